/**
 * Free prose as a very good analyst would write it: each sentence of free-prose.txt is true and passes; with any of
 * its figures, dates, labels or names changed, said of another account, or negated, it is a fault.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReferences, resolveReferences } from '../../facts/references.ts';
import { faultsOfSentence, rendered, SHEET, type Situation } from './free-prose.ts';

const LINES = readFileSync(new URL('./free-prose.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' :: '))
  .map((line) => line.split(' :: ') as [place: string, written: string]);

const BY_ID = new Map(SHEET.facts.map((fact) => [fact.id, fact]));
const ACCOUNTS = SHEET.subjects.filter(({ kind, id }) => kind === 'account' && BY_ID.has(`${id}.tier`));
const named = (written: string, account: string) => written.replaceAll('[[A.', `[[${account}.`);
const situationOf = (place: string, written: string): Situation => ({
  place,
  text: rendered(named(written, place)) ?? `cannot be rendered: ${written}`,
});

it('there are at least 150 of them', () => {
  expect(LINES.length).toBeGreaterThanOrEqual(150);
});

describe('true as written', () => {
  it.each(LINES)('%s: %s', (place, written) => {
    expect(
      faultsOfSentence(situationOf(place, written)).map(({ text, reason }) => `${text}: ${reason}`),
    ).toEqual([]);
  });
});

/** Another value in the place of a fact's text: one more, another day, another stage, tier, name or type. */
function changed(text: string, unit: string): string | null {
  if (/\d/.test(text)) return text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
  const kin = SHEET.facts.find(
    (fact) => fact.unit === unit && fact.text !== text && sameKind(fact.text, text),
  );
  return kin?.text ?? null;
}

const KINDS = [
  ['Expand', 'Nurture', 'Watch', 'Triage'],
  ['Discovery', 'Evaluation', 'Proposal', 'Negotiation'],
  ['sentiment', 'low score'],
  ['volume', 'low score'],
  ['silent renewal', 'low score'],
  ['stagnant deal', 'low score'],
  ['Abbott', 'Bianchi', 'Castell'],
  ['Kestwick Bank', 'Lindale Energy', 'Morrow Pharma', 'Amberline Optics'],
];
const sameKind = (a: string, b: string) => KINDS.some((kind) => kind.includes(a) && kind.includes(b));

function falsified(place: string, written: string): Situation[] {
  const { text, spans } = resolveReferences(named(written, place), SHEET);
  return spans.flatMap((span) => {
    const said = text.slice(span.start, span.end);
    const other = changed(said, BY_ID.get(span.fact)?.unit ?? '');
    return other ? [{ place, text: text.slice(0, span.start) + other + text.slice(span.end) }] : [];
  });
}

describe('false with one value changed', () => {
  it.each(LINES)('%s: %s', (place, written) => {
    const passed = falsified(place, written).filter((each) => faultsOfSentence(each).length === 0);
    expect(passed.map(({ text }) => text)).toEqual([]);
  });
});

const dealsOf = (account: string) =>
  SHEET.subjects.filter(({ parent }) => parent === account).map(({ id }) => id);
const sameText = (fact: string, deal: string) =>
  BY_ID.get(fact.replace(/^[^.]+/, deal))?.text === BY_ID.get(fact)?.text;

/** Accounts of which one of the values in the sentence is another: the sentence is false of them. */
function othersOf(place: string, written: string): string[] {
  const told = parseReferences(named(written, place)).map(({ fact }) => fact);
  return ACCOUNTS.map(({ id }) => id).filter(
    (id) =>
      id !== place &&
      told.some((fact) => {
        if (fact.startsWith('deal-')) return !dealsOf(id).some((deal) => sameText(fact, deal));
        if (!fact.startsWith(`${place}.`)) return false;
        return BY_ID.get(fact.replace(place, id))?.text !== BY_ID.get(fact)?.text;
      }),
  );
}

describe('false of another account', () => {
  const bullets = LINES.filter(([place]) => BY_ID.has(`${place}.tier`) && place !== 'book');
  it.each(bullets.filter(([place]) => !place.startsWith('tier-')))('%s: %s', (place, written) => {
    const { text } = situationOf(place, written);
    const passed = othersOf(place, written).filter(
      (id) => faultsOfSentence({ place: id, text }).length === 0,
    );
    expect(passed).toEqual([]);
  });
});

const VERBS =
  /\b(is|are|was|has|had|have|renews|renew|holds|hold|sits|came|moved|fell|rose|leads|won|entered|flags)\b(?! not\b)/;

describe('false when negated', () => {
  it.each(LINES.filter(([place, written]) => VERBS.test(situationOf(place, written).text)))(
    '%s: %s',
    (place, written) => {
      const { text } = situationOf(place, written);
      expect(faultsOfSentence({ place, text: text.replace(VERBS, '$1 not') })).not.toEqual([]);
    },
  );
});

describe('never declared', () => {
  it.each([
    ['kestwick-bank', 'Engagement is weak.'],
    ['kestwick-bank', 'The relationship is at risk.'],
    ['kestwick-bank', 'The champion left, so the renewal will slip.'],
    ['kestwick-bank', 'No touch since 2 April because the sponsor changed.'],
    ['kestwick-bank', 'It will churn.'],
    ['lindale-energy', 'The expansion is nearly done.'],
    ['lindale-energy', 'The $90K expansion is stuck because procurement is slow.'],
    ['morrow-pharma', 'They are angry about the last release.'],
    ['amberline-optics', 'The deal is as good as won.'],
    ['head', 'The quarter looks strong.'],
    ['spend', 'Abbott should work harder.'],
    ['changes', 'Most moves down are a seasonal effect.'],
  ])('%s: %s', (place, text) => {
    expect(faultsOfSentence({ place, text })).not.toEqual([]);
  });
});

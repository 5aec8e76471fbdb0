/** True sentences of free prose about an account or a tier of the report, with the places of their facts. */
import type { Fact } from '../domain/facts.ts';
import type { Edit, Report } from './edits.ts';
import { bulletsOf, linesOf } from './operators-places.ts';
import { ACCOUNT_SENTENCES, GROUP_SENTENCES, type Sentence } from './operators-sentences.ts';
import { pick } from './random.ts';

type Random = () => number;

export interface Slot {
  start: number;
  end: number;
  fact: Fact;
}

/** A true sentence with the place where it may stand. */
export interface Said {
  text: string;
  slots: Slot[];
  place: number;
  /** The account that the bullet is about. */
  account: string | null;
}

/** A sentence drawn for an account's bullet or for the first paragraph; null where its facts are not there. */
export function trueSentence(report: Report, random: Random): Said | null {
  const inBullet = random() < 0.65;
  const sentence = pick(inBullet ? ACCOUNT_SENTENCES : GROUP_SENTENCES, random)!;
  if (inBullet) {
    const bullet = pick(bulletsOf(report), random);
    if (!bullet) return null;
    const advice = bullet.text.search(/ \*[A-Z]/);
    const place = bullet.start + (advice < 0 ? bullet.text.length : advice);
    const said = filled(report, sentence, idsOf(report, bullet.account));
    return said && { ...said, place, account: bullet.account };
  }
  const tier = pick(report.sheet.tiers, random)!;
  const paragraph = linesOf(report).find(
    ({ text, heading }) => /^[*A-Z]/.test(text) && heading.startsWith('# '),
  );
  const said = filled(report, sentence, (owner) =>
    owner === 'T' ? `tier-${tier.number}` : owner === '' ? null : owner,
  );
  return paragraph && said ? { ...said, place: paragraph.end, account: null } : null;
}

/** What the letters of a slot stand for in an account's bullet. */
function idsOf(report: Report, account: string): (owner: string) => string | null {
  const deals = report.sheet.subjects.filter(({ kind, parent }) => kind === 'deal' && parent === account);
  // Of several deals the words would not tell which.
  const deal = deals.length === 1 ? deals[0]!.id : null;
  return (owner) => (owner === '' ? account : owner === 'D' ? deal : owner);
}

function filled(
  report: Report,
  sentence: Sentence,
  idOf: (owner: string) => string | null,
): { text: string; slots: Slot[] } | null {
  const factAt = (path: string): Fact | undefined => {
    const [, owner = '', metric] = /^(?:(\w+)\.)?(.+)$/.exec(path)!;
    const id = path === 'T' ? `${idOf('T')}.label` : `${idOf(owner)}.${metric}`;
    return report.factById.get(id);
  };
  const value = (path: string): number | null => {
    const found = factAt(path)?.value;
    return typeof found === 'number' ? found : null;
  };
  const known = (path: string) => factAt(path) !== undefined;
  if (
    sentence.when &&
    !sentence.when((path) =>
      known(path) || path.includes('next_touch') ? valueOrDate(factAt(path), value(path)) : null,
    )
  )
    return null;
  const slots: Slot[] = [];
  let text = '';
  let last = 0;
  for (const match of sentence.text.matchAll(/\{([^}|]+)(\|d)?\}/g)) {
    const fact = factAt(match[1]!);
    if (!fact || fact.text === '' || fact.value === null) return null;
    text += sentence.text.slice(last, match.index);
    const shown = match[2] ? `${fact.text} ${fact.value === 1 ? 'day' : 'days'}` : fact.text;
    slots.push({ start: text.length, end: text.length + shown.length, fact });
    text += shown;
    last = match.index + match[0].length;
  }
  return { text: text + sentence.text.slice(last), slots };
}

/** For "there is none" a date counts as a value. */
const valueOrDate = (fact: Fact | undefined, value: number | null): number | null =>
  value ?? (fact && fact.value !== null ? 1 : null);

/** The sentence with a false place in it, after a space; its true form is the base. */
export function falsified(operator: string, said: Said, start: number, end: number, other: string): Edit {
  const text = said.text.slice(0, start) + other + said.text.slice(end);
  const length = Math.max(1, other.length);
  return {
    operator,
    start: said.place,
    end: said.place,
    replacement: ` ${text}`,
    spots: [{ start: start + 1, end: start + 1 + length }],
    base: { start: said.place, end: said.place, replacement: ` ${said.text}` },
  };
}

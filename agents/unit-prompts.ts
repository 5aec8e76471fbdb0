/** A unit as its prompt shows it: the subjects it is about, the clauses that hold of them, the steps that can be advised. */
import { parseReferences } from '../facts/references.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import type { InvestigationBrief } from '../prompts/investigate.ts';
import type { PromptUnit } from '../prompts/unit-block.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { FULL_BULLETS } from '../writer/bullets.ts';
import { TIER, type Writing } from '../writer/context.ts';
import type { Unit } from '../writer/draft-units.ts';
import { tellingOfGroups } from '../writer/telling-groups.ts';
import { explainsMuch } from '../writer/telling-terms.ts';
import { accountUnit } from './account-prompt.ts';
import { holdingClauses, type Subjects } from './holding-clauses.ts';
import { emphasisOf } from './investigation-brief.ts';
import { accountFacts, groupFacts, withCited } from './prompt-facts.ts';
import { decisionsOf } from './unit-decisions.ts';
import { capitalStep } from './unit-steps.ts';

/**
 * Words that a unit may have. With what code prints, a report of 600 accounts stays within 1,500 words of prose
 * (default-model.md, Length): leads, definitions and notes take some 700, and readers use five sixths of their limit.
 */
const WORDS: Record<string, number> = {
  headline: 58,
  'tier-2': 62,
  'tier-4': 48,
  changes: 38,
  priorities: 46,
};
/** The larger the money, the more is said: the first bullets of a tier, and the others. */
const BULLET_WORDS = { full: 34, short: 27 };

/** Left for what a paragraph says of its own, however much has to stand. */
const WORDS_BESIDE_DECISIONS = 24;

/** Accounts that a paragraph may name, and how many of them the investigation may add. */
const MOST_NAMED = 6;
const MOST_FOUND = 2;

/** Clauses that a prompt offers: enough to choose from, few enough to be read. */
const MOST_HOLDS_OF_GROUPS = 18;

/** Words that the printed text of a unit may have. @param at place of a bullet in its list, from 0 */
export const wordsOf = (unit: string, at: number): number =>
  WORDS[unit] ?? (at < FULL_BULLETS ? BULLET_WORDS.full : BULLET_WORDS.short);

/**
 * @param at place of a bullet in its list, from 0
 * @param brief what the investigation found worth telling
 * @returns null where nothing is worth a sentence of its own, so that the built-in text stands
 */
export function promptUnit(
  w: Writing,
  unit: Unit,
  at = 0,
  brief: InvestigationBrief = { emphasis: [], patterns: [] },
): PromptUnit | null {
  const shared = {
    unit: unit.unit,
    words: wordsOf(unit.unit, at),
    lead: printed(w, unit.lead),
  };
  const slug = /^tier-\d+\/(.+)$/.exec(unit.unit)?.[1];
  const content = slug === undefined ? groupUnit(w, unit, brief) : accountUnit(w, unit, slug);
  if (content.holds.length === 0) return null;
  const subjects = withCited(w.input.sheet, content.subjects, [
    ...[...content.must, ...content.holds].flatMap((text) => parseReferences(text).map(({ fact }) => fact)),
    ...brief.emphasis.filter(({ account }) => account === slug).flatMap(({ facts }) => facts),
  ]);
  const emphasis = emphasisOf(brief, unit.unit, new Set(subjects.map(({ id }) => id)));
  const needed = content.must.reduce((sum, text) => sum + printed(w, text).split(/\s+/).length, 0);
  const words = needed === 0 ? shared.words : Math.max(shared.words, needed + WORDS_BESIDE_DECISIONS);
  return { ...shared, words, ...content, subjects, ...(emphasis === '' ? {} : { emphasis }) };
}

type Content = Pick<PromptUnit, 'about' | 'subjects' | 'must' | 'holds' | 'steps' | 'quoted'>;

/** Groups that a paragraph is about, and accounts that it may name. */
function groupUnit(w: Writing, unit: Unit, brief: InvestigationBrief): Content {
  const { sheet } = w.input;
  const tiers = tiersFor(unit.unit);
  const rules = rulesFor(w, unit.unit);
  const owners = unit.unit === 'priorities' ? ownersListed(w) : [];
  const accounts = accountsFor(w, unit, brief);
  const group = (letter: string, id: string) => groupFacts(sheet, unit.unit, letter, id);
  const subjects: Subjects = { A: accounts, R: rules, T: tiers, O: owners };
  const place = { heading: unit.heading, slug: '' };
  const telling = tellingOfGroups(w, unit, { accounts, rules, owners });
  // "Each owner books …" is not offered: the list has the step of each account, and some have their meeting.
  const advice = unit.unit === 'priorities' ? [{ form: '*Start with [[A.name]].*' }] : [];
  const holds = holdingClauses(
    sheet,
    place,
    telling.map((form) => ({ form })),
    {},
  );
  return {
    about: 'groups',
    subjects: [
      group('the book', 'book'),
      ...tiers.map((id) => group('T', id)),
      ...rules.map((id) => group('R', id)),
      ...owners.map((id) => group('O', id)),
      ...accounts.map((slug) => accountFacts(sheet, slug)),
    ],
    must: decisionsOf(w, unit),
    holds: holds.slice(0, MOST_HOLDS_OF_GROUPS),
    steps: holdingClauses(sheet, place, advice, subjects).map(capitalStep),
    quoted: [],
  };
}

const tiersFor = (unit: string): string[] =>
  (unit.startsWith('tier-') ? [Number(unit.slice(5))] : [TIER.watch, TIER.expand]).map(
    (tier) => `tier-${tier}`,
  );

/** For the headline those of tier 3 that fired; for the changes those that explain much of a direction. */
function rulesFor(w: Writing, unit: string): string[] {
  const rules = w.index.subjectsOf('rule').map(({ id }) => id);
  if (unit === 'changes') return rules.filter((id) => explainsMuch(w, id));
  if (unit !== 'headline') return [];
  return rules.filter((id) => (w.number(id, 'fired') ?? 0) > 0 && w.number(id, 'rule_tier') === TIER.watch);
}

/** Owners with the most at stake on the ranked list, in the order of their ids. */
function ownersListed(w: Writing): string[] {
  const stake = (id: string): number => w.number(id, 'listed_at_stake') ?? 0;
  return w.index
    .subjectsOf('owner')
    .map(({ id }) => id)
    .filter((id) => stake(id) > 0)
    .sort((a, b) => stake(b) - stake(a) || (a < b ? -1 : 1))
    .slice(0, 4)
    .sort();
}

/** Accounts that the built-in text names, those that weigh most where it names none, those that the investigation found. */
function accountsFor(w: Writing, unit: Unit, { emphasis }: InvestigationBrief): string[] {
  const index = indexSheet(w.input.sheet);
  const named = parseReferences(unit.plain)
    .map(({ fact }) => fact.split('.')[0]!)
    .filter((subject) => index.subject(subject)?.kind === 'account');
  const ranked = w.index
    .subjectsOf('account')
    .map(({ id }) => id)
    .filter((id) => (w.number(id, 'rank') ?? 99) <= 3)
    .sort((a, b) => (w.number(a, 'rank') ?? 0) - (w.number(b, 'rank') ?? 0));
  const more = unit.unit === 'headline' || unit.unit === 'priorities' ? ranked : [];
  const found = unit.unit === 'headline' ? emphasis.slice(0, MOST_FOUND).map(({ account }) => account) : [];
  return [...new Set([...named, ...found, ...more])].slice(0, MOST_NAMED);
}

function printed(w: Writing, text: string): string {
  if (text === '') return '';
  const blocks = [{ kind: 'paragraph' as const, text }];
  const draft = { title: '', sections: [{ id: 'x', title: '', writer: 'builtin' as const, blocks }] };
  return renderMarkdown(draft, w.input.sheet).text.trimEnd().split('\n').at(-1) ?? '';
}

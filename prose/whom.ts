/**
 * Whom a sentence without a name of its own is about where its figures do not hold of whom it would be: of the account,
 * group or book of the text of which most of them hold, if at least two figures or dates do. One false figure among
 * true ones still is most like whom the sentence is about.
 */
import type { Subject } from '../domain/facts.ts';
import { judgeDate } from '../figures/date-evidence.ts';
import { judgeFigure } from '../figures/evidence.ts';
import type { Told } from '../figures/look.ts';
import { asOfNow } from '../figures/now-not-then.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { headsGroup } from '../sentence/group-heads.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import type { Candidate } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';
import { fold } from '../text/lexer.ts';
import { groupAlone } from './group-alone.ts';
import { mentionedOnly, withoutPassing } from './in-passing.ts';
import { standingThere, tellsOfTier } from './where-it-stands.ts';

export interface Judged {
  scope: Scope;
  findings: Finding[];
  /** What each figure was found to be, by its item. */
  told: Map<number, Candidate[]>;
}

/** Fewer figures than these may hold of somebody by chance. */
const ENOUGH = 2;
/** Accounts of a text that are tried. */
const TRIED = 14;

/** The verdicts on all figures and dates of a sentence, with whom they were found to be about. */
export const judgeValues = (scope: Scope): Judged => ofGroupAlone(valuesBest(scope));

/** Its words are of the group that all its figures are of. */
function ofGroupAlone(judged: Judged): Judged {
  const group = groupAlone(judged.scope, judged.findings);
  return group ? { ...judged, scope: { ...judged.scope, forced: group } } : judged;
}

function valuesBest(scope: Scope): Judged {
  const first = valuesOf(scope);
  if (wrongOf(first) === 0) return first;
  const there = ofWhoStandsThere(scope, first) ?? ofWhomItGoesBackTo(scope, first);
  if (there) return there;
  if (namesOne(scope)) return first;
  let best = first;
  for (const subject of others(scope)) {
    const tried = valuesOf({ ...scope, forced: subject });
    const bound = tried.findings.filter(({ fact }) => fact !== null && isOf(scope, subject, fact)).length;
    const enough =
      bound >= ENOUGH || (isToldHere(scope, subject) && wrongOf(tried) === 0 && isSpecific(tried));
    if (enough && wrongOf(tried) < wrongOf(best)) best = tried;
    if (wrongOf(best) === 0) break;
  }
  return best;
}

/**
 * Whether a fact speaks for a subject: it is its own, or of one of its deals and signals; of a group, that of another group
 * does too. What holds of some account alone says nothing for a group, and for no other account, unless the text has told
 * of none yet.
 */
function isOf({ index, topic }: Scope, { id, kind }: Subject, fact: string): boolean {
  const of = index.subject(fact.split('.')[0]!);
  if (of === undefined) return false;
  return of.id === id || of.parent === id || topic.account === null || (isGroup(kind) && isGroup(of.kind));
}

const isGroup = (kind: string): boolean => /^(?:book|tier|owner|segment)$/.test(kind);

/** Whether the block has told of it, before the name that it told of last. */
const isToldHere = ({ topic, items }: Scope, subject: Subject): boolean =>
  topic.tiersHere.includes(subject) ||
  (topic.here.includes(subject) && !items.some((item) => GROUP.test(textOf(item))));
/** "The tier's mood is 0.02" is of no account. */
const GROUP = /^(?:tier|book|group|segment|portfolio)$/;

/** Whether a date, sum, decimal or long span was found that holds of nobody by chance. */
const isSpecific = ({ scope: { items }, findings }: Judged): boolean =>
  findings.some(({ from, fact }) => {
    const item = items.find((each) => each.from === from);
    if (fact === null || !item) return false;
    if (item.kind === 'date') return item.date.exact;
    if (item.kind !== 'figure' || item.figure.bound) return false;
    const { kind, decimal, value } = item.figure;
    return kind === 'money' ? value >= 1000 : kind === 'days' ? value > 12 : kind === 'number' && decimal;
  });

/** The sentence as told of the account in play, where a tier's name only says where that stands and more of it holds so. */
function ofWhoStandsThere(scope: Scope, first: Judged): Judged | null {
  const account = standingThere(scope);
  if (!account) return null;
  const tried = valuesOf({ ...scope, forced: account });
  const bound = tried.findings.filter(({ fact }) => fact !== null).length;
  const enough = bound >= ENOUGH || (bound > 0 && wrongOf(tried) === 0 && !tellsOfTier(scope));
  return enough && wrongOf(tried) < wrongOf(first) ? tried : null;
}

/** The sentence without the names that it mentions on its way, where more of it holds so, or is less wrong. */
function ofWhomItGoesBackTo(scope: Scope, first: Judged): Judged | null {
  const without = withoutPassing(scope);
  if (!without) return null;
  const tried = valuesOf(without.scope);
  // What stands beside the name may be the name's: "alongside a fall of $900,000 in Nurture".
  const findings = tried.findings.map((each) => {
    const before = first.findings.find(({ from }) => from === each.from);
    return isWrong(each) && before && !isWrong(before) && without.isBeside(each.from) ? before : each;
  });
  const bound = findings.filter(({ fact }) => fact !== null).length;
  const merged = { ...tried, findings };
  if (bound === 0 || wrongOf(merged) >= wrongOf(first)) return null;
  return { ...merged, findings: [...findings, ...mentionedOnly(without.passed)] };
}

function valuesOf(scope: Scope): Judged {
  const told = new Map<number, Candidate[]>();
  const findings: Finding[] = [];
  scope.items.forEach((item, at) => {
    if (item.kind === 'figure') {
      const { finding, candidates } = figureTold({ ...scope, told }, at, item.figure);
      findings.push(asOfNow(scope, at, finding));
      told.set(at, candidates);
    } else if (item.kind === 'date') findings.push(asOfNow(scope, at, judgeDate(scope, at, item.date)));
  });
  return { scope, findings, told };
}

/** As it is written, or in the scale of the sum before it where only that holds. */
function figureTold(scope: Scope, at: number, figure: OpenFigure): Told {
  const told = judgeFigure(scope, at, figure);
  const scaled = figure.scaled && isWrong(told.finding) ? judgeFigure(scope, at, figure.scaled) : null;
  return scaled && !isWrong(scaled.finding) ? scaled : told;
}

const isWrong = ({ verdict }: Finding): boolean => verdict === 'contradicted' || verdict === 'unbound';

const wrongOf = ({ findings }: Judged): number => findings.filter(isWrong).length;

/** Whether the sentence says itself whom it is about. */
const namesOne = ({ items, lead }: Scope): boolean =>
  lead !== null ||
  items
    .slice(0, pronounAt(items))
    .some(
      (item, at) =>
        accountAt(item) !== null ||
        (item.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier') && headsGroup(items, at)),
    );

/** "But its renewal is under a third of Nevistow's": names after the pronoun are only compared with. */
const pronounAt = (items: Item[]): number => {
  const first = items.findIndex((item) => item.kind === 'word' && /^(it|its|they|their)$/.test(item.word));
  const name = items.findIndex((item) => accountAt(item) !== null);
  return first >= 0 && first < name && COMPARES.test(wordsIn(items, first, name).join(' '))
    ? name
    : items.length;
};
const COMPARES = /\b(of|than|versus|against|like|unlike|behind|beyond|above|below|as)\b/;

/** Accounts that share a first word of which the sentence writes no more: "Ravensmoor renews on 21 October". */
function sharers({ items, index }: Scope): Subject[] {
  const words = items.flatMap((item) =>
    item.kind === 'word' && item.capital && item.word.length > 4 ? [item.word] : [],
  );
  if (words.length === 0) return [];
  return index
    .ofKind('account')
    .filter(({ name }) => words.some((word) => fold(name.split(' ')[0]!) === word))
    .slice(0, TRIED);
}

/** Whom else it can be about, the likeliest first. */
function others(scope: Scope): Subject[] {
  const { topic, index, surroundings } = scope;
  const all = [
    ...sharers(scope),
    topic.account,
    topic.group,
    topic.about,
    topic.addressed,
    surroundings.group,
    surroundings.page,
    topic.ownerOfMost,
    index.subject('book') ?? null,
    ...topic.tiersHere,
    ...topic.here,
    ...topic.named.slice(0, TRIED),
  ];
  return [...new Set(all.filter((each) => each !== null))];
}

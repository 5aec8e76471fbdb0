/**
 * Names that a sentence only mentions on its way and then goes back from to whom it was about: "Its revenue grew, alongside
 * a fall of $900,000 in Nurture, and its renewals doubled", "The reverse of Globex: its deal moved on", "unlike Watch, it has
 * 11 stagnant deals". The name takes what follows only where the figures hold of it; where more of them hold of whom the
 * text went on about, the sentence is read as if the name told nothing.
 */
import type { Subject } from '../domain/facts.ts';
import { isCompared } from '../sentence/compared-names.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, inSegment, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Finding, judged } from '../text/findings.ts';

/** Words before a name that is set beside whom the sentence is about. */
const BESIDE =
  /\b(?:alongside|against|mirror(?:ed|s|ing)?|offset(?:s|ting)?|match(?:ed|es|ing)?|balanced|echo(?:ed|es|ing)?|unlike|like|than|versus|vs|beside|besides|instead|rather|expense|cost|reverse|opposite|inverse|converse|contrary|image|twin|counterpart|echo|shadow|answer|companion|sibling|cousin|story|case|fate|example|pattern|path|route|lines|contrast|contrasts|contrasting|comparison|compared?|compares|comparing|next|near|beyond|behind|after|before|ahead|above|below|past|as|away|where|whereas|while|whilst|though|although|everything|all|what|neither|nor|not|fraction|share|half|part|level|pair(?:ed|s)?|parallels?|resembles?|recalls?|tops?|beats?|trails?|follow(?:s|ed|ing)?|join(?:s|ed|ing)?|swap(?:s|ped)?|trad(?:es?|ed)|outdo(?:es|ne)?|outshines?|leaves?|leaving)\b/;
/** Words after a name that heads its clause and is only likened to: "Globex in reverse:", "Globex's opposite:". */
const TURNED =
  /^(?:(?:['’] )?s )?(?:(?:in|but|only|with|told|turned|the|an?|exact|mirror|other) )*(?:reverse|reversed|opposite|mirror|image|twin|counterpart|contrast|inverse|backwards|round|around|upside)\b/;
/** Words that go back to whom the sentence is about. */
const BACK = /^(it|its|they|their|these|those|this|there|here)$/;
/** Verbs that present somebody, whom what follows is told of: "the worry is Globex: its score fell". */
const PRESENTS =
  /\b(?:is|are|was|were|be|being|comes?|goes|went|meet|take|takes|choose|pick|there|then|leads?|heads?|turn|turning|look|on)(?: (?:to|at|for|with|only|still|on))*$/;

interface Without {
  scope: Scope;
  passed: Item[];
  /** Whether an atom stands in the clause of such a name. */
  isBeside: (atom: number) => boolean;
}

/** The sentence without the names that it mentions on the way, and those; nothing where all of it may be of them. */
export function withoutPassing(scope: Scope): Without | null {
  const { items, topic, lead } = scope;
  if (!(lead ?? topic.account ?? topic.group ?? topic.about)) return null;
  const passed = items.filter((item, at) => namedAt(item) !== null && isInPassing(items, at));
  if (passed.length === 0) return null;
  const rest = items.map((item) => (passed.includes(item) ? asWord(item) : item));
  const clauses = passed.map((item) => inSegment(items, items.indexOf(item)));
  const isBeside = (atom: number) =>
    clauses.some(([from, to]) => items.slice(from, to).some((item) => item.from === atom));
  return { scope: { ...scope, items: rest }, passed, isBeside };
}

/** A name that was only mentioned is one on record, and nothing is told of it. */
export const mentionedOnly = (passed: Item[]): Finding[] =>
  passed.map((item) => judged(item, tierAt(item) ? 'label' : 'name', true, 'named on the way'));

const namedAt = (item: Item): Subject | null => accountAt(item) ?? tierAt(item);

const asWord = ({ from, to }: Item): Item => ({
  from,
  to,
  kind: 'word',
  word: 'another',
  metrics: null,
  capital: true,
});

/** Whether a name is set beside whom the sentence is about, and words after it go back to that. */
function isInPassing(items: Item[], at: number): boolean {
  const [from, to] = inSegment(items, at);
  const before = items
    .slice(from, at)
    .map(textOf)
    .filter((word) => word !== '')
    .join(' ');
  const after = items
    .slice(at + 1, to)
    .map(textOf)
    .join(' ');
  const beside =
    isCompared(items, at) || (BESIDE.test(before) && !PRESENTS.test(before)) || TURNED.test(after);
  return beside && (goesBack(items, to) || opensBack(items, from));
}

/** "…, and its renewals", "…: after 58 days its upgrade". */
const goesBack = (items: Item[], to: number): boolean =>
  items.slice(to).some((item) => BACK.test(wordOf(item)));

/** "Its 62 touches are a fraction of Nurture's": what the sentence opens with is whom it goes on about. */
const opensBack = (items: Item[], from: number): boolean =>
  from >= 0 && items.slice(0, OPENING).some((item) => BACK.test(wordOf(item)));
const OPENING = 3;

/**
 * What a writer counts of the text itself: "two cautions", "three open questions", "two small cautions". Such a count
 * claims nothing of the record.
 */

import { lastWordBefore } from '../sentence/clause-words.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { accountAt } from '../sentence/subjects.ts';
import type { Topic } from '../text/state.ts';

const PLAIN_NOUN =
  /^(thing|kind|type|sort|group|point|reason|question|worry|worries|concern|way|decision|case|side|part|step|option|item|theme|matter|factor|signal|sign|caution|note|problem|issue|priority|priorities|ask|call|word|reservation|caveat|flag|exception|observation|remark|takeaway|headline|candidate|clock|action|task|job|topic|subject|lesson|message|request|favour|favor|idea|thought|suggestion|recommendation|risk|danger|threat|warning|alarm|bright|spot|highlight|lowlight|positive|negative|strength|weakness|weaknesses|gap|loose|end|front|count|measure|metric|number|figure|direction|story|stories|storie|worrie|prioritie|weaknesse|surprise|pattern|trend|aspect|angle|view|element|component|detail|fact|consideration|choice|alternative|possibility|possibilities|scenario|outcome|route|path|avenue|lever|move|tip|rule|test|check|chance|opportunity|hope|fear|doubt|grumble|niggle|snag|hitch|catch|bit|piece|half|column|list|bucket|camp|pile|group|cluster|pair|line|paragraph|section|bullet|sentence|round|attempt|try|shot|slot|hour|minute|conclusion|finding|insight|query|queries|puzzle|oddity|oddities|outlier|anomaly|anomalies|surprise|standout|star|watch|item|pointer|heads|news|sore|pick|favourite|favorite|contender|nominee|finalist|footnote|aside|comment|wish)$/;

/** What a writer calls points of the text: "two small cautions", "three open questions". */
const ADJECTIVE =
  /^(small|quick|brief|minor|major|big|main|key|other|further|more|final|last|obvious|real|clear|practical|specific|simple|general|good|bad|bright|loose|separate|different|distinct|related|common|immediate|urgent|important|serious|possible|useful|honest|personal|gentle|modest|mild|interesting|worrying|encouraging|striking|notable|open|little|extra|additional|short|broad|related|hard|easy|tough|pressing|lingering|nagging|remaining|particular|smaller|bigger|larger|lesser|finer|broader|wider|tiny|parting|closing|happier|brighter)$/;
/** Nouns that may be counted on record as well where an adjective stands before them. */
const OF_RECORD = /^(move|star|test|pair|count|number|figure|measure|group|half|contact|call)$/;

/** Whether the noun after the figure, or after its adjectives, is of the text. */
export function isPoint(items: Item[], at: number): boolean {
  const word = wordOf(items[at + 1]);
  if (PLAIN_NOUN.test(word)) return true;
  const noun = wordOf(items[ADJECTIVE.test(wordOf(items[at + 2])) ? at + 3 : at + 2]);
  return ADJECTIVE.test(word) && PLAIN_NOUN.test(noun) && !OF_RECORD.test(noun);
}

/** "Close all three", "the other five deals": counts of the accounts that the paragraph told of, or that the text looked at. */
export function toldHere(items: Item[], topic: Topic, at: number, count: number): string | null {
  const before = lastWordBefore(items, at);
  const told = new Set([...topic.here, ...items.slice(0, at).flatMap((item) => accountAt(item) ?? [])]);
  if (/^(all|these|those)$/.test(before) && count === told.size && isAlone(items[at + 1]))
    return 'the accounts told of here';
  const { sample, said, named } = topic;
  return before === 'other' &&
    sample !== undefined &&
    count <= sample - said.length &&
    count >= named.length - 2
    ? 'others of those looked at'
    : null;
}

const isAlone = (next: Item | undefined): boolean =>
  next === undefined ||
  next.kind !== 'word' ||
  !/^(touch|exchange|contact|deal|renewal|meeting|conversation|open|stagnant|overdue|day|week|month)/.test(
    next.word,
  );

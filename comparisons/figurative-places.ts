/** Superlatives that only weigh: "furthest from view", "the closest rival", "needs the least", "is best spent on". */
import { type Item, wordOf } from '../sentence/items.ts';

/** "Furthest from view", "furthest along", "the closest rival", "needs the least": nothing of it has a column. */
const FIGURATIVE: [word: RegExp, next: RegExp][] = [
  [
    /^(furthest|farthest)$/,
    /^(from (?:the |our |its |any |being )*(?:view|sight|mind|ready|reach|reality|safe|safety|healthy|certain|sure|done|help|home|radar|trouble|danger|what|where)|along|out on|ahead|behind|adrift|apart|astray|off (?:the|course|track)|gone)\b/,
  ],
  [
    /^(closest|nearest)$/,
    /^(?:to|rival|second|contender|challenger|thing|call|match|parallel|comparison|competitor|alternative|runner|relative|equivalent|attention|look|eye|watch|of (?:the|all)? ?(?:rival|call))\b/,
  ],
  // "The quickest fix", "the easiest way", "your best news", "hottest first": how the writer weighs or orders.
  [
    /^(quickest|fastest|slowest|easiest|shortest|cheapest|longest|surest|simplest)$/,
    /^(?:fix|way|route|win|step|road|path|gain|cure|remedy|answer|lever|shot|job|order|odds|conversation to|cut|list)\b/,
  ],
  [
    /^(best|worst|happiest|warmest|coldest|sunniest|gloomiest)$/,
    /^(?:(?:bit|piece|scrap) of )?(?:news?|story|tale)\b/,
  ],
  [/^(best|better|greater|larger)$/, /^part of\b/],
  [/^(hottest|coldest|best|worst|strongest|weakest|quickest|happiest|sickest)$/, /^(?:first|last)\b/],
  [
    /^(best|worst)$/,
    /^(spent|used|kept|left|handled|avoided|approached|served|placed|put|done|made|treated|taken|asked|answered|begun|started|given|employed|invested|directed|judged|seen|read|ignored)\b/,
  ],
  [
    /^(biggest|largest|highest|greatest|heaviest|smallest|lowest)$/,
    /^(?:prize|catch|fish|lever|step|question|question mark|doubt|worry|concern|risk|headache|problem|challenge|hurdle|obstacle|surprise|disappointment|mistake|test|hope|bet|upside|story|puzzle|unknown|reason|issue|mover|threat|weakness|strength|strain|relief|temptation|stretch)\b/,
  ],
];
export const isFigurative = (items: readonly Item[], at: number, own: string): boolean => {
  const next = items
    .slice(at + 1, at + 6)
    .map((item) => wordOf(item) || '#')
    .join(' ');
  return FIGURATIVE.some(([word, after]) => word.test(own) && after.test(next)) || needsLeast(items, at, own);
};
/** "Lomondale needs the least", "worries me most", "matters most": of what is needed or felt, and not of a measure. */
const needsLeast = (items: readonly Item[], at: number, own: string): boolean =>
  /^(most|least)$/.test(own) &&
  /^(need|needs|needed|deserve|deserves|require|requires|matter|matters|worry|worries|bother|bothers|help|helps|stand|want|wants|benefit|benefits|gain|gains|cost|costs|hurt|hurts)$/.test(
    wordOf(items[wordOf(items[at - 1]) === 'the' ? at - 2 : at - 1]),
  );

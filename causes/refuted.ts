/**
 * Causes of a move that the ledger does not give, in words that a time or manner could stand in as well: "lost Win for
 * overrunning in Negotiation", "followed on souring sentiment", "which, with a fading tone, put it in Watch", "it was busier
 * contact that let it in"; and causes whose own words are not so: "as contact thinned out" where contact did not fall.
 */

import type { Range } from '../changes/moves-caused.ts';
import type { Subject } from '../domain/facts.ts';
import { accountsIn } from '../figures/look.ts';
import { names, namesSome } from '../lexicon/cause-words.ts';
import { METRIC_OF_NOUN } from '../lexicon/measure-nouns.ts';
import { DOWN, UP } from '../lexicon/words.ts';
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { bothRunsOf } from '../text/both-runs.ts';
import { type Finding, judged, unsupported } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { causeOf } from './causes.ts';
import { isOutright } from './inventions.ts';
import { isHypothetical } from './unknowable.ts';

const NOUN =
  '(?:contact|touch|sentiment|tone|mood|odds?|likelihood|silence|score|volume|engagement|momentum|layoff|funding)';
/** The cause, between what was done and its end. */
const NAMED = spokenWords(
  [
    `(?:followed|follows|fell|dropped|slipped|slid|sank|climbed|rose|went|came|landed|moved|left|joined|lost N|gained N)(?: (?:N|here|there|too|it|to|from|for|into|back|down|up|also|suit))* (?<on>on|for|through|over|by) (?<what>(?:[\\p{L}]+ ){0,2}(?:${NOUN}s?|(?:overrunning|stalling|lingering|sitting|standing still|being stuck|getting stuck|going quiet|going silent)(?: in N| too long)?))`,
    `(?:which|that|this|it) , (?<with>with) (?<what2>(?:an? |its |the |their )?[\\p{L}]+ ${NOUN}s?) , (?:put|pushed|sent|dropped|lifted|moved|brought|took|carried|tipped)`,
    `it was (?<that>)(?<what3>(?:the |a |an |its |their )?(?:[\\p{L}]+ ){0,2}${NOUN}s?) that (?:let|put|pushed|tipped|brought|carried|got|took|lifted|dropped|sent|moved|decided|earned)`,
  ].join('|'),
);

/** Faults alone. */
export const refuteCauses = (scope: Scope): Finding[] => [...ofMoves(scope), ...ofMeasures(scope)];

function ofMoves(scope: Scope): Finding[] {
  const { items, index } = scope;
  const { text, itemAt, rangeOf } = skeletonOf(items);
  return matchesOf(text, NAMED).flatMap((match): Finding[] => {
    const said = match.groups!.what ?? match.groups!.what2 ?? match.groups!.what3 ?? '';
    const start = match.index + match[0].lastIndexOf(said);
    const cause: Range = [itemAt[start]!, itemAt[start + said.length - 1]! + 1];
    const account = accountFor(scope, itemAt[match.index]!);
    const change = account && index.change(account.id);
    const isTold = !isHypothetical(items, cause[0]) && !/^(not|t)$/.test(textOf(items[cause[0] - 1]));
    if (!isTold || !change || change.causes.length === 0 || isOfSeveral(items, itemAt[match.index]!))
      return [];
    const named = causeOf(scope, [], cause);
    if (!namesSome(named.text)) return [];
    if (change.causes.some(({ rule }) => names({ kind: change.kind, rule }, named.metrics, named.text)))
      return [];
    const [from] = rangeOf(match);
    const place = spanOf(items, Math.max(from, cause[0] - 1), cause[1] - 1);
    return [unsupported(place, 'cause', 'the ledger names another cause')];
  });
}

/** "Two rose to Expand on better odds" is of none that was named before. */
const SEVERAL = /^(both|all|each|most|others?|some|several|few|many|they|these|those|rest|half)$/;
const isOfSeveral = (items: Item[], at: number): boolean => {
  const before = items.slice(Math.max(0, at - 4), at);
  return before.some((item) => item.kind === 'figure' || SEVERAL.test(textOf(item)));
};

/** What came about while, or because, a measure went some way: it has to have gone that way. */
const WENT = spokenWords(
  `(?:as|because|since|after|with) (?:the |its |their |our )?(?<noun>contact|touches?|sentiment|tone|mood|odds?|likelihood|score) (?:(?:has|have|had|was|were|then|also|slowly|steadily) )*(?<verb>[\\p{L}]+ed|[\\p{L}]+ing|fell|rose|sank|grew|dried|shrank|slid|went)(?: (?:out|up|down|off|away|quiet))?`,
);
const LESS =
  /^(?:thin|dr(?:y|ied)|fad|sour|worsen|wan|dwindl|cool|weaken|ebb|taper|tail|shr[aiu]nk|lapsed?|petered)/;
const MORE = /^(?:pick|warm|brighten|thicken|improv|recover|strengthen|reviv|gr[eo]w)/;

function wayOf(verb: string, last: string): number {
  if (verb === 'dried' || LESS.test(verb)) return -1;
  if (MORE.test(verb)) return 1;
  if (verb === 'went') return last === 'up' ? 1 : /^(down|quiet)$/.test(last) ? -1 : 0;
  return UP.has(verb) ? 1 : DOWN.has(verb) ? -1 : 0;
}

function ofMeasures(scope: Scope): Finding[] {
  const { items, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, WENT).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const account = accountFor(scope, from);
    const way = wayOf(match.groups!.verb!, textOf(items[to]));
    const metric = METRIC_OF_NOUN[match.groups!.noun!.replace(/s$/, '')];
    const isPlain =
      way !== 0 && metric && account && accountsIn(items.slice(0, from)) <= 1 && isOutright(items, from, to);
    if (!isPlain || isAsIt(index, account, metric, way)) return [];
    return [
      judged(spanOf(items, from, to), 'direction', false, `${account.name}: ${metric} did not go that way`),
    ];
  });
}

function isAsIt(index: Scope['index'], account: Subject, metric: string, way: number): boolean {
  const runs = bothRunsOf(index, `${account.id}.${metric}`);
  if (!runs || Math.sign(runs.now - runs.before) === way) return true;
  const norm = index.fact(account.id, 'touch_norm_30d')?.value;
  // "Dried up" may be told by the norm as well.
  return metric === 'touches_30d' && typeof norm === 'number' && Math.sign(runs.now - norm) === way;
}

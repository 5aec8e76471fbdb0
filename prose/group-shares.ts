/**
 * How many of a named group are so, without a count of them: "all of the 28 accounts in Watch came down", "hardly any
 * account in Nurture has a meeting". Held against the group's own counts. Where the words name no group, or tell of a
 * time before, they are left to the other readers.
 */
import type { Fact, Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

type Share = (some: number, all: number) => boolean;

/** What each quantifier asks of a share; the first that fits decides. */
const QUANTIFIERS: [words: string, share: Share][] = [
  [
    '(?:nearly|almost|virtually|practically|just about) (?:all|every|every (?:one|#)|each)',
    (some, all) => some < all && some >= 0.85 * all,
  ],
  ['not (?:all|every|each|every (?:one|#))', (some, all) => some < all],
  ['not (?:many|a lot)', (some, all) => 4 * some < all],
  ['no more than one|at most one', (some) => some <= 1],
  [
    '(?:more|over|better) than half|(?:a|the) (?:clear |large |vast |great )?majority|most|the bulk|the (?:greater|larger) part',
    (some, all) => 2 * some > all,
  ],
  ['(?:fewer|less) than half|under half|a minority', (some, all) => some > 0 && 2 * some < all],
  [
    '(?:hardly|barely|scarcely) (?:any|a|an)|almost none|next to none|very few',
    (some, all) => some <= 0.15 * all,
  ],
  ['none|no|not (?:one|#)|not a single (?:one|#)|not a single', (some) => some === 0],
  ['all|every|every (?:single )?(?:one|#)|each|each and every (?:one|#)', (some, all) => some === all],
  ['(?:only |just )?a (?:handful|few)|few', (some, all) => some > 0 && 3 * some < all],
  ['many|a lot|lots|plenty', (some, all) => some >= 3 && some >= 0.1 * all],
];

const BOOKED = '(?: (?:booked|scheduled|set|planned|arranged|in the diary|on the calendar|fixed))?';
/** What a group counts of its accounts, in words. */
const OF_ACCOUNTS: [words: string, metric: string][] = [
  [
    `(?:no|without|without a|without any|lack|lacks|lack a|lacks a|lacking a)(?: next)? meeting${BOOKED}`,
    'without_meeting',
  ],
  [`(?:a|the|its|their|with a)(?: next)? meeting${BOOKED}`, 'meetings_booked'],
  [
    '(?:no|without|without a|without any)(?: two-way)? (?:touch|contact|exchange)(?! by| on)|silent|gone silent',
    'accounts_without_touch',
  ],
  ['(?:a |just a |only a )?single contact', 'single_contact'],
  ['(?:a )?(?:paying )?customer', 'customers'],
  ['(?:a )?prospect', 'prospects'],
  [
    '(?:come|came|move|moved|go|went|gone|slid|slipped|dropped|fell|fallen) down(?:ward)?|fell|slid|slipped|dropped|demoted|downgraded',
    'moved_down',
  ],
  ['(?:come|came|move|moved|go|went|gone|climbed) up(?:ward)?|rose|climbed|promoted|upgraded', 'moved_up'],
  ['stayed put|kept (?:its|their) tier|not moved|stayed where (?:it was|they were)', 'kept'],
];
const OF_DEALS: [words: string, metric: string][] = [
  ['(?:counted as )?(?:stagnant|stuck|stalled)', 'stagnant_deals'],
  ['overdue|past (?:its|their|the) close dates?|late', 'overdue_deals'],
];
const OF_MOVES: [words: string, metric: string][] = [
  ['down|downward', 'moved_down'],
  ['up|upward', 'moved_up'],
];

/** Nouns with what counts all of them and what is counted of them. */
const NOUNS: [noun: string, whole: string, parts: [string, string][]][] = [
  ['account|name|company', 'accounts', OF_ACCOUNTS],
  ['(?:open )?deal|opportunity', 'open_deals', OF_DEALS],
  ['move|change', 'moved', OF_MOVES],
];

const VERB =
  "(?: (?:is|are|was|were|be|been|has|have|had|got|with|now|still|also|both|currently|already|' s|' ve|which|that|who|counted as|gone|on))*";
const GROUP = '(?: (?:in|of|at|across|on|from|within))(?: the| this| our| your| tier)*(?: N| book)';

/** A quantifier and what it counts, up to where the predicate begins. */
const HEAD = new RegExp(
  `(?<!\\p{L})(?<!(?:not|nor|if|whether) )(?<quantifier>${QUANTIFIERS.map(([words]) => words).join('|')})(?:(?: of)?(?: (?:the|these|our|your|its|their))?(?: #)?(?: N)?(?: ' s)? (?<noun>${NOUNS.map(([noun]) => noun).join('|')})(?:${GROUP})?| of(?: the| our)? N(?: tier)?)${VERB} `,
  'gu',
);
const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'u');
const start = (words: string): RegExp => new RegExp(`^(?:${words})(?![\\p{L}-])`, 'u');
const SHARES = QUANTIFIERS.map(([words, share]) => ({ words: whole(words), share }));
const COUNTED = NOUNS.map(([noun, all, parts]) => ({
  noun: whole(noun),
  all,
  parts: parts.map(([words, metric]) => ({ words: start(words), metric })),
}));
const EARLIER = /(?:^| )(?:had|then|ago|earlier|before|previously|last month)(?: |$)/;
const WAS = /(?:^| )(?:was|were)(?: |$)/;

export function judgeGroupShares(scope: Scope): Covering {
  const { text, itemAt } = skeletonOf(scope.items);
  const covered = new Set<number>();
  const findings: Finding[] = [];
  if (EARLIER.test(text)) return { findings, covered };
  for (const match of matchesOf(text, HEAD)) {
    const claim = claimOf(match, text);
    if (!claim) continue;
    const [from, to] = [itemAt[match.index]!, itemAt[claim.end - 1]!];
    const group = groupIn(scope, scope.items.slice(from, to + 1), claim.words);
    const [all, some] = [countOf(scope, group, claim.all), countOf(scope, group, claim.part)];
    if (!all || !some || Number(all.value) < 2) continue;
    for (let at = from; at <= to; at += 1) if (scope.items[at]!.kind === 'word') covered.add(at);
    const place = spanOf(scope.items, from, to);
    const holds = claim.share(Number(some.value), Number(all.value));
    const reason = `on record ${some.text} of ${all.text} (${some.id})`;
    findings.push(judged(place, 'predicate', holds, reason, some.id));
  }
  return { findings, covered };
}

interface Claim {
  words: string;
  /** Where its words end in the sentence. */
  end: number;
  share: Share;
  all: string;
  part: string;
}

/** What the quantifier is said of, if a count of the record tells it. */
function claimOf(match: RegExpExecArray, text: string): Claim | null {
  const { quantifier, noun } = match.groups!;
  const share = SHARES.find(({ words }) => words.test(quantifier!));
  // "Nearly all of Watch": of its accounts.
  const counted = COUNTED.find((each) => each.noun.test(noun ?? 'account'));
  const after = match.index + match[0].length;
  for (const { words, metric } of counted?.parts ?? []) {
    const predicate = words.exec(text.slice(after));
    if (!predicate || !share || (WAS.test(match[0]) && !metric.startsWith('moved_'))) continue;
    const end = after + predicate[0].length;
    return { words: text.slice(match.index, end), end, share: share.share, all: counted!.all, part: metric };
  }
  return null;
}

/** The one group that the words name: a tier, an owner, the book; of moves always the book. */
function groupIn({ index }: Scope, items: Item[], words: string): Subject | undefined {
  const named = items.flatMap((item) => (item.kind === 'name' ? item.subjects.slice(0, 1) : []));
  const [first] = named;
  if (named.length === 1) return first!.kind === 'tier' || first!.kind === 'owner' ? first : undefined;
  const ofBook = / book(?: |$)/.test(words) || /# (?:move|change) /.test(words);
  return named.length === 0 && ofBook ? index.subject('book') : undefined;
}

const countOf = ({ index }: Scope, group: Subject | undefined, metric: string): Fact | undefined => {
  const fact = group && index.fact(group.id, metric);
  return typeof fact?.value === 'number' ? fact : undefined;
};

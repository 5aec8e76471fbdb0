/** What open prose says that no column could hold: what we sent, what other teams do, what somebody intends. Always unsupported. */

import type { Covering } from '../predicates/predicates.ts';
import { type Item, isQuestion, placesFrom, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { type Finding, unsupported } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const NOT = "(?:n ' t|not|never)";
const WHO = '(?:N|they|customer|client|prospect|company|account|team there|side)';

const TABLE: [pattern: string, reason: string][] = [
  [
    `(?<!(?:deserve|deserves|ought|need|needs|due|has|have|is|are|supposed) to |(?:should|must|will|can|shall|ll|let them) )(?:heard|hearing|hear|hears|had|got|gotten|received) (?:nothing|little|anything|a word|a thing|much)?(?: back)? ?from (?:us|our side)(?! about)|(?:nobody|no one|none|not one) (?:[\\p{L}]+ ){0,4}(?:heard|hearing|hear) from us`,
    'contact is counted both ways; what we sent is not on record',
  ],
  [
    `we (?:have |had |' ve )?(?:${NOT} |have${NOT} |haven ' t |did ?n ' t |didn ' t )(?:really |even |yet )?(?:called|call|written|write|contacted|contact|reached out|reach out|asked|ask|tried|try|sent|chased|chase|visited|approached)|(?:nobody|no one) (?:has |have |had |' s )?(?:called|written to|contacted|reached out|asked|chased|tried|approached|visited)`,
    'contact is counted both ways; what we did is not on record',
  ],
  [
    `(?:more|better|less|worse|higher|lower|larger|smaller|faster|slower|fewer|ahead|warmer|busier) (?:off )?(?:than|of) (?:most|many|any(?:one|body)?|all|almost all|the rest|others|everyone|everybody|your (?:colleague|peer)|the other (?:ae|rep|owner|team|book)|any other)|than (?:most|any other|anyone|anybody|everyone|almost any)|one of (?:the|our|your) (?:few|only|very few)|(?:of|on|in) (?:the|our|your) (?:whole )?(?:team|company|sales team|floor)|most of (?:your|our|the) (?:colleague|peer|rep)|you ' re one of the`,
    'the others that it is compared with are not on record here',
  ],
  [
    `${WHO} (?:has |have |' ve |is |are |was |were |still |clearly |really )*(?:trust|doubt|distrust|want|prefer|intend|plan|hope|believe|fear|regret|enjoy|appreciate|promise|refuse|decline(?! in| from| by| sharply| to #| #)|need|expect(?! [^.;]*[D#])|consider|considering|struggle|struggling|doubted|trusted|wanted|preferred|intended|planned|hoped|believed|appreciated|refused|declined(?! in| from| by| sharply| to #| #| ?$| ?[.,;])|expected|(?<=(?:has|have|' ve|had|are|is) )considered|struggled|planning|hoping|reconsidering|responded|pleased|delighted|impressed|disappointed|frustrated|annoyed|angry|furious|upset|unhappy|confused|interested|committed|hesitant|reluctant|keen)(?! (?:a |an |the |one |some |more |no |to be |your |our |another |help|attention|eyes?|focus?|thought|time|action|first|watching|care|only|little|nothing|two|three|#|its|their|work|now|urgent|immediate|N|D|before|by|him|her|you|us|[\\p{L}]+ing))`,
    'what the customer thinks or intends is not on record',
  ],
  [
    `(?:a|the|their|its) new (?:owner|contact|manager|team)|(?:account )?team (?:has |have )?(?:been )?(?:changed|new)|(?:on|to) our side|(?:as good as|all but|practically|virtually|nearly|almost) (?:done|won(?! (?:my|our|the|me|us|it|out))|signed|closed|over the line|in the bag)|in the (?:final stretch|home stretch)|(?:close|near|nearer|closer) to (?:signature|signing|a signature|being signed)|done deal|(?:(?:went|goes|gone) (?:very |really |pretty )?(?:well|smoothly)|(?:went|going|goes|gone) (?:very |really |pretty )?(?:badly|according to plan|to plan))|as (?:expected|planned|promised|agreed|forecast|predicted|hoped)(?! (?:in|on|last|by))|apparently|reportedly|allegedly|presumably|(?<!D , )supposedly|rumoured|rumour has it|unlike (?:its|their|most|many|other|the) (?:peer|other|rest|account|[\\p{L}]+)|forecast (?:is|looks?|seem) (?:solid|safe|sound|good|strong|secure)`,
    'nothing on record says so',
  ],
  [
    `(?:N|they|it|deal|renewal|customer) (?:will|' ll) (?:surely |probably |likely |certainly |soon |almost certainly )*(?:renew|close|sign|buy|churn|leave|go|win|land|expand|upgrade|slip|pay|grow|come back|recover)(?! (?:stagnant|on|in|D|by D|dark|over|past|nowhere))`,
    'what will happen is not on record',
  ],
  [
    '(?:because of|thanks? to|due to|owing to|driven by|as a result of) (?:the |a |an |our |their |its )?(?:new |recent |latest |strong |weak )*(?:price|pricing|playbook|product|campaign|webinar|training|newsletter|market|economy|weather|service|support|quality|strike|season)|for good reason(?= ?(?:$|[.;]))',
    'the record gives no such cause',
  ],
  [
    '(?:nobody|no one|none of us|everyone|everybody|hardly anyone|few) (?:has |have |had |ever |really |even |seem to have )*(?:noticed|notice|realised|realized|minded|cared|complained|objected|remarked|protested|saw it coming|batted an eye|raised an eyebrow)|(?:price|pricing|cost|budget|discount|term|security|roadmap|feature|support|integration|competitor|procurement|contract term)(?: has| have| had)? (?:come|came|comes) up(?! (?:to|from|by|#))',
    'what was said or noticed is not on record',
  ],
];

const PATTERNS = TABLE.map(
  ([pattern, reason]) => [new RegExp(`(?<!\\p{L})(?:${pattern})(?![\\p{L}])`, 'gu'), reason] as const,
);

/** One fault for each such phrase; what it covers belongs to it. */
export function judgeUnknowable(items: Item[]): Covering {
  const { text, rangeOf } = skeletonOf(items);
  const covered = new Set<number>();
  const findings: Finding[] = [];
  for (const [pattern, reason] of PATTERNS)
    for (const match of matchesOf(text, pattern)) {
      const [from, to] = rangeOf(match);
      const places = placesFrom(from, to);
      const start = items[from]!;
      const [first] = start.kind === 'name' ? start.subjects : [];
      if (first && first.kind !== 'account') continue;
      if (places.some((at) => covered.has(at)) || isNotTold(items, from, reason)) continue;
      for (const at of places) covered.add(at);
      findings.push(unsupported(spanOf(items, from, to), 'predicate', reason));
    }
  return { findings, covered };
}

/** A cause or what anybody noticed is told of what was so, even beside what would be: "it would be Win thanks to the price". */
const isNotTold = (items: Item[], from: number, reason: string): boolean =>
  TOLD_OF_FACT.test(reason) ? isQuestion(items) || isAsked(items, from) : isHypothetical(items, from);
const TOLD_OF_FACT = /^(?:the record gives no such cause|what was said or noticed)/;
const ASKED = /^(?:if|whether|ask|check|find|unless|why|what|how)$/;

const isAsked = (items: Item[], at: number): boolean => {
  const start = items.findLastIndex(
    (item, place) => place < at && item.kind === 'sign' && /^[,;:(.]$/.test(item.word),
  );
  return items.slice(start + 1, at).some((item) => item.kind === 'word' && ASKED.test(item.word));
};

/** Asked or supposed, nothing is claimed. */
export function isHypothetical(items: Item[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const item = items[before]!;
    if (item.kind === 'sign' && /^[,;:(.]$/.test(item.word)) break;
    if (
      item.kind === 'word' &&
      /^(if|whether|ask|check|find|unless|would|could|should|until|why|what|how)$/.test(item.word)
    )
      return true;
  }
  return isQuestion(items);
}

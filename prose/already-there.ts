/**
 * "Has just dropped into Watch", "back in Nurture", "new to Triage": of an account that is in another tier than in the run
 * before. Told of one that was in that tier already, the words are a fault whatever holds of the tier's name beside them.
 */
import { isDenied, isProposed } from '../changes/ways.ts';
import type { Covering } from '../predicates/predicates.ts';
import { covering } from '../predicates/sentence-so-far.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, spanOf, wordOf } from '../sentence/items.ts';
import { keptItsTier } from '../sentence/own-tier.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const AUX = '(?:(?:has|have|had|is|was|only|just|newly|freshly|recently|lately|also|duly|now|since|been) )*';
const MOVED =
  '(?:gone|went|come|came|climbed|rose|risen|fell|fallen|dropped|slipped|slid|sank|sunk|moved|jumped|leapt|stepped|crossed|switched|passed|shifted|tumbled|returned|landed|promoted|demoted|relegated|downgraded|upgraded|arrived|drifted|crept)';
const TO = '(?:(?:down|up|back|out|straight|right|over|there) )*(?:to|into)';
/** What has risen or fallen in a tier is a measure of it: only these words tell of coming there with "in". */
const CAME_IN =
  '(?:landed|arrived|(?:gone|went|come|came|moved|dropped|slipped|fell|fallen) (?:straight |right )?back) in';
const FRESH =
  '(?:(?:a|an|the|fresh|new|recent|latest) )*(?:newcomer|arrival|entrant|addition|new|newly|fresh|back)(?: again)? (?:in|to|into|at)';
const CAME = spokenWords(`(?:${AUX}(?:${MOVED} ${TO}|${CAME_IN})|${AUX}${FRESH})(?= N)`);
/** Others that came there, or a place that only the words would have. */
const OF_OTHERS = /^(?:account|customer|prospect|deal|they|these|those|both|all|each|some|many|none|nobody)$/;
const REACH = 5;

export function judgeAlreadyThere(scope: Scope): Covering {
  const { items, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const findings: Finding[] = [];
  for (const match of matchesOf(text, CAME)) {
    const [from, to] = rangeOf(match);
    const [tier, account] = [tierAt(items[to + 1]), accountFor(scope, from)];
    if (!tier || !account || isOfOthers(scope, from) || turnsTheText(match)) continue;
    if (isDenied(items, from) || isProposed(items, from)) continue;
    const at = new Values(index, account);
    const own = at.fact('tier');
    if (!keptItsTier(at) || !tier.name.endsWith(String(own?.value))) continue;
    const reason = `${account.name} was in ${own!.text} in the run before as well (${own!.id})`;
    findings.push(judged(spanOf(items, from, to), 'direction', false, reason, own!.id));
  }
  return covering(items, findings);
}

/** "The account", "they": in a text of one account, that one. */
const isThatOne = (items: Item[], at: number): boolean =>
  wordOf(items[at]) === 'they' ||
  (/^(?:account|customer|prospect)$/.test(wordOf(items[at])) && /^(?:the|this)$/.test(wordOf(items[at - 1])));

/** "Back to Watch: …" tells what the text turns to, and of nobody that came there. */
const turnsTheText = ({ index, 0: words }: RegExpExecArray): boolean =>
  index === 0 && /^back to$/.test(words);

/** "Five accounts moved into Watch" is told of them, and so is what follows a group's name. */
function isOfOthers({ items, topic }: Scope, from: number): boolean {
  const isAlone = topic.named.length <= 1 && !items.some((item) => accountAt(item) !== null);
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const item = items[at]!;
    if (item.kind === 'sign' && /^[,;:.()]$/.test(item.word)) return false;
    if (isAlone && isThatOne(items, at)) return false;
    if (item.kind === 'figure' || OF_OTHERS.test(wordOf(item)) || tierAt(item)) return true;
  }
  return false;
}

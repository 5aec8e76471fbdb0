/**
 * A name in the place of a tier's that no tier has: "would lead to Champion", "up from Healthy", "dropped into At Risk", "the
 * Protect tier", "Healthy and Watch only". Nothing on record is called so.
 */
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, unsupported } from '../text/findings.ts';

/** The words before such a name; the last of them stands straight before it. */
const LEADS =
  /(?:^| )(?:(?:up|down|back|over|straight|out|demoted|promoted|relegated|upgraded|downgraded|moved?|moves|slipped|fell|rose|climbed|dropped|came|went) (?:up |down |back |out |over |straight )*(?:from|to|into|in|of)|(?:lead|leads|led|leading) (?:back )?to|(?:move|moves|moved|moving|drop|drops|dropped|dropping|fall|falls|fell|falling|slip|slips|slipped|slipping|rise|rises|rose|rising|climb|climbs|climbed|climbing|promoted|demoted|relegated|upgraded|downgraded|return|returns|returned|go|goes|went|come|comes|came|advance|advanced) (?:up |down |back |straight |out )*(?:to|into|from|of)|(?:would|will|could|may|might) be(?: back)?(?: in)?|scored (?:for|into)|(?:stays?|stayed|sits?|sat|waits?|remains?|remained|is|are|was|were|now|still|of it|accounts?|customers?|one|those|all) in)$/;
/** Words before the name that are looked at. */
const REACH = 5;
/** Names of two words. */
const PAIRS = /^(?:at risk|high risk|low risk|key account|long tail|must win|in danger|on hold)$/;
/** Capitals that name no tier: people's roles, teams, places, quarters, and what a stage may be called. */
const NO_TIER =
  /^(?:i|cs|ae|crm|arr|cfo|ceo|cto|cio|cro|vp|it|hr|usd|eur|gbp|us|uk|eu|emea|apac|q[1-4]|h[12]|english|discovery|negotiation|proposal|evaluation|renewal|legal|procurement|finance|sales|marketing|support|security|engineering|product|europe|asia|germany|france|london|paris|berlin|slack|email|excel|series|medium|low|high|phase|stage|step|week|day|month|spring|summer|autumn|winter|easter|christmas|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

const isCapital = (item: Item | undefined): boolean =>
  item?.kind === 'word' && item.capital && item.metrics === null && !NO_TIER.test(item.word);

const isTier = (item: Item | undefined): boolean =>
  item?.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier');

/** One fault for each such name. */
export function judgeInventedTiers({ items, index }: Scope): Finding[] {
  // "Would be Nurture with one more touch" has the label in the place of a verb.
  const labels = index.sheet.tiers.flatMap(({ label, labels: others }) => [label, ...others]);
  const isLabel = (item: Item): boolean => labels.some((label) => label.toLowerCase() === textOf(item));
  return items.flatMap((item, at): Finding[] => {
    if (!isCapital(item) || isLabel(item)) return [];
    const isPair = PAIRS.test(`${textOf(item)} ${textOf(items[at + 1])}`);
    const to = isPair ? at + 1 : at;
    // "Moved to Blue Harbor" is of a longer name; whose it is, others say.
    if ((!isPair && isCapital(items[to + 1])) || !standsForTier(items, at, to)) return [];
    return [unsupported(spanOf(items, at, to), 'label', 'no tier on record is called so')];
  });
}

function standsForTier(items: Item[], at: number, to: number): boolean {
  const next = textOf(items[to + 1]);
  if (at === 0)
    return next === 'and' && isTier(items[to + 2]) && /^(?:only|alone)$/.test(textOf(items[to + 3]));
  if (next === 'tier' && textOf(items[at - 1]) === 'the') return true;
  const before = items
    .slice(Math.max(0, at - REACH), at)
    .map((item) => textOf(item) || '#')
    .join(' ');
  const isFirst =
    before === 'in' && textOf(items[to + 1]) === 'the' && /^chance$/.test(textOf(items[to + 2]));
  return isFirst || LEADS.test(before);
}

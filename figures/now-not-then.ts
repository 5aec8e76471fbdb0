/**
 * Figures and days that hold only of the run before, where their words tell what is so now: "eight renewals coming due, up
 * from $433,000", "three stagnant rather than two", "100 against 79" of a norm, "the last on 24 April". The value of now is
 * on record and is another one, so they are refused.
 */
import { elidedAt } from '../sentence/elided-measures.ts';
import { type Item, textOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { contradicted, type Finding, metricOf } from '../text/findings.ts';
import { isDenied } from './bound.ts';

/** Words that turn to the run before, or to something that came about since; `D` is a day within its month. */
const THEN =
  /\b(?:was|were|had|did|till|ended|broke|first|again|ago|april|month|months|last month|previous|previously|prior|before|earlier|then|used|started|began|stood|until|compared|after|D)\b/;
/** A value after the figure that is told as the one before it. */
const THEN_AFTER =
  /^(?:(?!from|rather|instead|than)[^,;:()—–#]+ )?(?:worth # (?:[^,;:()—–#]+ )?)?(?:, |\( )?(?:(?:up|down) from|rather than|instead of) (?:\w+ )?#/;
/** After these the value is the one before, whatever follows. */
const THEN_STRAIGHT = /\b(?:from|than|of|instead of|over|against|after|previous|original)$/;

/** The finding, or a refusal of what was so only in the run before, where the words tell what is so now. */
export function asOfNow(scope: Scope, at: number, finding: Finding): Finding {
  const { fact, verdict } = finding;
  if (verdict !== 'verified' || !fact?.endsWith('@previous')) return finding;
  const now = scope.index.byId(fact.replace('@previous', ''));
  if (now?.value == null || now.value === scope.index.byId(fact)?.value) return finding;
  if (!isOfNow(scope, at, metricOf(fact)) && !isDeniedNow(scope, at, now.value)) return finding;
  return contradicted(finding, `on record ${now.text} (${now.id})`, now.id);
}

function isOfNow(scope: Scope, at: number, metric: string): boolean {
  const { items } = scope;
  const before = textOfRun(scope, 0, at).replace(HEDGE, '');
  const here = before.slice(before.search(/[^,;:()—–]*$/)).trim();
  const after = textOfRun(scope, at + 1, items.length);
  if (items[at]!.kind === 'date')
    return metric === 'last_touch' && !THEN.test(before) && !THEN.test(after) && LAST.test(here);
  // "Three in 30 days": a window that ends now.
  if (elidedAt(items, at) !== null) return !PASSED.test(here);
  // The norm of now stands beside the contact of now: "100 against 79".
  if (metric === 'touch_norm_30d') return !THEN.test(before) && !THEN.test(after) && !/\bfrom$/.test(here);
  if (!THEN.test(here) && !THEN_STRAIGHT.test(here) && THEN_AFTER.test(after)) return true;
  // "Pipeline rose to $4.7M": where it came to is where it is.
  if (CAME_TO.test(here) && !/^(?:\w+ )?(?:in|at|by|of) D/.test(after))
    return !/\b(?:had|back|in D|was|were|ago|then)\b/.test(here);
  // "19 (18)": which is then, a heading tells.
  if (/# \($/.test(before)) return false;
  return !TURNED.test(`${before} ${after}`) && !THEN.test(`${before} ${after}`) && !CHANGES.test(after);
}

/** "Over half the pipeline" turns to no other time. */
const HEDGE = / ?\b(?:just |well |slightly |a little |comfortably |far )?(?:over|under|above|below)$/;

/** "Over 57 touches" of 57: what is denied is the very value of now, and no word turns to the run before. */
function isDeniedNow(scope: Scope, at: number, now: unknown): boolean {
  const item = scope.items[at]!;
  if (item.kind !== 'figure' || item.figure.value !== now) return false;
  const words = `${textOfRun(scope, 0, at)} ${textOfRun(scope, at + 1, scope.items.length)}`;
  return isDenied(item.figure) && !BEFORE.test(words);
}
const BEFORE =
  /\b(?:was|were|ago|april|previous|previously|prior|before|earlier|then|used|started|began|stood|until|compared|since|last|from|up|down|now|D)\b/;

const PASSED = /\b(?:was|were|had|did|ago|previous|previously|earlier|then|from|april|last|D)\b/;
const CAME_TO =
  /\b(?:rose|grew|risen|grown|climbed|increased|up|fell|fallen|shrank|shrunk|dropped|slipped|down|value)(?: (?:overall|again|further|slightly))? to$/;

/** Words without which a sentence turns to no other time; two figures beside each other may be two times. */
const TURNED =
  /\b(?:from|than|against|versus|vs|now|up|down|rose|fell|gained|lost|dropped|slipped|climbed|instead|became|turned|went|moved|last|gone|unchanged|still|same|back|as before|changed?|while|improv\w*|grew|shrank|halved|doubled|new|no longer|left|jump\w*|gain|heading|way|march|april|short|shy|off|behind|ahead|over|under|above|below|more|less|fewer)\b/;
const CHANGES = /^(?:[,)(:;–—→-] )*(?:\w+ )?(?:to|now|then|,|→|-|–|\)|\() ?#/;

/** Words before the day of the last contact, as it is now. */
const LAST =
  /(?:^|\b)(?:the last(?: one| contact| exchange| touch| of them)?(?: being)?(?: on)?|(?:heard from|heard|answered|spoken|in touch|replied|contact|silent|quiet) since)$/;

/** Words, with `#` for a figure, `D` for a month of the run before and `N` for a name. */
function textOfRun({ items, index }: Scope, from: number, to: number): string {
  const month = index.sheet.previousAsOf?.slice(0, 7);
  const shown = (item: Item): string => {
    if (item.kind === 'figure') return '#';
    if (item.kind === 'date')
      return item.date.ranges.some(([first, last]) => first !== last && first.slice(0, 7) === month)
        ? 'D'
        : 'day';
    return textOf(item).toLowerCase() || 'N';
  };
  return items.slice(from, to).map(shown).join(' ');
}

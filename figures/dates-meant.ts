/**
 * The verb or noun before a date says which date it is: "silent since 23 January" the last contact, "ran out of time in
 * April" a close date, "where it has sat since April" the day on which the deal came to its stage. A date on record of
 * another thing bears none of them out.
 */

import type { Item } from '../sentence/items.ts';
import { partBefore } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';

const WORDS = "(?: [\\p{L}']+)";
const QUIET =
  "(?:silent|quiet|silence|nothing(?: has| was| is)?(?: heard| come| back| received| exchanged)?(?: from N| from them| at all)?|unheard from|dark|no (?:two - way )?(?:contact|touch|word|exchange|conversation|reply|answer|news)|(?:not|n ' t) had (?:a|one|any) (?:word|reply|answer|conversation)|(?:not|n ' t|nobody|no one|never)(?: has| have| had| there| at N)* (?:heard|spoken|talked|answered|replied|been in touch|been in contact|met)|(?:heard|had) nothing)";
const AT = '(?: (?:on|in|back|for|as of|since|ever since|early|mid|late|just|only|of|is|was|until|till|-))*';

/** Words that end before a date, and the metrics of which they tell. */
const MEANT: [words: RegExp, metrics: RegExp][] = [
  [
    `(?:(?:silent|quiet|silence|dark|unheard from)${WORDS}{0,4}|${QUIET}(?: (?:from|to|with|at) (?:N|them|it|us|anyone))?) since(?: (?:early|mid|late|back in|at least|last|-))*`,
    '^last_touch$',
  ],
  [
    `(?:last|latest|most recent)(?: two - way| real)? (?:contact|touch|exchange|conversation|call|word|reply)(?: (?:with|from|at) (?:N|them|it))?(?: (?:was|came|being|is|dates))?${AT}`,
    '^last_touch$',
  ],
  [
    `last (?:spoke|spoken|heard|talked|met|in touch)(?: (?:to|from|with) (?:them|it|N|us|anyone))?${AT}`,
    '^last_touch$',
  ],
  [`(?:close|closing) date(?: of (?:the|its) deal(?: (?:at|of|with) N)?)?${AT}`, '^(?:next_)?close_date$'],
  [
    `(?:ran out of time|run out of time|ran past its (?:close )?date|missed its (?:close )?date|(?:past|passed) its (?:close|closing) date|overdue|should have closed|deadline|(?:was|fell|fall|falls|is|are|came|comes) due)${AT}`,
    '^(?:next_)?close_date$|^due_on$|^renewal_date$',
  ],
  [
    `(?:(?:left|leaving) N for N|(?:moved|went|came|got|advanced|gone|moving) (?:on |up |along )*(?:from N )?(?:to|into) N|(?:entered|reached|reaching|entering) N|N (?:on|where it) (?:has |had )*(?:sat|been|stood|stayed|stuck)|where it (?:has |had |s )*(?:sat|been|stood|stayed|been stuck)|(?:been|sat|sitting|stuck|parked|stood) in N)(?: (?:on|in|since|back in|ever since|as of))+`,
    '^stage_entered_on$',
  ],
  [
    `(?:next|booked|scheduled|planned|arranged) (?:meeting|call|conversation|contact|touch|appointment)(?: (?:is|comes|falls|with (?:them|N)|booked|set|scheduled|planned))*${AT}`,
    '^next_touch$',
  ],
  [
    `(?:meeting|call|conversation|appointment) (?:is |was |has been |already )*(?:booked|scheduled|set|planned|arranged|pencilled in|in the diary|fixed)${AT}`,
    '^next_touch$',
  ],
].map(([words, metrics]) => [new RegExp(`(?<![\\p{L}#])(?:${words})$`, 'u'), new RegExp(metrics!)]);

/** Items before the date that are looked at. */
const REACH = 12;

/** What the metrics are of which a date is told, where the words before it leave no other; null where they do not. */
export function dateMeant({ items }: Scope, at: number): RegExp | null {
  const before = partBefore(items, at, REACH);
  const meant = MEANT.find(([words]) => words.test(before));
  if (!meant || (meant[1].test('stage_entered_on') && tellsMove(items, at))) return null;
  return meant[1];
}

/** The day on which a tier was entered is not on record. */
const tellsMove = (items: Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - REACH), at)
    .some((item) => item.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier'));

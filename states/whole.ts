/** States that tell where all of something sits, and who came to a tier: "both stagnant deals of the book are in this tier". */

import { type State, state, type Test } from '../sentence/conditions.ts';
import { noneEntered } from './concepts.ts';

const DEALS = '(?:deal|one|opportunity)';
const STUCK = '(?:stagnant|stuck|stalled)';
const LATE = '(?:overdue|late)';
const OF_BOOK =
  '(?: (?:of|in|across) (?:the|our|your) (?:whole |entire )?(?:book|portfolio)| on (?:the|our|your) books?)?';
const WHOSE = "(?: of)?(?: (?:the|our|your|its|their))*(?: (?:book|portfolio|company)(?: ' s)?)?";
/** Where they sit, or nothing more: "Watch worries me: all three stagnant deals, and no meeting". */
const HERE =
  '(?: (?:is|are|sit|sits|live|lie|belong|found|to be|now|all|both|right|still)*)*(?: (?:here|there|in (?:this|the|that) (?:tier|group)|in (?:it|N)|its own))?';

const NOBODY = '(?:nobody|no one|none|no account|nothing|no other)(?: (?:has|have|of them|else))*';
const CAME = '(?:moved|came|come|went|got)';
const INTO = '(?: back)? (?:into|in|to)(?: (?:the|this|that) (?:tier|group)| it| here| N)';

/** Of a tier: no account came to it that way. */
const noneCame =
  (way: 'up' | 'down'): Test =>
  (at) => {
    if (at.subject.kind !== 'tier') return null;
    const own = at.fact('label')?.value;
    return !at.index.sheet.changes.some(({ kind, to }) => kind === way && to === own);
  };

/** As many in the tier as in the whole book, and more than one of them. */
const allOfBook =
  (metric: string): Test =>
  (at) => {
    if (at.subject.kind !== 'tier' && at.subject.kind !== 'owner') return null;
    const [own, whole] = [at.figure(metric), at.index.fact('book', metric)?.value];
    return own === null || typeof whole !== 'number' ? null : own === whole && own > 0;
  };
const both =
  (test: Test, metric: string): Test =>
  (at) => {
    const found = test(at, new Set());
    return found === null ? null : found && at.figure(metric) === 2;
  };

const rows = (kind: string, metric: string, says: string): State[] => [
  state(
    `both${WHOSE} ${kind} ${DEALS}${OF_BOOK}${HERE}`,
    `both ${says} of the book`,
    both(allOfBook(metric), metric),
  ),
  state(
    `all(?: #)?${WHOSE}(?: #)? ${kind} ${DEALS}${OF_BOOK}${HERE}`,
    `all ${says} of the book`,
    allOfBook(metric),
  ),
];

export const WHOLE_STATES: State[] = [
  ...rows(STUCK, 'stagnant_deals', 'stagnant deals'),
  ...rows(LATE, 'overdue_deals', 'overdue deals'),
  state(
    `${NOBODY} (?:climbed|rose)${INTO}|${NOBODY} ${CAME} (?:back )?up${INTO}`,
    'none came up to it',
    noneCame('up'),
  ),
  state(
    `${NOBODY} (?:dropped|fell|slid|slipped)${INTO}|${NOBODY} ${CAME} (?:back )?down${INTO}`,
    'none came down to it',
    noneCame('down'),
  ),
  state(`${NOBODY} (?:${CAME}|arrived)${INTO}`, 'none came to it', noneEntered),
];

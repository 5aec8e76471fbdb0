/** Takeovers on record as signals: who was bought, by whom, and who bought another. */
import { type State, state, type Test, type Values } from '../sentence/conditions.ts';

const BUYER = '(?:competitor|rival|company|firm|group|player|competing firm)';
const OF_REGION =
  '(?:regional|local|bigger|larger|smaller|other|competing|nearby|\\p{L}+ - region|same - region)';
const REGION =
  '(?: (?:of|from|in|within) (?:the |its |their )?(?:same|own|very same) (?:region|area|market))';

/** Whether a takeover is on record of the account whose words begin so. */
const takeover =
  (words: RegExp): Test =>
  (at: Values) => {
    if (at.isGroup()) return null;
    return at.index
      .children(at.subject.id, 'signal')
      .some(({ id }) => words.test(String(at.index.fact(id, 'detail')?.value ?? '').toLowerCase()));
  };
const wasBought = takeover(/^(?:was |been |being )?(?:acquired|bought|taken over) by/);
const didBuy = takeover(/^(?:acquired|bought|took over) (?!by)/);
const byCompetitor = takeover(/competitor|rival/);

export const TAKEOVERS: State[] = [
  state(
    `(?:was |were |is |has |have |been |being |got |just |recently |now )*(?:bought|acquired|purchased|taken over|snapped up|swallowed)(?: (?:out|up))? by (?:a |an |another |the |one of its |its )*(?:${OF_REGION} )?${BUYER}s?${REGION}?`,
    'it was bought, on record',
    wasBought,
  ),
  state(
    `(?:a |an |another |the )(?:${OF_REGION} )?${BUYER}${REGION}? (?:has |have |just |recently |since )*(?:bought|acquired|purchased|took over|taken over|snapped|swallowed)(?: up)? (?:it|them|N|the (?:company|customer|account|prospect))`,
    'it was bought, on record',
    wasBought,
  ),
  state(
    `(?:has |have |just |recently )*(?:bought|acquired|purchased|took over|taken over) (?:a |an |another |one of its )(?:${OF_REGION} )?(?:competitor|rival)s?`,
    'it bought another, on record',
    didBuy,
  ),
  state(
    `(?:a |its |their )(?:${OF_REGION} )?(?:competitor|rival)${REGION}`,
    'a competitor, on record',
    byCompetitor,
  ),
];

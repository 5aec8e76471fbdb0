/** Rows of loose words that tell of moves, owners, nearness and conditions, for the reader of loose states. */
import type { Row } from '../sentence/spoken-rows.ts';
import { CONDITION_ROWS } from './conditions.ts';
import { FLOW_ROWS } from './flows.ts';
import { MOVER_ROWS } from './movers.ts';
import { OWNER_ROWS } from './owners.ts';
import { VERGE_ROWS } from './verges.ts';

/** What happened between tiers and to deals. */
export const MOVED_ROWS: Row[] = [...FLOW_ROWS, ...MOVER_ROWS];
/** How something stands. */
export const STANDING_ROWS: Row[] = [...OWNER_ROWS, ...VERGE_ROWS, ...CONDITION_ROWS];

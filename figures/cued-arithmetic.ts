/** Distances and ratios whose two ends the words beside them name: these are held first, and by those ends alone. */
import { asCuedDistance } from './cued-distances.ts';
import { asCuedRatio } from './cued-ratios.ts';
import type { Look, Told } from './look.ts';

export const asCued = (look: Look): Told | null => asCuedDistance(look) ?? asCuedRatio(look);

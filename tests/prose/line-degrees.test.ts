/** How far, and on which side of its line, a deal is told to be; and a word of comparison before two figures. */
import { describe } from 'vitest';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('the side of the line, and how far', () => {
  itHolds([
    'Lindale Energy has spent 71 days in Evaluation, well over the 45-day line.',
    'Lindale Energy has spent 71 days in Evaluation, well past the stagnation line.',
    'Lindale Energy could soon be just past the line.',
    'Lindale Energy has spent 71 days in Evaluation, 26 days past the 45-day line.',
  ]);
  itRefusesWhereChanged([
    ['Lindale Energy has spent 71 days in Evaluation, well over the 45-day line.', 'well over', 'well under'],
    ['Lindale Energy has spent 71 days in Evaluation, well over the 45-day line.', 'over', 'short of'],
    ['Lindale Energy has spent 71 days in Evaluation, well over the 45-day line.', 'well', 'barely'],
    ['Lindale Energy has spent 71 days in Evaluation, far beyond the 45-day mark.', 'far', 'slightly'],
    ['Lindale Energy has spent 71 days in Evaluation, far past its line.', 'far', 'a shade'],
    ['Lindale Energy has spent 71 days there, 26 days past the 45-day line.', 'past', 'short of'],
    ['Lindale Energy has spent 71 days there, 26 days past the stagnation line.', 'past', 'from'],
  ]);
});

describe('a word of comparison before two figures', () => {
  itHolds([
    "Amberline Optics has the bigger deal, $180,000 next to Corbel Systems' $110,000.",
    "Corbel Systems has the smaller deal, $110,000 against Amberline Optics' $180,000.",
    'Watch has the larger pipeline, $215,000 compared with $83,000.',
  ]);
  itRefuses([
    "Amberline Optics has the smaller deal, $180,000 next to Corbel Systems' $110,000.",
    "Corbel Systems has the bigger deal, $110,000 against Amberline Optics' $180,000.",
    'Watch has a smaller pipeline, $215,000 compared with $83,000.',
    'Nurture has a larger pipeline, $70,000 compared with $322,000.',
    'Nurture is larger ($70,000 against $322,000).',
  ]);
});

/** Account distribution by tier (000-33): a pie whose slices are labelled directly, with shape, name and figures. */
import type { FactSheet } from '../domain/facts.ts';
import { numberOf, type TierSeries, textOf, tierSeries } from './chart-data.ts';
import { coordinate, label, point, spread, tierMark } from './svg.ts';

const CENTRE = { x: 240, y: 140 };
const RADIUS = 104;
const LABEL_GAP = 42;

interface Slice extends TierSeries {
  count: number;
  from: number;
  to: number;
}

export const PIE_HEIGHT = 272;

export function pieMarks(sheet: FactSheet): string {
  const slices = sliced(sheet);
  if (slices.length === 0) return label(CENTRE.x, CENTRE.y, 'No tiered accounts', 'middle');
  const labels = [-1, 1].flatMap((side) => sideLabels(sheet, slices, side));
  const empty = tierSeries(sheet).filter((tier) => !slices.some((slice) => slice.subject === tier.subject));
  const none = empty.map((tier) => tier.label).join(', ');
  const note = none === '' ? [] : [label(CENTRE.x, PIE_HEIGHT - 6, `No account in ${none}`, 'middle muted')];
  return [...slices.map(slicePath), ...labels, ...note].join('');
}

function sliced(sheet: FactSheet): Slice[] {
  const counted = tierSeries(sheet)
    .map((tier) => ({ ...tier, count: numberOf(sheet, `${tier.subject}.accounts`) ?? 0 }))
    .filter((tier) => tier.count > 0);
  const total = counted.reduce((sum, tier) => sum + tier.count, 0);
  let seen = 0;
  return counted.map((tier) => {
    const from = seen / total;
    seen += tier.count;
    return { ...tier, from, to: seen / total };
  });
}

/** A point at that share of the circle, clockwise from the top. */
function onCircle(share: number, radius: number): [number, number] {
  const angle = share * 2 * Math.PI;
  return [CENTRE.x + radius * Math.sin(angle), CENTRE.y - radius * Math.cos(angle)];
}

function slicePath(slice: Slice): string {
  const paint = `class="fill-${slice.style + 1} edge"`;
  if (slice.to - slice.from > 0.9999) {
    return `<circle ${paint} cx="${CENTRE.x}" cy="${CENTRE.y}" r="${RADIUS}"/>`;
  }
  const large = slice.to - slice.from > 0.5 ? 1 : 0;
  const start = point(...onCircle(slice.from, RADIUS));
  const end = point(...onCircle(slice.to, RADIUS));
  return `<path ${paint} d="M${point(CENTRE.x, CENTRE.y)}L${start}A${RADIUS} ${RADIUS} 0 ${large} 1 ${end}Z"/>`;
}

function sideLabels(sheet: FactSheet, slices: Slice[], side: number): string[] {
  const middle = (slice: Slice) => (slice.from + slice.to) / 2;
  const own = slices.filter((slice) => middle(slice) < 0.5 === side > 0);
  const wanted = own.map((slice) => onCircle(middle(slice), RADIUS + 14)[1]);
  const heights = spread(wanted, LABEL_GAP, 20, PIE_HEIGHT - 36);
  return own.map((slice, at) => {
    const y = heights[at]!;
    const [edgeX, edgeY] = onCircle(middle(slice), RADIUS + 3);
    const [bendX] = onCircle(middle(slice), RADIUS + 14);
    const x = CENTRE.x + side * (RADIUS + 26);
    const leader = `<path class="leader" d="M${point(edgeX, edgeY)}L${point(bendX, y)}H${coordinate(x)}"/>`;
    const anchor = side > 0 ? '' : ' end';
    const count = textOf(sheet, `${slice.subject}.accounts`);
    const share = textOf(sheet, `${slice.subject}.share_of_book`);
    return [
      leader,
      tierMark(slice.style, x + side * 10, y),
      label(x + side * 21, y + 1, slice.label, `strong${anchor}`),
      label(x + side * 21, y + 18, `${count} (${share})`, `muted${anchor}`),
    ].join('');
  });
}

/** The few drawing words that the charts share. Coordinates have one decimal, so the same data give the same bytes. */

/** At most one decimal; never `-0`. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

export function point(x: number, y: number): string {
  return `${coordinate(x)} ${coordinate(y)}`;
}

/** Text as XML character data or inside an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
}

/** Each tier has a shape besides its colour: triangle, disc, diamond, square, then again from the start. */
export const TIER_SHAPES = ['▲', '●', '◆', '■'] as const;

/** Index 0 … 3 of the colour and shape of the tier that stands at that place of the model's order. */
export function tierStyle(place: number): number {
  return place % TIER_SHAPES.length;
}

/** A tier's mark, about 10 units across, centred at that point. */
export function tierMark(style: number, x: number, y: number): string {
  const paint = `class="fill-${style + 1}"`;
  switch (style) {
    case 0:
      return `<path ${paint} d="M${point(x, y - 5.5)}L${point(x + 5.5, y + 4)}L${point(x - 5.5, y + 4)}Z"/>`;
    case 1:
      return `<circle ${paint} cx="${coordinate(x)}" cy="${coordinate(y)}" r="4.5"/>`;
    case 2:
      return `<path ${paint} d="M${point(x, y - 6)}L${point(x + 6, y)}L${point(x, y + 6)}L${point(x - 6, y)}Z"/>`;
    default:
      return `<rect ${paint} x="${coordinate(x - 4.2)}" y="${coordinate(y - 4.2)}" width="8.4" height="8.4"/>`;
  }
}

export function label(x: number, y: number, text: string, classes = ''): string {
  const attribute = classes === '' ? '' : ` class="${classes}"`;
  return `<text${attribute} x="${coordinate(x)}" y="${coordinate(y)}">${escapeXml(text)}</text>`;
}

/** Moves positions apart to at least `gap`, within `from` … `to` where they fit, and keeps their order. */
export function spread(wanted: number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const placed = [...wanted];
  let floor = from;
  for (const at of order) {
    placed[at] = Math.max(wanted[at]!, floor);
    floor = placed[at]! + gap;
  }
  let ceiling = to;
  for (const at of order.reverse()) {
    placed[at] = Math.min(placed[at]!, ceiling);
    ceiling = placed[at]! - gap;
  }
  return placed;
}

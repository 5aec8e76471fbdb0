/** Where each character of a Markdown text node stands in the source (escapes and entities included). */

export interface Place {
  start: number;
  end: number;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/**
 * Aligns a text node's value with its source. Returns one place per UTF-16 unit of the value, or null when
 * the two cannot be matched character by character (the audit then refuses the node).
 */
export function alignText(value: string, source: string, start: number, end: number): Place[] | null {
  const places: Place[] = [];
  let at = start;
  for (let index = 0; index < value.length; index += 1) {
    const wanted = value[index]!;
    const place = matchOne(wanted, source, at, end);
    if (!place) return null;
    places.push(place);
    at = place.end;
    if (wanted === '\n') at = skipPrefix(value[index + 1], source, at, end);
  }
  return places;
}

function matchOne(wanted: string, source: string, at: number, end: number): Place | null {
  if (at >= end) return null;
  const here = source[at]!;
  if (here === '\\' && source[at + 1] === wanted && ESCAPABLE.test(wanted)) return { start: at, end: at + 2 };
  if (here === '&') {
    const close = source.indexOf(';', at);
    const name = close > at && close - at < 8 ? source.slice(at + 1, close) : '';
    if (ENTITIES[name] === wanted) return { start: at, end: close + 1 };
  }
  if (here === wanted) return { start: at, end: at + 1 };
  // Spaces before a line break are dropped from the value.
  if (wanted === '\n' && (here === ' ' || here === '\t')) return matchOne(wanted, source, at + 1, end);
  return null;
}

/** A continuation line may carry indentation and quote markers that are not part of the text. */
function skipPrefix(next: string | undefined, source: string, at: number, end: number): number {
  let from = at;
  while (from < end && source[from] !== next && /[ \t>]/.test(source[from]!)) from += 1;
  return from;
}

/** Data from outside made such that PostgreSQL can keep it and read it again: it knows no NUL and no half characters. */

/** Deeper than anything that is asked for; without a bound, data could use up the stack. */
const DEEPEST = 100;

/** The text with each NUL and each half of a surrogate pair replaced by U+FFFD. */
export const storableText = (text: string): string =>
  text.replaceAll('\0', '\ufffd').replace(/\p{Cs}/gu, '\ufffd');

/**
 * JSON data with all its texts storable, names of fields included.
 * @throws RangeError for data nested more than 100 deep
 */
export function storable<Data>(data: Data, depth = 0): Data {
  if (typeof data === 'string') return storableText(data) as Data;
  if (typeof data !== 'object' || data === null) return data;
  if (depth === DEEPEST) throw new RangeError(`Data is nested more than ${DEEPEST} deep.`);
  if (Array.isArray(data)) return data.map((each) => storable(each, depth + 1)) as Data;
  const fields = Object.entries(data).map(([name, value]) => [
    storableText(name),
    storable(value, depth + 1),
  ]);
  return Object.fromEntries(fields) as Data;
}

/** A taught form and how it is written out in all its ways. */
type Group = 'account' | 'deal' | 'signal' | 'group' | 'cause' | 'advice' | 'connectives';

export interface Taught {
  group: Group;
  form: string;
  /** The condition under which it is true, in words. */
  when?: string;
}

/**
 * Every text that a taught form stands for: `(a|b)` each in turn, `{…}` with and without. Brackets that belong to
 * references are left alone.
 */
export function writtenOut(form: string): string[] {
  const open = innermost(form);
  if (!open)
    return [
      form
        .replace(/ +/g, ' ')
        .replace(/ ([,;.])/g, '$1')
        .trim(),
    ];
  const { start, end, options } = open;
  return options.flatMap((option) => writtenOut(form.slice(0, start) + option + form.slice(end)));
}

/** The first innermost `(a|b)` or `{…}`; a bracket without alternatives is text. */
function innermost(form: string): { start: number; end: number; options: string[] } | null {
  const optional = /\{([^{}]*)\}/.exec(form);
  const choice = [...form.matchAll(/\(([^(){}]*)\)/g)].find((match) => alternatives(match[1]!).length > 1);
  if (
    choice &&
    !(optional && optional.index < choice.index && optional.index + optional[0].length < choice.index)
  )
    return { start: choice.index, end: choice.index + choice[0].length, options: alternatives(choice[1]!) };
  if (!optional) return null;
  return {
    start: optional.index,
    end: optional.index + optional[0].length,
    options: ['', ...alternatives(optional[1]!)],
  };
}

/** Alternatives between bars; a bar inside a reference is its display form. */
function alternatives(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.startsWith('[[', at)) depth += 1;
    if (text.startsWith(']]', at)) depth -= 1;
    if (text[at] === '|' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${text[at]}`);
  }
  return parts;
}

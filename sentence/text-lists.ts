/** How long the lists of a document are, so that a count that announces one can be held against it. */
import type { Block } from '../text/structure.ts';

/** How many entries each list has, and how many paragraphs that open with a name in bold follow each other. */
export function listsOf(blocks: readonly Block[]): number[] {
  const runs: number[] = [];
  let [run, kind] = [0, ''];
  for (const block of blocks) {
    const next = block.kind === 'item' ? 'item' : isEntry(block) ? 'entry' : '';
    if (next !== kind && run > 1) runs.push(run);
    run = next === '' ? 0 : next === kind ? run + 1 : 1;
    kind = next;
  }
  return run > 1 ? [...runs, run] : runs;
}

/** A paragraph that opens with a name in bold or italics stands as an entry of a list. */
const isEntry = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  [...block.content.strong, ...block.content.emphasis].some(({ start }) => start === 0);

/** Parts that pages and answers of code are put together from. */
import type { Block, Column, Section } from '../domain/document.ts';
import { referenceTo } from '../facts/references.ts';

export const plural = (count: number, noun: string): string => (count === 1 ? noun : `${noun}s`);
/** Reference to the label of a tier. */
export const labelOf = (tier: number): string => referenceTo(`tier-${tier}`, 'label');

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const listOf = (items: string[]): Block => ({ kind: 'list', ordered: false, items });
export const tableOf = (columns: Column[], rows: string[][]): Block => ({
  kind: 'table',
  caption: null,
  columns,
  rows,
});
export const left = (title: string): Column => ({ title, align: 'left' });
export const right = (title: string): Column => ({ title, align: 'right' });

/** A section by code; none without blocks. */
export const sectionsOf = (id: string, title: string, blocks: Block[]): Section[] =>
  blocks.length === 0 ? [] : [{ id, title, writer: 'builtin', blocks }];

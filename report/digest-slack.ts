/**
 * The digest as a Slack message (Block Kit). Everything from data stands in `rich_text` or `plain_text` elements,
 * which Slack shows as they are: no mention, link, emoji or emphasis can come out of a name.
 */
import type { Block, Draft } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import { alignedTable, isFigures, isRanked, reportPlace, rowTexts, type Table } from './digest-text.ts';
import { inlineRuns, plainLine } from './inline-runs.ts';

interface TextElement {
  type: 'text';
  text: string;
  style?: { bold?: true; italic?: true };
}

interface RichSection {
  type: 'rich_text_section';
  elements: TextElement[];
}

type RichElement =
  | RichSection
  | { type: 'rich_text_preformatted'; elements: TextElement[] }
  | { type: 'rich_text_list'; style: 'ordered' | 'bullet'; elements: RichSection[] };

type SlackBlock =
  | { type: 'header'; text: { type: 'plain_text'; text: string; emoji: false } }
  | { type: 'divider' }
  | { type: 'rich_text'; elements: RichElement[] };

export interface SlackMessage {
  /** What a notification shows; Slack's own characters escaped. */
  text: string;
  mrkdwn: false;
  unfurl_links: false;
  unfurl_media: false;
  blocks: SlackBlock[];
}

/** Slack takes at most this many characters in a header. */
const HEADER = 150;

/** The message of a digest; the same digest and sheet give the same message. */
export function slackDigest(digest: Draft, sheet: FactSheet): SlackMessage {
  const title = plainLine(digest.title, sheet);
  const sections = digest.sections.flatMap((section): SlackBlock[] => [
    ...(section.title === '' ? [] : [{ type: 'divider' } as const]),
    {
      type: 'rich_text',
      elements: [
        ...(section.title === '' ? [] : [heading(plainLine(section.title, sheet))]),
        ...section.blocks.flatMap((block) => richElements(block, sheet)),
      ],
    },
  ]);
  return {
    text: escapeSlack([title, ...headline(digest, sheet)].join('\n')),
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(title, HEADER), emoji: false } },
      ...sections,
      { type: 'rich_text', elements: [{ ...lineOf([{ type: 'text', text: reportPlace(sheet) }]) }] },
    ],
  };
}

/** `text` is read as Slack's markup: its three characters stand as entities. */
const escapeSlack = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const headline = (digest: Draft, sheet: FactSheet): string[] =>
  (digest.sections[0]?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph' ? [plainLine(block.text, sheet)] : [],
  );

const cut = (text: string, most: number): string =>
  [...text].length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`;

const heading = (text: string): RichSection => lineOf([{ type: 'text', text, style: { bold: true } }]);

/** A line of its own: Slack sets sections of one block one after the other without a break. */
const lineOf = (elements: TextElement[]): RichSection => ({
  type: 'rich_text_section',
  elements: [...elements, { type: 'text', text: '\n' }],
});

function richElements(block: Block, sheet: FactSheet): RichElement[] {
  if (block.kind === 'paragraph') return [lineOf(textElements(block.text, sheet))];
  return block.kind === 'table' ? [tableElement(block, sheet)] : [];
}

const textElements = (template: string, sheet: FactSheet): TextElement[] =>
  inlineRuns(template, sheet).map(({ text, strong, emphasis }) => ({
    type: 'text',
    text,
    ...(strong || emphasis
      ? { style: { ...(strong ? { bold: true } : {}), ...(emphasis ? { italic: true } : {}) } }
      : {}),
  }));

function tableElement(table: Table, sheet: FactSheet): RichElement {
  if (isFigures(table))
    return { type: 'rich_text_preformatted', elements: [{ type: 'text', text: alignedTable(table, sheet) }] };
  return {
    type: 'rich_text_list',
    style: isRanked(table) ? 'ordered' : 'bullet',
    elements: rowTexts(table, sheet).map(({ name, values }) => ({
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: name, style: { bold: true } },
        { type: 'text', text: values.map(({ title, value }) => ` · ${title}: ${value}`).join('') },
      ],
    })),
  };
}

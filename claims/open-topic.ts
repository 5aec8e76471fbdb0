/** What a whole document is about, before its prose is read: the accounts it names and the owner whom it addresses. */
import type { Subject } from '../domain/facts.ts';
import type { AuditIndex } from './index-sheet.ts';
import { itemsOf } from './open-items.ts';
import { newTopic, type Topic } from './open-subjects.ts';
import { parse } from './prose.ts';
import type { Block, Structure } from './structure.ts';

/** The topic at the beginning of a document. */
export function topicOf(structure: Structure, index: AuditIndex): Topic {
  const topic = newTopic();
  const texts = structure.blocks.flatMap(textsOf);
  const subjects = new Set(texts.flatMap((text) => namedIn(text, index)));
  topic.named = [...subjects].filter(({ kind }) => kind === 'account');
  const owners = [...subjects].filter(({ kind }) => kind === 'owner');
  if (texts.some((text) => /\byour?\b/i.test(text))) topic.addressed = owners[0] ?? null;
  if (topic.named.length === 1) topic.account = topic.named[0]!;
  return topic;
}

function textsOf(block: Block): string[] {
  if (block.kind === 'table') return [...block.header, ...block.rows.flat()].map(({ text }) => text);
  if (block.kind === 'quote') return block.paragraphs.map(({ text }) => text);
  return [block.content.text];
}

function namedIn(text: string, index: AuditIndex): Subject[] {
  const { atoms, spans } = parse(text, index);
  const full = spans
    .flat()
    .flatMap((span) => (span.kind === 'subject' && span.subjects.length === 1 ? span.subjects : []));
  const people = full.filter(({ kind }) => kind === 'account' || kind === 'owner');
  if (people.length > 0) return people;
  return itemsOf(atoms, spans, index, 0, atoms.length, []).flatMap((item) =>
    item.kind === 'name' ? item.subjects.slice(0, 1) : [],
  );
}

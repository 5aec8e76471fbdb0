/** What a whole document is about, before its prose is read: the accounts it names and the owner whom it addresses. */
import type { Subject } from '../domain/facts.ts';
import { parse } from '../language/parsed.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Topic } from '../text/state.ts';
import type { Block, Structure } from '../text/structure.ts';
import { aboutTier } from './about-tier.ts';
import type { Candidate } from './candidate.ts';
import { isCompared } from './compared-names.ts';
import { pairAfter } from './former-latter.ts';
import { headsGroup, isOwnerOnly } from './group-heads.ts';
import { type Item, itemsOf, wordOf } from './items.ts';
import { moneyIn } from './shares.ts';
import { accountAt, newTopic, type Scope } from './subjects.ts';
import { listsOf } from './text-lists.ts';
import { tierAt } from './the-tier.ts';

/** The topic at the beginning of a document. */
export function topicOf(structure: Structure, index: AuditIndex): Topic {
  const topic = newTopic();
  const texts = structure.blocks.flatMap(textsOf);
  const subjects = new Set(texts.flatMap((text) => namedIn(text, index)));
  topic.named = [...subjects].filter(({ kind }) => kind === 'account');
  const owners = [...subjects].filter(({ kind }) => kind === 'owner');
  if (texts.some((text) => /\byour?\b/i.test(text)))
    topic.addressed = owners[0] ?? commonOwner(topic.named, index);
  topic.addressed ??= greeted(texts[0] ?? '', owners, topic.named, index);
  if (topic.named.length >= LISTED) topic.ownerOfMost = commonOwner(topic.named, index);
  const titles = structure.blocks.map(titleOf);
  topic.about = aboutTier(texts, index, topic.named, titles[0] ? titles : []);
  topic.group = topic.about;
  if (topic.named.length === 1 && !isNamedLate(texts, topic.named[0]!, index))
    topic.account = topic.named[0]!;
  topic.lists = listsOf(structure.blocks);
  return topic;
}

/** Whether a text goes through tiers before it comes to its only account: it is not about that from the beginning. */
function isNamedLate(texts: string[], account: Subject, index: AuditIndex): boolean {
  const first = texts.findIndex((text) => namedIn(text, index).includes(account));
  return texts.slice(0, first).some((text) => {
    const { atoms, spans } = parse(text, index);
    const items = itemsOf(atoms, spans, index, 0, atoms.length, []);
    return items.some((item, at) => tierAt(item) !== null && headsGroup(items, at));
  });
}

/** "Samir – six for the one-to-one": the owner of nearly all accounts of a text that opens with that owner's name. */
function greeted(text: string, owners: Subject[], named: Subject[], index: AuditIndex): Subject | null {
  const common = commonOwner(named, index);
  if (!common || !owners.includes(common)) return null;
  const [first] = common.name.split(' ');
  return text.slice(0, OPENING_LETTERS).includes(first!) ? common : null;
}
const OPENING_LETTERS = 40;

/** So many accounts of one owner are listed for being that owner's. */
const LISTED = 4;

/** The owner of nearly all accounts that a text names, where it addresses somebody without a name. */
function commonOwner(named: Subject[], index: AuditIndex): Subject | null {
  if (named.length < 2) return null;
  return (
    index
      .ofKind('owner')
      .find(
        ({ name }) =>
          named.filter((one) => index.fact(one.id, 'owner')?.value === name).length >= MOSTLY * named.length,
      ) ?? null
  );
}
const MOSTLY = 0.7;

function textsOf(block: Block): string[] {
  if (block.kind === 'table') return [...block.header, ...block.rows.flat()].map(({ text }) => text);
  if (block.kind === 'quote') return block.paragraphs.map(({ text }) => text);
  return [block.content.text];
}

/** Accounts and owners that a text names; where it names none, what else. */
export function namedIn(text: string, index: AuditIndex): Subject[] {
  const { atoms, spans } = parse(text, index);
  const full: Subject[] = [];
  for (let at = 0; at < spans.length; at += 1) {
    const longest = spans[at]!.filter((span) => span.kind === 'subject').sort((a, b) => b.to - a.to)[0];
    if (longest?.kind !== 'subject') continue;
    if (longest.subjects.length === 1) full.push(longest.subjects[0]!);
    at = longest.to - 1;
  }
  if (/\p{Lu}{4,}/u.test(text))
    for (const item of itemsOf(atoms, spans, index, 0, atoms.length, []))
      if (item.kind === 'name' && item.to - item.from <= 2) full.push(item.subjects[0]!);
  const people = full.filter(({ kind }) => kind === 'account' || kind === 'owner');
  if (people.length > 0) return people;
  return itemsOf(atoms, spans, index, 0, atoms.length, []).flatMap((item) =>
    item.kind === 'name' ? item.subjects.slice(0, 1) : [],
  );
}

/** What the nouns of a sentence count, so that the next may go on with a bare figure. */
const COUNTABLE: Record<string, string[]> = {
  deal: ['open_deals', 'open_value'],
  'open deal': ['open_deals', 'open_value'],
  opportunity: ['open_deals', 'open_value'],
  pipeline: ['open_value', 'open_deals'],
  renewal: ['renewals_due', 'renewals_due_arr'],
  account: ['accounts'],
  customer: ['customers'],
  prospect: ['prospects'],
  touch: ['touches_30d', 'touch_norm_30d'],
  contact: ['touches_30d', 'touch_norm_30d'],
  exchange: ['touches_30d', 'touch_norm_30d'],
  revenue: ['arr'],
  score: ['score'],
  odd: ['outcome_score', 'deal_outcome_score'],
  sentiment: ['sentiment_90d'],
};

const countable = (items: Item[]): ReadonlySet<string> =>
  new Set(items.flatMap((item) => COUNTABLE[wordOf(item)] ?? []));

/** Letters of the longest line that is read as a title. */
const TITLE_LETTERS = 90;

/** The text of a heading or title line; empty for any other block. */
const titleOf = (block: Block | undefined): string => (block && isTitle(block) ? textsOf(block)[0]! : '');

function isTitle(block: Block): boolean {
  if (block.kind === 'item' || block.kind === 'table' || block.kind === 'quote') return false;
  const { text } = block.content;
  return (
    block.kind === 'heading' ||
    (text.length <= TITLE_LETTERS && !/[.!?]\s*$/.test(text)) ||
    /^[^.!?]{1,40}[.:]?$/.test(text.trim())
  );
}

/** A heading, or a title line without a full stop, that names one account is what the list under it is about. */
export function headBy(topic: Topic, block: Block, index: AuditIndex): void {
  if (block.kind === 'item' || block.kind === 'table' || block.kind === 'quote') return;
  const title = titleOf(block);
  const named = new Set(title ? namedIn(title, index) : []);
  const accounts = [...named].filter(({ kind }) => kind === 'account');
  if (title || topic.head !== null) topic.head = accounts.length === 1 ? accounts[0]! : null;
}

/** Sums of money that are remembered. */
const TOLD = 8;

const isShare = (item: Item | undefined): boolean =>
  item?.kind === 'figure' && /^(percent|part)$/.test(item.figure.kind);

/** What the next sentence may go on about; a bullet's accounts are not those of what follows the list. */
export function follow({ items, topic, lead, forced }: Scope, told: ReadonlyMap<number, Candidate[]>): void {
  const accounts = items.map((item) => accountAt(item)).filter((account) => account !== null);
  if (forced?.kind === 'account') topic.account = forced;
  if (items[0]?.from === 0) {
    topic.fresh = false;
    topic.group = topic.about;
  }
  const single = items.map((_, at) => (told.get(at) ?? []).filter(({ metrics }) => metrics.length === 1));
  const last = items.findLastIndex((item) => item.kind === 'figure');
  // "50 accounts without a meeting, 77%": the share is of what the figure before it counts.
  topic.last =
    (isShare(items[last]) ? single.slice(0, last + 1).findLast((each) => each.length > 0) : single[last]) ??
    [];
  const figures = items.flatMap((item) => (item.kind === 'figure' ? [item.figure] : []));
  if (figures.length > 0) {
    topic.figures = figures;
    topic.measures = single.flat();
  }
  topic.cues = countable(items);
  topic.words = items.map(wordOf).filter((word) => word !== '');
  if (accounts.length > 0) topic.recent = [...new Set(accounts)];
  topic.pair = pairAfter(topic, accounts);
  topic.said = [...topic.said.filter((one) => !accounts.includes(one)), ...new Set(accounts)];
  topic.told = [...moneyIn(items, 0, items.length), ...topic.told].slice(0, TOLD);
  const own = items.flatMap((item, at) => (isCompared(items, at) ? [] : (accountAt(item) ?? [])));
  // "My choice is Globex.": a title line's account is what the text goes on about.
  if (accounts.length > 0 && (!lead || lead === topic.head || !accounts.includes(lead))) {
    topic.account = own.at(-1) ?? topic.account ?? accounts.at(-1)!;
    topic.fresh = true;
  }
  topic.here = [...new Set([...(items[0]?.from === 0 ? [] : topic.here), ...accounts])];
  const tiers = items.flatMap((item) =>
    item.kind === 'name' ? item.subjects.filter(({ kind }) => kind === 'tier').slice(0, 1) : [],
  );
  topic.tiers = [...new Set(tiers)];
  topic.tiersHere = [...new Set([...(items[0]?.from === 0 ? [] : topic.tiersHere), ...tiers])];
  const place = items.findIndex((item) => tierAt(item) !== null);
  // "Its revenue rose while Nurture lost $900,000. It had 62 touches": of whom the sentence opened with.
  const beside =
    topic.group !== null && (/^(it|its|they|their)$/.test(wordOf(items[0])) || isCompared(items, place));
  if (accounts.length === 0 && new Set(tiers).size === 1 && !beside) topic.group = tiers[0]!;
  items.forEach((item, at) => {
    const group = tierAt(item);
    if (group && accounts.length === 0 && headsGroup(items, at) && !beside && !isOwnerOnly(items, at))
      topic.group = group;
  });
}

/**
 * Headings that say which tier the accounts under them are in ("## Triage", "Tier 3 — Watch (28 accounts)", "Accounts in
 * Expand"): a fault where most of those that head a row, an item or a sentence in bold under it are in another tier, and
 * else a fault on each row of a table that is. A list of moves names both tiers, and is about neither.
 */
import type { Claim } from '../domain/claims.ts';
import type { Subject } from '../domain/facts.ts';
import { namedIn } from '../sentence/topic.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Block, PlainText } from '../text/structure.ts';

interface Listed {
  account: Subject;
  content: PlainText;
  inTable: boolean;
}

/** What a heading may say beside the tier and still be of nothing but who is in it. */
const BESIDE =
  /^(?:tier|tiers|level|the|all|our|my|your|its|account|accounts|customer|customers|name|names|prospects?|who|what|s|is|are|those|these|still|now|today|currently|in|at|on|of|as|this|month|may|june|open|arr|worth|with|and|usd|k|m|\d+|deals?|pipeline|revenue)$/;
/** Letters at the start of an item in which the account that it is about is named. */
const OPENING = 40;

/** The claims with those on such headings. */
export function withTierHeadings(
  blocks: readonly Block[],
  index: AuditIndex,
  claims: readonly Claim[],
): Claim[] {
  const added = blocks.flatMap((block, at): Claim[] => {
    const wrong = block.kind === 'heading' ? misnamed(block.content, index) : null;
    if (wrong) return [faultOn(contentOf(block)!, wrong)];
    const tier = block.kind === 'heading' || isTitle(block) ? tierOf(contentOf(block), index) : null;
    if (!tier) return [];
    const section = sectionOf(blocks, at);
    return namesAnother(section, tier, index)
      ? []
      : faultsUnder(block, tier, listedIn(section, index), index);
  });
  return [...claims.filter((each) => each.verdict !== 'verified' || !isOver(each, added)), ...added];
}

const isOver = ({ start, end }: Claim, places: readonly Claim[]): boolean =>
  places.some((each) => each.start < end && each.end > start);

function faultsUnder(heading: Block, tier: Subject, listed: readonly Listed[], index: AuditIndex): Claim[] {
  const wrong = listed.filter(({ account }) => !index.isMember(tier.id, account.id));
  const rows = listed.filter(({ inTable }) => inTable).length;
  if (wrong.length === 0 || (rows === 0 && listed.length < 2)) return [];
  if (wrong.length * 2 >= listed.length)
    return [
      faultOn(
        contentOf(heading)!,
        `${wrong.length} of the ${listed.length} accounts under it are not in ${tier.name}`,
      ),
    ];
  return wrong
    .filter(({ inTable }) => inTable)
    .map(({ account, content }) =>
      faultOn(content, `${account.name}: on record not in ${tier.name} (${tier.id})`),
    );
}

const faultOn = ({ text, starts, ends }: PlainText, reason: string): Claim => ({
  text,
  start: starts[0] ?? 0,
  end: ends[Math.max(0, text.trimEnd().length - 1)] ?? 0,
  type: 'membership',
  verdict: 'contradicted',
  fact: null,
  reason,
});

const contentOf = (block: Block | undefined): PlainText | null =>
  block && 'content' in block ? block.content : null;

/** "Tier 2 — Healthy": a number beside a name that the tier has not; null where it has it. */
function misnamed({ text }: PlainText, index: AuditIndex): string | null {
  const [, number, name] =
    /^tier (\d+)\s*[—–:-]\s*(\p{L}+(?: \p{L}+)?)(?=\s*(?:$|[(,:—–]))/iu.exec(text.trim()) ?? [];
  const tier = index.ofKind('tier').find(({ key }) => key === number);
  if (!tier || !name) return null;
  const isOwn = [tier.name, ...tier.aliases].some((each) => each.toLowerCase().endsWith(name.toLowerCase()));
  return isOwn ? null : `${tier.name} is not called ${name}`;
}

/** A paragraph that is nothing but words in bold. */
function isTitle(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const { text, strong } = block.content;
  return strong.length === 1 && strong[0]!.start === 0 && strong[0]!.end >= text.trimEnd().length - 1;
}

/** The tier of a heading that names one, and says no more than who is in it. */
function tierOf(content: PlainText | null, index: AuditIndex): Subject | null {
  if (!content) return null;
  const [tier, ...others] = new Set(namedIn(content.text, index));
  if (tier?.kind !== 'tier' || others.length > 0) return null;
  const labels = [tier.name, ...tier.aliases].sort((a, b) => b.length - a.length);
  const label = labels.find((each) => content.text.includes(each));
  if (!label) return null;
  const words = content.text
    .replace(label, ' ')
    .toLowerCase()
    .split(/[^\p{L}\d]+|(?<=\d)(?=[km]\b)/u);
  return words.every((word) => word === '' || BESIDE.test(word)) ? tier : null;
}

/** The blocks under a heading, up to the next one. */
function sectionOf(blocks: readonly Block[], heading: number): Block[] {
  const rest = blocks.slice(heading + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' || isTitle(block));
  return rest.slice(0, end < 0 ? rest.length : end);
}

/** Another tier, or the way from one to another, is told of under the heading: in its sentences, or in a column of tiers. */
const namesAnother = (section: readonly Block[], tier: Subject, index: AuditIndex): boolean => {
  const labels = index
    .ofKind('tier')
    .flatMap(({ id, name, aliases }) => (id === tier.id ? [] : [name, ...aliases]));
  // A model may call its tiers "A+" or "Key (EU)".
  const plain = labels.map((label) => label.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const within = new RegExp(`(?<!\\p{L})(?:${plain.join('|')})(?!\\p{L})`, 'u');
  const tables = section.filter((block) => block.kind === 'table');
  return tables.length > 0
    ? tables.some(({ rows }) => rows.flat().some(({ text }) => labels.includes(text.trim())))
    : section.some((block) => block.kind === 'paragraph' && within.test(block.content.text));
};

/** The accounts that head the rows and items of a section, and those in bold in its sentences. */
const listedIn = (section: readonly Block[], index: AuditIndex): Listed[] =>
  section.flatMap((block): Listed[] => {
    if (block.kind === 'table')
      return block.rows.flatMap(([cell]) => (cell ? first(cell, cell.text, index, true) : []));
    if (block.kind === 'item')
      return first(block.content, block.content.text.slice(0, OPENING), index, false);
    if (block.kind !== 'paragraph') return [];
    const { content } = block;
    return content.strong.flatMap(({ start, end }) =>
      first(content, content.text.slice(start, end), index, false),
    );
  });

function first(content: PlainText, text: string, index: AuditIndex, inTable: boolean): Listed[] {
  const [account, other] = namedIn(text, index).filter(({ kind }) => kind === 'account');
  return account && !other ? [{ account, content, inTable }] : [];
}

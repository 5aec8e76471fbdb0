/** Look-ups over a fact sheet for the audit: facts, groups, names and labels by their first word. */
import { CATALOGUE } from '../domain/catalogue.ts';
import type { Change, Fact, FactSheet, Subject } from '../domain/facts.ts';
import { canonicalKeys } from './canon.ts';
import { type Atom, lex } from './lexer.ts';

interface NameEntry {
  words: string[];
  kind: 'subject' | 'label';
  subjects: Subject[];
  /** Metrics that have this label as a value. */
  metrics: Set<string>;
  /** Label text as the facts have it; the subject's name for subjects. */
  text: string;
}

/** A longer declared text, compared by canonical tokens. */
interface TextEntry {
  keys: string[];
  text: string;
  metrics: Set<string>;
}

export interface AuditIndex {
  sheet: FactSheet;
  fact(subject: string, metric: string, period?: string): Fact | undefined;
  byId(id: string): Fact | undefined;
  subject(id: string): Subject | undefined;
  /** Deals and signals of an account. */
  children(account: string, kind: 'deal' | 'signal'): Subject[];
  change(account: string): Change | undefined;
  /** Names that start with this word, longest first. */
  names(first: string): NameEntry[];
  /** Declared texts whose tokens start with this one. */
  texts(firstKey: string): TextEntry[];
  isMember(group: string, account: string): boolean;
  /** Addresses of sources, without protocol. */
  sources: Set<string>;
  ofKind(kind: Subject['kind']): Subject[];
}

const indexes = new WeakMap<FactSheet, AuditIndex>();

/** The index of a sheet, built once per sheet object. */
export function indexForAudit(sheet: FactSheet): AuditIndex {
  const known = indexes.get(sheet);
  if (known) return known;
  const built = build(sheet);
  indexes.set(sheet, built);
  return built;
}

function build(sheet: FactSheet): AuditIndex {
  const facts = new Map(sheet.facts.map((fact) => [fact.id, fact]));
  const subjects = new Map(sheet.subjects.map((subject) => [subject.id, subject]));
  const children = groupBy(sheet.subjects, (subject) => `${subject.kind} ${subject.parent ?? ''}`);
  const kinds = groupBy(sheet.subjects, (subject) => subject.kind);
  const members = new Map(sheet.subjects.map((subject) => [subject.id, new Set(subject.members ?? [])]));
  const changes = new Map(sheet.changes.map((change) => [change.subject, change]));
  const names = nameIndex(sheet);
  const texts = textIndex(sheet);
  const at = (subject: string, metric: string, period = 'current') =>
    facts.get(idOf(subject, metric, period));
  return {
    sheet,
    fact: at,
    byId: (id) => facts.get(id),
    subject: (id) => subjects.get(id),
    children: (account, kind) => children.get(`${kind} ${account}`) ?? [],
    change: (account) => changes.get(account),
    names: (first) => names.get(first) ?? [],
    texts: (key) => texts.get(key) ?? [],
    isMember: (group, account) =>
      members.get(group)?.has(account) === true ||
      at(account, 'tier_number')?.value === Number(group.replace(/^tier-/, '')),
    sources: sourcesOf(sheet),
    ofKind: (kind) => kinds.get(kind) ?? [],
  };
}

/** `acme.arr`, `acme.arr@previous`, `acme.arr.delta`, `acme.arr.rank`. */
function idOf(subject: string, metric: string, period = 'current'): string {
  if (period === 'current') return `${subject}.${metric}`;
  if (period === 'delta' || period === 'rank') return `${subject}.${metric}.${period}`;
  return `${subject}.${metric}@${period}`;
}

function groupBy<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function sourcesOf(sheet: FactSheet): Set<string> {
  const sources = new Set<string>();
  for (const fact of sheet.facts) {
    for (const source of fact.sources) if (source.includes('.')) sources.add(bareUrl(source));
    if (fact.metric === 'source_url' && typeof fact.value === 'string') sources.add(bareUrl(fact.value));
  }
  return sources;
}

/** An address without protocol, `www.` and final slash. */
export function bareUrl(url: string): string {
  return url
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}

/** How an atom of a name is compared: letters as they are, signs (an apostrophe) whatever their shape. */
export const spelling = (atom: Atom): string => (atom.kind === 'sign' ? atom.folded : atom.text);

/** Longest declared text that a slot may hold as a label, in atoms. Names are names however long a CRM lets them be. */
const LONGEST_LABEL = 16;

function nameIndex(sheet: FactSheet): Map<string, NameEntry[]> {
  const entries = new Map<string, NameEntry>();
  const add = (text: string, kind: NameEntry['kind'], subject: Subject | null, metric = '') => {
    const words = lex(text).map(spelling);
    if (words.length === 0) return;
    const key = `${kind === 'label' ? 'label' : subject?.kind} ${words.join(' ')}`;
    const entry = entries.get(key) ?? { words, kind, subjects: [], metrics: new Set(), text };
    if (metric) entry.metrics.add(metric);
    if (subject && !entry.subjects.includes(subject)) entry.subjects.push(subject);
    entries.set(key, entry);
  };
  for (const subject of sheet.subjects) {
    if (subject.kind === 'signal') continue;
    for (const name of spellings(subject, sheet)) add(name, 'subject', subject);
  }
  const taken = new Set<string>();
  for (const fact of sheet.facts) {
    if (typeof fact.value !== 'string' || !['label', 'name', 'text'].includes(fact.unit)) continue;
    // Most labels stand in many facts.
    const key = `${fact.metric}\n${fact.unit}\n${fact.value}\n${fact.text}`;
    if (taken.has(key)) continue;
    taken.add(key);
    if (fact.unit === 'text' && lex(fact.value).length > LONGEST_LABEL) continue;
    for (const text of new Set([fact.value, fact.text])) {
      add(text, 'label', null, fact.metric);
      // A label may open a sentence or stand in one.
      add(text.slice(0, 1).toUpperCase() + text.slice(1), 'label', null, fact.metric);
      if (fact.unit !== 'name')
        add(text.slice(0, 1).toLowerCase() + text.slice(1), 'label', null, fact.metric);
    }
  }
  return byFirst([...entries.values()]);
}

/** Declared texts by their first token: the statements, and facts that are texts. */
function textIndex(sheet: FactSheet): Map<string, TextEntry[]> {
  const entries = new Map<string, TextEntry>();
  const add = (text: string, metric: string) => {
    const entry = entries.get(text) ?? { text, keys: canonicalKeys(text, sheet.asOf), metrics: new Set() };
    entry.metrics.add(metric);
    entries.set(text, entry);
  };
  for (const statement of sheet.statements) add(statement.text, 'statement');
  for (const fact of sheet.facts) {
    if (fact.unit === 'text' && typeof fact.value === 'string') add(fact.value, fact.metric);
  }
  const filled = [...entries.values()].filter((entry) => entry.keys.length > 0);
  return groupBy(filled, (entry) => entry.keys[0]!);
}

function byFirst(entries: NameEntry[]): Map<string, NameEntry[]> {
  const index = groupBy(entries, (entry) => entry.words[0]!);
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function spellings(subject: Subject, sheet: FactSheet): string[] {
  const names = [subject.name, ...subject.aliases];
  // A rule that is named for its metric goes by the metric's other names too.
  if (subject.kind === 'rule') return names.flatMap((name) => [name, ...synonymsOf(name)]);
  if (subject.kind !== 'tier') return names;
  const number = subject.id.replace(/^tier-/, '');
  const tier = sheet.tiers.find((each) => String(each.number) === number);
  const labels = tier ? [tier.label, ...tier.labels] : [];
  const dashed = labels.flatMap((label) => ['— ', '- ', ''].map((sign) => `Tier ${number} ${sign}${label}`));
  return [...new Set([...names, ...labels, ...dashed, `Tier ${number}`, `tier ${number}`])].concat(
    labels.map((label) => `${number} ${label}`),
  );
}

/** Every other name of the metric that goes by this one. */
function synonymsOf(name: string): string[] {
  return CATALOGUE.filter((metric) => metric.names.includes(name)).flatMap((metric) => metric.names);
}

/** Names of a metric over all kinds of subjects, as atoms' folded words. */
export function metricNames(metric: string): string[][] {
  return METRIC_NAMES.get(metric) ?? [];
}

const METRIC_NAMES = (() => {
  const names = new Map<string, string[][]>();
  for (const metric of CATALOGUE) {
    const known = names.get(metric.id) ?? [];
    for (const name of metric.names) {
      const words = lex(name).map((atom: Atom) => atom.folded);
      if (!known.some((other) => other.join(' ') === words.join(' '))) known.push(words);
    }
    names.set(metric.id, known);
  }
  return names;
})();

const IDS_BY_NAME = (() => {
  const ids = new Map<string, string[]>();
  for (const [id, names] of METRIC_NAMES) {
    for (const name of names) ids.set(name.join(' '), [...(ids.get(name.join(' ')) ?? []), id]);
  }
  return ids;
})();

/** Metrics that have this name (folded words with a space between). */
export function metricIdsByName(name: string): string[] {
  return IDS_BY_NAME.get(name) ?? [];
}

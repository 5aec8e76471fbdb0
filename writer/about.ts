/** About the data: what ties out, what was left out and why, who is not tiered, what each rule flagged (000-17, 000-18). */
import type { Block, Section } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { SHOWN } from '../facts/finding-terms.ts';
import { type Clause, joined, sentence, text, type Writing } from './context.ts';
import { left, right } from './tables.ts';

export function aboutSection(w: Writing): Section {
  const items = [
    fromFiles(w),
    tiesOut(w),
    rows(w),
    coverage(w),
    leftOut(w),
    inputs(w),
    lookedUp(w),
    overrides(w),
    notEnough(w),
    notTiered(w),
  ].filter((item) => item !== '');
  return {
    id: 'about',
    title: 'About the data',
    writer: 'builtin',
    blocks: [
      { kind: 'list', ordered: false, items },
      ruleTable(w),
      { kind: 'chart', chart: 'tier_distribution' },
      { kind: 'chart', chart: 'touch_trend' },
      { kind: 'chart', chart: 'outcome_by_tier' },
    ],
  };
}

/** `**Ties out:** clause; clause.`, or nothing when no clause holds. */
function item(lead: string, ...clauses: Clause[]): string {
  const all = joined(...clauses);
  return all === null ? '' : `**${lead}:** ${all}.`;
}

const positive = (w: Writing, subject: string, metric: string): boolean =>
  (w.number(subject, metric) ?? 0) > 0;

/** Open deals as the files have them, each difference with its cause, down to those the report is about. */
function fromFiles(w: Writing): string {
  const read = w.counted('intake', 'open_deals_read', 'open deal', 'open deals');
  const causes = w.index
    .factsOf('intake')
    .flatMap(({ metric }) => /^open_deals_difference_(\d+)$/.exec(metric)?.[1] ?? [])
    .filter((number) => positive(w, 'intake', `open_deals_difference_${number}`))
    .map(
      (number) =>
        text`${w.ref('intake', `open_deals_difference_${number}`)} (${w.ref('intake', `open_value_difference_${number}`)}) left out: ${w.ref('intake', `open_cause_${number}`)}`,
    );
  const renewals = positive(w, 'intake', 'open_renewals_as_of')
    ? text`${w.counted('intake', 'open_renewals_as_of', 'renewal', 'renewals')} (${w.ref('intake', 'open_renewals_value_as_of')}) listed apart`
    : null;
  const after = positive(w, 'intake', 'open_deals_after_as_of')
    ? text`${w.ref('intake', 'open_deals_after_as_of')} opened after the as-of date, less those closed since`
    : null;
  return item(
    'From the files',
    text`${read} read, worth ${w.ref('intake', 'open_value_read')}`,
    ...causes,
    text`${w.ref('intake', 'open_deals_loaded')} loaded`,
    renewals,
    after,
  );
}

function tiesOut(w: Writing): string {
  const deals = (name: string): Clause =>
    w.counted('intake', `open_deals_${name}`, 'open deal', 'open deals');
  const value = (name: string): Clause => w.ref('intake', `open_value_${name}`);
  const part = (name: string, words: string): Clause =>
    positive(w, 'intake', `open_deals_${name}`)
      ? text`${w.ref('intake', `open_deals_${name}`)} (${value(name)}) ${words}`
      : null;
  return item(
    'Ties out',
    text`${deals('as_of')} at ${w.ref('run', 'as_of')}, worth ${value('as_of')}`,
    part('scored', 'of tiered accounts'),
    part('not_enough_data', 'of accounts with not enough data'),
    part('not_tiered', 'of accounts not tiered'),
  );
}

function rows(w: Writing): string {
  const counts = ['read', 'loaded', 'left_out', 'set_aside'].map((name) => w.ref('intake', `rows_${name}`));
  const [read = null, loaded = null, out = null, aside = null] = counts;
  return item('Rows', text`${read} read, ${loaded} loaded, ${out} left out, ${aside} set aside`);
}

function coverage(w: Writing): string {
  return item(
    'Interactions',
    text`from ${w.ref('intake', 'interactions_from')} to ${w.ref('intake', 'interactions_to')}`,
  );
}

function leftOut(w: Writing): string {
  const { book } = w.input;
  const components = book.componentsLeftOut.map(({ id }) => {
    const label = w.ref('model', `component_${id.replaceAll('-', '_')}_label`);
    return text`${label} hardly varies over the book and is left out for all`;
  });
  const amounts = positive(w, 'book', 'open_deals_without_amount')
    ? text`${w.counted('book', 'open_deals_without_amount', 'open deal', 'open deals')} without amount, not in the sums`
    : null;
  const arr = positive(w, 'book', 'customers_without_arr')
    ? text`${w.counted('book', 'customers_without_arr', 'customer', 'customers')} without ARR on record`
    : null;
  return item('Left out', ...components, amounts, arr);
}

/** How inputs came about where they were not simply read. */
function inputs(w: Writing): string {
  const count = (metric: string, words: string): Clause =>
    positive(w, 'book', metric) ? text`${w.counted('book', metric, 'account', 'accounts')} ${words}` : null;
  return item(
    'Inputs',
    count('outcome_derived', 'with an outcome score derived from stage win rates'),
    count('sentiment_derived', 'with a sentiment derived from a lexicon'),
    count('reconstructed', 'with values observed later and carried back'),
    count('provisional', 'could change tier with the missing values'),
  );
}

/** What was asked outside the CRM and what it came to; nothing where companies are not looked up [000-16]. */
function lookedUp(w: Writing): string {
  const accounts = w.counted('run', 'lookups', 'account', 'accounts');
  const some = (metric: string, words: string): string =>
    positive(w, 'run', metric) ? `, ${words} ${w.ref('run', metric)}` : '';
  const rest = `${some('lookups_not_found', 'not found')}${some('lookups_unavailable', 'unavailable')}`;
  const found = text`signals on ${w.ref('run', 'lookups_with_signals')}, nothing new on ${w.ref('run', 'lookups_nothing_new')}${rest}`;
  const changed = text`outside signals changed ${w.counted('run', 'lookups_changed_tier', 'tier', 'tiers')}`;
  const asked = text`${accounts} in ${w.ref('run', 'lookup_provider')}`;
  return positive(w, 'run', 'lookups')
    ? item('Looked up', text`${asked}: ${found}`, ambiguous(w), changed)
    : item('Looked up', asked);
}

/** How many tiers people set, and how many of them upward; nothing where nobody did. */
function overrides(w: Writing): string {
  if (!positive(w, 'book', 'overridden')) return '';
  const accounts = w.counted('book', 'overridden', 'account', 'accounts');
  const upward = positive(w, 'book', 'overridden_up')
    ? text`${w.ref('book', 'overridden_up')} of them upward`
    : null;
  return item('Overrides', text`${accounts} under override`, upward);
}

/** `6 ambiguous: among them A, B, C`: whose company could not be told apart. */
function ambiguous(w: Writing): Clause {
  if (!positive(w, 'run', 'lookups_ambiguous')) return null;
  const { sources } = w.index.fact('run.lookups_ambiguous')!;
  const accounts = new Map(
    w.input.book.accounts.map((account) => [`accounts/${account.accountId}`, account]),
  );
  const told = sources.flatMap((source) => accounts.get(source) ?? []);
  const shown = told.slice(0, SHOWN.names).map((account) => w.ref(w.slug(account), 'name'));
  const count = text`${w.ref('run', 'lookups_ambiguous')} ambiguous`;
  if (shown.length === 0) return count;
  return text`${count}: ${sources.length > shown.length ? 'among them ' : ''}${shown.join(', ')}`;
}

function notEnough(w: Writing): string {
  const accounts = w.input.book.accounts.filter(({ status }) => status === 'not_enough_data');
  if (accounts.length === 0) return '';
  const count = w.counted('book', 'not_enough_data', 'account', 'accounts');
  return `**Not enough data:** ${count}: ${names(w, accounts)}.`;
}

function notTiered(w: Writing): string {
  if (!positive(w, 'book', 'not_tiered')) return '';
  const reasons = w.index
    .factsOf('book')
    .filter(({ metric }) => metric.startsWith('not_tiered_'))
    .map(
      ({ metric }) => `${w.ref('book', metric)} ${metric.slice('not_tiered_'.length).replaceAll('_', ' ')}`,
    );
  const count = w.counted('book', 'not_tiered', 'account', 'accounts');
  return `**Not tiered:** ${count}: ${reasons.join(', ')}.`;
}

function names(w: Writing, accounts: ScoredAccount[]): string {
  const shown = accounts.slice(0, SHOWN.prose).map((account) => w.ref(w.slug(account), 'name'));
  return `${shown.join(', ')}${accounts.length > SHOWN.prose ? ' and others, in accounts.csv' : ''}`;
}

function ruleTable(w: Writing): Block {
  const disputed = w.input.book.rules.some((rule) => rule.disputed !== undefined);
  return {
    kind: 'table',
    caption: null,
    columns: [
      left('Rule'),
      right('Accounts judged'),
      right('Accounts flagged'),
      right('Share flagged'),
      ...(disputed ? [right('Accounts disputed')] : []),
    ],
    rows: w.input.book.rules.map(({ id }) => [
      w.cell(`rule-${id}`, 'label'),
      w.cell(`rule-${id}`, 'judged'),
      w.cell(`rule-${id}`, 'fired'),
      w.cell(`rule-${id}`, 'fired_share'),
      ...(disputed ? [w.cell(`rule-${id}`, 'disputed')] : []),
    ]),
  };
}

/** Footnotes of the signals that the text cites, then who wrote this and from what. */
export function sourcesSection(w: Writing, cited: string[]): Section {
  const items = cited.map((signal) => footnote(w, signal));
  const blocks: Block[] = items.length > 0 ? items.map((note) => ({ kind: 'paragraph', text: note })) : [];
  const footer = `*Built-in writer. Snapshot of ${w.ref('run', 'as_of', 'full')}. Model ${w.ref('model', 'id')}, version ${w.ref('model', 'version')}.*`;
  return {
    id: 'sources',
    title: '',
    writer: 'builtin',
    blocks: [...blocks, { kind: 'paragraph', text: footer }],
  };
}

/** `[1] Halvard Logistics: funding, example.com/…, read on 1 June.` */
function footnote(w: Writing, signal: string): string {
  const account = w.index.subject(signal)?.parent ?? '';
  const read = w.ref(signal, 'read_on');
  const words = text`${w.ref(account, 'name')}: ${w.ref(signal, 'type')}, ${w.ref(signal, 'source') ?? 'no source given'}`;
  return `[${w.ref(signal, 'number')}] ${sentence(read === null ? words : text`${words}, read on ${read}`)}`;
}

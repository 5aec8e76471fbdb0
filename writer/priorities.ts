/** Where to spend next month: the ranked list for AEs, each row with an object and a date (000-24). */
import type { Block, Section } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { SHOWN } from '../facts/finding-terms.ts';
import { lastListOutcome } from '../facts/findings-list.ts';
import { adviceFor } from './advice.ts';
import { type Clause, joined, sentence, sentences, text, type Writing } from './context.ts';
import { left, ownerCell, right } from './tables.ts';
import { why } from './why.ts';

const NEXT = 3;

export function prioritiesSection(w: Writing): Section {
  const ranked = rankedAccounts(w.input.book.accounts);
  const blocks: Block[] = ranked.length > 0 ? [{ kind: 'paragraph', text: '', unit: 'priorities' }] : [];
  blocks.push({ kind: 'paragraph', text: `${orderWords(w)} ${factorWords(w)}` });
  if (ranked.length > 0) blocks.push(priorityRows(w, ranked.slice(0, SHOWN.priorities)));
  const next = ranked.slice(SHOWN.priorities, SHOWN.priorities + NEXT);
  if (next.length > 0) {
    const names = next.map((account) => w.ref(w.slug(account), 'name'));
    blocks.push({ kind: 'paragraph', text: `Next: ${names.join(', ')}.` });
  }
  const last = lastList(w);
  if (last !== '') blocks.push({ kind: 'paragraph', text: last });
  const owners = ownerRows(w);
  if (owners !== null) blocks.push(owners);
  return {
    id: 'priorities',
    title: `Where to spend ${w.ref('run', 'next_month')}`,
    writer: 'builtin',
    blocks,
  };
}

export function rankedAccounts(accounts: ScoredAccount[]): ScoredAccount[] {
  return accounts
    .filter(({ ranking }) => ranking !== null)
    .sort((a, b) => (a.ranking?.rank ?? 0) - (b.ranking?.rank ?? 0));
}

function orderWords(w: Writing): string {
  const tiers = w.input.model.ranking.tiers.map(({ tier }) => w.label(tier)).join(' and ');
  return sentence(text`${tiers} only, ranked by ${w.ref('model', 'text_ranking')}`);
}

/** What each factor of the rank means, in the model's own numbers. */
function factorWords(w: Writing): string {
  const { ranking } = w.input.model;
  const number = (ref: string | number): Clause =>
    typeof ref === 'string' ? w.setting(ref.slice(1), unitForm(w, ref.slice(1))) : null;
  const chances = ranking.tiers.map(({ tier, chance }) => {
    if (chance.feature === 'outcome_score') return text`in ${w.label(tier)} the chance is the outcome score`;
    const rules = Object.entries(chance.rules).map(
      ([rule, ref]) => text`${number(ref)} for the ${w.ref(`rule-${rule}`, 'label')} rule`,
    );
    const all = rules.filter((each) => each !== null).join(', ');
    return all === ''
      ? null
      : text`in ${w.label(tier)} the chance is ${all} and ${number(chance.otherwise)} otherwise`;
  });
  const { full_at, least, least_at } = ranking.urgency;
  const urgency = text`urgency is full up to ${number(full_at)} before the date and falls to ${number(least)} at ${number(least_at)}`;
  return sentences(...chances, urgency);
}

function unitForm(w: Writing, setting: string): string | undefined {
  return w.index.factOf('model', setting)?.unit === 'days' ? 'unit' : undefined;
}

/** Every factor of the rank is a column; what to do and by when in every row. */
export function priorityRows(w: Writing, accounts: ScoredAccount[], own = false): Block {
  return {
    kind: 'table',
    caption: null,
    columns: [
      right('#'),
      left('Account'),
      ...(own ? [left('Tier')] : [left('AE')]),
      right('At stake'),
      right('Chance'),
      right('Urgency'),
      left('Why'),
      left('Do this'),
      right('By'),
    ],
    rows: accounts.map((account) => {
      const subject = w.slug(account);
      const advice = adviceFor(w, account);
      return [
        w.cell(subject, own ? 'owner_rank' : 'rank'),
        w.cell(subject, 'name'),
        own ? w.cell(subject, 'tier') : ownerCell(w, subject),
        w.cell(subject, 'at_stake'),
        w.cell(subject, 'chance'),
        w.cell(subject, 'urgency'),
        why(w, account),
        advice === null ? '—' : sentence(advice.act).slice(0, -1),
        advice?.date ?? '—',
      ];
    }),
  };
}

/** What became of the list that the run before gave. */
function lastList(w: Writing): string {
  const outcome = lastListOutcome(w.input.book.accounts, w.input.previous);
  if (outcome === null || outcome.listed.length === 0) return '';
  const names = (accounts: ScoredAccount[]): string =>
    accounts.map((account) => w.ref(w.slug(account), 'name')).join(', ');
  const listed = w.counted('run', 'list_accounts', 'account', 'accounts');
  const single = outcome.listed.length === 1;
  const touched = single
    ? outcome.untouched.length === 0
      ? 'the account had a touch since'
      : null
    : outcome.untouched.length === 0
      ? text`all ${listed} had a touch since`
      : text`${none(w, 'list_touched')} of its ${listed} had a touch since`;
  const counted = (metric: string, words: string, accounts: ScoredAccount[]): Clause =>
    accounts.length === 0 ? null : text`${w.ref('run', metric)} ${words}: ${names(accounts)}`;
  const rest = joined(
    counted('list_advanced', 'moved a deal to another stage', outcome.advanced),
    counted('list_won', 'won a deal', outcome.won),
    counted('list_untouched', 'not touched', outcome.untouched),
  );
  return `**The list of ${w.ref('run', 'previous_as_of')}:** ${joined(touched, rest)}.`;
}

function none(w: Writing, metric: string): Clause {
  return w.number('run', metric) === 0 ? 'none' : w.ref('run', metric);
}

/** For who leads them: each AE's money and touches against the norm, by name: AEs are never ranked. */
function ownerRows(w: Writing): Block | null {
  const shortName = (owner: string): string => `${w.value(owner, 'short_name')} ${owner}`;
  const owners = w.index
    .subjectsOf('owner')
    .map(({ id }) => id)
    .filter((owner) => (w.number(owner, 'accounts') ?? 0) > 0)
    .sort((a, b) => (shortName(a) < shortName(b) ? -1 : 1));
  if (owners.length < 2) return null;
  const paying = (w.number('book', 'arr') ?? 0) > 0;
  const metrics = ['accounts', ...(paying ? ['arr'] : []), 'open_value', 'touches_30d', 'touch_norm_30d'];
  return {
    kind: 'table',
    caption: null,
    columns: [
      left('AE'),
      right('Accounts'),
      ...(paying ? [right('ARR')] : []),
      right('Open value'),
      right(`Touches in ${w.setting('touch_window', 'unit')}`),
      right('Norm'),
    ],
    rows: owners.map((owner) => [
      w.cell(owner, 'short_name'),
      ...metrics.map((metric) => w.cell(owner, metric)),
    ]),
  };
}

/** The headline: five sentences, money first, then the book by tier (000-01, default-model.md, Length). */
import type { Block, Section } from '../domain/document.ts';
import * as say from './builtin-clauses.ts';
import { type Clause, sentences, TIER, text, type Writing } from './builtin-context.ts';
import { left, right } from './builtin-tables.ts';

export function headlineSection(w: Writing): Section {
  const words = headline(w);
  return {
    id: 'headline',
    title: '',
    writer: 'builtin',
    blocks: [
      { kind: 'paragraph', text: frame(w) },
      ...(words === '' ? [] : [{ kind: 'paragraph', text: words } satisfies Block]),
      tierTable(w),
    ],
  };
}

/** As of when, against what, how many, in which money, and what a touch is. */
function frame(w: Writing): string {
  const asOf = w.ref('run', 'as_of', 'full');
  const before = w.ref('run', 'previous_as_of');
  const kind = w.input.sheet.comparison;
  const compared =
    before === null || kind === 'none'
      ? text`as of ${asOf}; no comparison, there is no earlier run`
      : text`as of ${asOf}, compared with the ${kind} report of ${before}`;
  const total = w.counted('book', 'accounts_total', 'account', 'accounts');
  return sentences(
    compared,
    text`${total} in the book, ${w.ref('book', 'accounts')} tiered`,
    text`money in ${w.ref('run', 'currency')}`,
    'a *touch* is two-way: a call or meeting that took place, or a message from the customer',
  );
}

function headline(w: Writing): string {
  const money = [renewals(w), largestRenewal(w), dealsDue(w)].filter((clause) => clause !== null);
  const state = [touches(w), moves(w)];
  const ordered = money.length > 0 ? [...money, ...state, warning(w)] : [warning(w), ...state];
  const [first = '', ...rest] = ordered.filter((clause) => clause !== null);
  if (first === '') return '';
  return [`**${sentences(first)}**`, sentences(...rest)].filter((part) => part !== '').join(' ');
}

function renewals(w: Writing): Clause {
  if ((w.number('book', 'renewals_due') ?? 0) === 0) return null;
  const watch = `tier-${TIER.watch}`;
  const arr = w.number(watch, 'renewals_due_arr') ?? 0;
  const all = arr === w.number('book', 'renewals_due_arr');
  const here = arr === 0 ? 'none' : all ? 'all' : w.ref(watch, 'renewals_due_arr');
  return text`${w.ref('book', 'renewals_due_arr')} ARR renews within ${w.setting('renewal_window', 'unit')}, ${here} of it in ${w.label(TIER.watch)}`;
}

function largestRenewal(w: Writing): Clause {
  const name = w.value(`tier-${TIER.watch}`, 'largest_renewal');
  const account = w.inTier(TIER.watch).find((each) => w.value(w.slug(each), 'name') === name);
  if (account === undefined) return null;
  const subject = w.slug(account);
  const touched = (w.number(subject, 'touches_30d') ?? 0) > 0;
  const contact = touched ? say.volume(w, account) : say.silentSince(w, account);
  return text`the largest there, **${w.ref(subject, 'name')}** (${w.ref(subject, 'arr')} ARR), renews on ${w.ref(subject, 'renewal_date')}; ${contact ?? 'no touch on record'}`;
}

function dealsDue(w: Writing): Clause {
  const deals = w.number('book', 'deals_due') ?? 0;
  if (deals === 0) return null;
  const watch = `tier-${TIER.watch}`;
  const part =
    (w.number(watch, 'deals_due_value') ?? 0) === 0
      ? null
      : text`${w.ref(watch, 'deals_due_value')} of it in ${w.label(TIER.watch)}`;
  const value =
    (w.number('book', 'deals_due_value') ?? 0) === 0 ? '' : `, worth ${w.ref('book', 'deals_due_value')}`;
  const noun = deals === 1 ? 'open deal is' : 'open deals are';
  return text`${w.ref('book', 'deals_due')} ${noun} due in ${w.ref('run', 'next_month')}${value}${part === null ? '' : `, ${part}`}`;
}

/** Cooling shows where it matters: Watch against its norm, Expand against its own. */
function touches(w: Writing): Clause {
  if (w.inTier(TIER.watch).length === 0) return null;
  const [watch, expand] = [`tier-${TIER.watch}`, `tier-${TIER.expand}`];
  const had = text`${w.label(TIER.watch)} had ${w.counted(watch, 'touches_30d', 'touch', 'touches')} in ${w.setting('touch_window', 'unit')}`;
  const first = text`${had} against a norm of ${w.ref(watch, 'touch_norm_30d')}`;
  if (w.inTier(TIER.expand).length === 0 || w.number(expand, 'touches_30d') === 0) return first;
  return text`${first}, ${w.label(TIER.expand)} ${w.ref(expand, 'touches_30d')} against ${w.ref(expand, 'touch_norm_30d')}`;
}

function moves(w: Writing): Clause {
  if (w.input.previous === null) return null;
  const all = w.counted('book', 'moved', 'account', 'accounts');
  if ((w.number('book', 'moved') ?? 0) === 0) return 'no account changed tier';
  const [up, down] = ['moved_up', 'moved_down'].map((metric) =>
    (w.number('book', metric) ?? 0) === 0 ? 'none' : w.ref('book', metric),
  );
  return text`${all} changed tier: ${up ?? null} up, ${down ?? null} down`;
}

/** The model's own warnings, with the rule that flagged most of the tier. */
function warning(w: Writing): Clause {
  const [first] = w.input.book.warnings;
  if (first === undefined) return null;
  const declared = w.input.model.warnings.find((each) => each.id === first.id);
  if (declared === undefined) return null;
  const subject = `tier-${declared.tier}`;
  const rule = [...w.input.book.rules].sort((a, b) => b.fired - a.fired || (a.id < b.id ? -1 : 1))[0];
  const blame =
    rule === undefined || rule.fired === 0
      ? null
      : text`the ${w.ref(`rule-${rule.id}`, 'label')} rule flags ${w.ref(`rule-${rule.id}`, 'fired')}`;
  const holds = text`${w.label(declared.tier)} holds ${w.ref(subject, 'share_of_book')} of the book`;
  return blame === null ? holds : text`${holds}; ${blame}`;
}

function tierTable(w: Writing): Block {
  const compared = w.input.previous !== null;
  const row = (subject: string, name: string): string[] => [
    name,
    w.cell(subject, 'accounts'),
    ...(compared ? [w.ref(subject, 'accounts', undefined, 'previous') ?? '—'] : []),
    w.cell(subject, 'arr'),
    w.cell(subject, 'open_value'),
    w.cell(subject, 'touches_30d'),
    w.cell(subject, 'touch_norm_30d'),
  ];
  const tiers = [...w.input.sheet.tiers].sort((a, b) => a.number - b.number);
  return {
    kind: 'table',
    caption: null,
    columns: [
      left('Tier'),
      right('Accounts'),
      ...(compared ? [right(w.ref('run', 'previous_month') ?? 'Before')] : []),
      right('ARR'),
      right('Open value'),
      right(`Touches in ${w.setting('touch_window', 'unit')}`),
      right('Norm'),
    ],
    rows: [
      ...tiers.map(({ number }) =>
        row(`tier-${number}`, `${w.ref(`tier-${number}`, 'number')} ${w.label(number)}`),
      ),
      row('book', '**All**'),
    ],
  };
}

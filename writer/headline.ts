/** The headline: five sentences, money first, then the book by tier (000-01, default-model.md, Length). */
import type { Block, Section } from '../domain/document.ts';
import type { Model } from '../domain/model.ts';
import * as say from './clauses.ts';
import { type Clause, joined, sentences, TIER, text, type Writing } from './context.ts';
import { left, right } from './tables.ts';
import { ofValue, valueHeadline } from './value.ts';

export function headlineSection(w: Writing): Section {
  const words = ofValue(w) ? valueHeadline(w, moves(w), warning(w)) : headline(w);
  return {
    id: 'headline',
    title: '',
    writer: 'builtin',
    blocks: [
      { kind: 'paragraph', text: frame(w) },
      ...(words === '' ? [] : [{ kind: 'paragraph', text: words, unit: 'headline' } satisfies Block]),
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
  const due = [renewals(w), largestRenewal(w), dealsDue(w)].filter((clause) => clause !== null);
  const money = due.length > 0 ? due : [watchMoney(w)];
  const ordered = [...money, touches(w), moves(w), warning(w)];
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

/** Where nothing is due: the money in tier 3, against the book and the run before, and the rule that put most there. */
function watchMoney(w: Writing): Clause {
  const watch = `tier-${TIER.watch}`;
  const [metric, noun] = (w.number('book', 'arr') ?? 0) > 0 ? ['arr', 'ARR'] : ['open_value', 'open'];
  if ((w.number(watch, metric) ?? 0) === 0) return null;
  const holds = text`${w.label(TIER.watch)} holds ${w.ref(watch, metric)} of the ${w.ref('book', metric)} ${noun}`;
  const moved = (w.number(watch, metric) ?? 0) - (w.number(watch, metric, 'previous') ?? 0);
  const known = (w.number(watch, metric, 'previous') ?? 0) > 0 && Math.abs(moved) >= 1000;
  const before = w.ref(watch, metric, undefined, 'previous');
  const change = known ? text`, ${moved > 0 ? 'up' : 'down'} from ${before}` : null;
  return joined(text`${holds}${change ?? ''}`, warned(w)?.tier === TIER.watch ? null : blame(w, TIER.watch));
}

/** Cooling shows where it matters: Watch against its norm, Expand against its own. */
function touches(w: Writing): Clause {
  const [watch, expand] = [`tier-${TIER.watch}`, `tier-${TIER.expand}`];
  if (Math.round(w.number(watch, 'touch_norm_30d') ?? 0) === 0) return null;
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
  const declared = warned(w);
  if (declared === undefined) return null;
  const subject = `tier-${declared.tier}`;
  return joined(
    text`${w.label(declared.tier)} holds ${w.ref(subject, 'share_of_book')} of the accounts`,
    blame(w, declared.tier),
  );
}

/** The model's warning as a sentence; empty where it has none. */
export const warningOf = (w: Writing): string => sentences(warning(w));

function warned(w: Writing): Model['warnings'][number] | undefined {
  const [first] = w.input.book.warnings;
  return w.input.model.warnings.find((each) => each.id === first?.id);
}

/** The rule of the tier that flags most; null where none of its rules flags any. */
function blame(w: Writing, tier: number): Clause {
  const own = new Set(w.input.model.rules.filter((rule) => rule.tier === tier).map(({ id }) => id));
  const [rule] = w.input.book.rules
    .filter(({ id, fired }) => own.has(id) && fired > 0)
    .sort((a, b) => b.fired - a.fired || (a.id < b.id ? -1 : 1));
  if (rule === undefined) return null;
  const flags = w.counted(`rule-${rule.id}`, 'fired', 'account', 'accounts');
  return text`the ${w.ref(`rule-${rule.id}`, 'label')} rule flags ${flags}`;
}

function tierTable(w: Writing): Block {
  const compared = w.input.previous !== null;
  const paying = (w.number('book', 'arr') ?? 0) > 0;
  const row = (subject: string, name: string): string[] => [
    name,
    w.cell(subject, 'accounts'),
    ...(compared ? [w.ref(subject, 'accounts', undefined, 'previous') ?? '—'] : []),
    ...(paying ? [w.cell(subject, 'arr')] : []),
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
      ...(paying ? [right('ARR')] : []),
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

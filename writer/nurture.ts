/** Tier 2: three to five sentences for exceptions and accounts near a line; the rest needs no words (000-20). */
import type { Block, Section } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { byMoney, numberOf, SHOWN } from '../facts/finding-terms.ts';
import { nearLine } from '../facts/findings.ts';
import { besideCell, besideColumn } from './beside.ts';
import * as say from './clauses.ts';
import { type Clause, firstOf, joined, sentences, TIER, text, type Writing } from './context.ts';
import { notesOf } from './notes.ts';
import { left, right, tierHeading } from './tables.ts';

export function nurtureSection(w: Writing): Section {
  const accounts = byMoney(w.inTier(TIER.nurture));
  return {
    id: 'tier-2',
    title: tierHeading(w, TIER.nurture),
    writer: 'builtin',
    blocks: [
      { kind: 'paragraph', text: nurtureText(w, accounts), unit: 'tier-2' },
      ...notesOf(w, TIER.nurture),
    ],
  };
}

/** The exceptions among the given accounts of tier 2. */
export function nurtureText(w: Writing, accounts: ScoredAccount[]): string {
  const whole = accounts.length === w.inTier(TIER.nurture).length;
  return sentences(
    whole ? w.ref(`tier-${TIER.nurture}`, 'action') : null,
    whole ? longestSilence(w, accounts) : null,
    ...quietByNorm(w, accounts),
    ...seasonal(w, accounts),
    ...held(w, accounts),
    whole ? near(w) : null,
  );
}

/** All accounts of one owner here, so that none is out of sight: its next date or its win, and its last touch. */
export function nurtureRows(w: Writing, accounts: ScoredAccount[]): Block {
  const paying = accounts.some((account) => (numberOf(account, 'arr') ?? 0) > 0);
  const money = (account: ScoredAccount, metric: string): string =>
    (numberOf(account, metric) ?? 0) > 0 ? w.cell(w.slug(account), metric) : '—';
  return {
    kind: 'table',
    caption: null,
    columns: [
      left('Account'),
      ...besideColumn(w),
      ...(paying ? [right('ARR')] : []),
      right('Open value'),
      left('Why'),
    ],
    rows: accounts.map((account) => [
      w.cell(w.slug(account), 'name'),
      ...besideCell(w, account),
      ...(paying ? [money(account, 'arr')] : []),
      money(account, 'open_value'),
      joined(ahead(w, account), say.touched(w, account) ?? 'no touch on record') ?? '—',
    ]),
  };
}

/** What comes first: a renewal in the window, a lost seat, a hold, the close date of the largest deal. */
function ahead(w: Writing, account: ScoredAccount): Clause {
  const window = w.number('model', 'renewal_window') ?? -1;
  const soon = (numberOf(account, 'days_to_renewal') ?? window + 1) <= window;
  return firstOf(
    soon ? say.renewsOn(w, account) : null,
    account.displacedBy === null ? null : 'no seat left',
    account.holds.includes('won') ? say.won(w, account) : null,
    account.holds.includes('lost') ? say.lost(w, account) : null,
    say.due(w, account),
  );
}

const named = (w: Writing, account: ScoredAccount): string => `**${w.ref(w.slug(account), 'name')}**`;

function longestSilence(w: Writing, accounts: ScoredAccount[]): Clause {
  const days = w.number(`tier-${TIER.nurture}`, 'longest_silence');
  const account = accounts.find((each) => numberOf(each, 'days_since_last_touch') === days && judged(each));
  if (days === null || account === undefined) return null;
  return text`the longest silence judged here is ${w.ref(`tier-${TIER.nurture}`, 'longest_silence', 'unit')}, at ${named(w, account)}`;
}

const judged = (account: ScoredAccount): boolean =>
  account.components.some(({ id, status }) => id === 'recency' && status === 'scored');

/** An alarm explained away: long silent, and no quieter than ever. */
function quietByNorm(w: Writing, accounts: ScoredAccount[]): Clause[] {
  return accounts
    .filter((account) => !judged(account) && (numberOf(account, 'days_since_last_touch') ?? 0) > 60)
    .slice(0, 1)
    .map((account) => {
      const subject = w.slug(account);
      const money = (w.number(subject, 'arr') ?? 0) > 0 ? ` (${w.ref(subject, 'arr')} ARR)` : '';
      const norm = text`its norm is ${w.counted(subject, 'touches_per_year', 'touch', 'touches')} a year`;
      const silence = text`${named(w, account)}${money} has gone ${w.ref(subject, 'days_since_last_touch', 'unit')} without a touch`;
      return norm === null || silence === null ? null : joined(silence, norm, say.booked(w, account));
    });
}

/** Touches at half the norm or less, as low in the same month last year, and in no rule for it. */
function seasonal(w: Writing, accounts: ScoredAccount[]): Clause[] {
  const [share, least] = [w.number('model', 'volume_share'), w.number('model', 'volume_min_norm')];
  if (share === null || least === null) return [];
  return accounts
    .filter((account) => {
      const [touches, norm, lastYear] = ['touches_30d', 'touch_norm_30d', 'touches_30d_last_year'].map((id) =>
        numberOf(account, id),
      );
      if (touches == null || norm == null || lastYear == null) return false;
      return (
        touches > 0 &&
        norm >= least &&
        touches <= (norm * share) / 100 &&
        lastYear <= touches &&
        account.holds.length === 0
      );
    })
    .slice(0, 1)
    .map((account) => {
      const year = w.ref(w.slug(account), 'touches_30d_last_year');
      return text`${named(w, account)} had ${say.volume(w, account)}, ${year} a year earlier; seasonal, not flagged`;
    });
}

function held(w: Writing, accounts: ScoredAccount[]): Clause[] {
  return accounts
    .filter((account) => account.holds.includes('won'))
    .slice(0, 1)
    .map(
      (account) =>
        text`${named(w, account)} ${say.won(w, account)} and is held here for ${w.setting('hold_after_win', 'unit')}`,
    );
}

function near(w: Writing): Clause {
  const settings = Object.fromEntries(
    Object.entries(w.input.model.settings).map(([name, setting]) => [name, setting.value]),
  );
  const all = nearLine(w.input.book.accounts, settings);
  if (all.length === 0) return null;
  const accounts = all.slice(0, SHOWN.near);
  const among = all.length > accounts.length ? 'among them ' : '';
  const names = accounts.map((account) => `${named(w, account)} (${w.ref(w.slug(account), 'score')})`);
  const subject = `tier-${TIER.nurture}`;
  const verb = w.number(subject, 'near_line') === 1 ? 'is' : 'are';
  const count = w.counted(subject, 'near_line', 'account', 'accounts');
  return text`${count} ${verb} within ${w.setting('hysteresis_margin')} points of the ${w.label(TIER.expand)} line of ${w.setting('expand_score')}: ${among}${names.join(', ')}`;
}

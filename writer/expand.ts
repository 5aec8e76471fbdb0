/** Tier 1: ten in prose with a next step each, the rest as rows, and who waits for a seat (000-19). */
import type { Block, Section } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { byMoney, numberOf, SHOWN, sellingDeals } from '../facts/finding-terms.ts';
import { advised, expandAdvice } from './advice.ts';
import { besideCell, besideColumn } from './beside.ts';
import { bullet, bulletList, FULL_BULLETS, lead, pick, singleContact, type Telling } from './bullets.ts';
import * as say from './clauses.ts';
import { type Clause, firstOf, joined, sentence, TIER, text, type Writing } from './context.ts';
import { notesOf } from './notes.ts';
import { left, ownerCell, right, tierHeading } from './tables.ts';
import { readable, wayDown } from './ways.ts';
import { why } from './why.ts';

export function expandSection(w: Writing): Section {
  const accounts = byMoney(w.inTier(TIER.expand));
  const items = expandBullets(w, accounts.slice(0, SHOWN.prose));
  const rest = accounts.slice(SHOWN.prose, SHOWN.prose + SHOWN.rows);
  const blocks: Block[] = [];
  if (items.length === 0) blocks.push({ kind: 'paragraph', text: 'No account is here this month.' });
  else blocks.push(bulletList(w, TIER.expand, accounts, items));
  if (rest.length > 0) blocks.push(expandRows(w, rest));
  const waiting = displaced(w);
  if (waiting !== '') blocks.push({ kind: 'paragraph', text: waiting });
  return {
    id: 'tier-1',
    title: tierHeading(w, TIER.expand),
    writer: 'builtin',
    blocks: [...blocks, ...notesOf(w, TIER.expand)],
  };
}

export function expandBullets(w: Writing, accounts: ScoredAccount[], own = false): string[] {
  let last = '';
  const said = new Set<string>();
  return accounts.map((account, at) => {
    const telling = pick(tellings(w, account), last);
    last = telling.skeleton;
    const advice = expandAdvice(w, account);
    const due = telling.skeleton.includes('due') ? null : say.due(w, account);
    // By the very day that it is due: once is enough.
    const same = advice !== null && due?.includes(advice.date);
    const act = advice === null ? null : joined(advised(advice), same ? null : due);
    const several = sellingDeals(account).length > 1;
    const head = lead(w, account, { arr: false, open: several, owner: !own });
    const full = at < FULL_BULLETS;
    const clauses = [...telling.clauses, extra(w, account, full)];
    const whole = bullet(head, [...clauses, ...(full ? wayDown(w, account, said) : [])], act);
    return readable(w, whole) ? whole : bullet(head, clauses, act);
  });
}

/** What is news of the account: a leap of the outcome score, a new stage, a date without a meeting. */
function tellings(w: Writing, account: ScoredAccount): Telling[] {
  const rise = w.number(w.slug(account), 'outcome_score', 'delta') ?? 0;
  const top = say.outcomeTop(w, account);
  const outcome = firstOf(
    top,
    rise >= LEAP ? say.outcomeChange(w, account) : null,
    say.outcome(w, account),
    say.touched(w, account),
  );
  const moved = enteredSince(w, account) ? say.dealEntered(w, account) : null;
  const due = say.dealDue(w, account);
  const stays = text`${say.dealInStage(w, account)}; ${say.dealMedian(w, account)}`;
  const leap = rise >= LEAP && top === null ? say.outcomeChange(w, account) : null;
  const unbooked = say.notBooked(w, account);
  return [
    { skeleton: 'leap-due', clauses: [text`${leap}; ${due}`] },
    { skeleton: 'entered', clauses: [moved === null ? null : joined(moved, outcome)] },
    { skeleton: 'due-unbooked', clauses: [text`${due}; ${unbooked}`, outcome] },
    { skeleton: 'stays', clauses: [stays, outcome] },
    { skeleton: 'outcome-due', clauses: [joined(outcome, due)] },
    { skeleton: 'touched', clauses: [say.touched(w, account)] },
  ];
}

/** Points of outcome score in a month that are worth a sentence. */
const LEAP = 10;

/** The stage is news only when the deal entered it after the report before. */
function enteredSince(w: Writing, account: ScoredAccount): boolean {
  const entered = w.keyDeal(account)?.stageEnteredOn ?? null;
  return entered !== null && entered > (w.input.previous?.asOf ?? '');
}

/** One more sentence: news from outside, more effort than usual, less, or one contact only. */
function extra(w: Writing, account: ScoredAccount, full: boolean): Clause {
  const judged = (numberOf(account, 'touch_norm_30d') ?? 0) >= 1;
  const share = judged ? (numberOf(account, 'touch_share_of_norm') ?? 100) : 100;
  const without = w.counted(w.slug(account), 'open_deals_without_amount', 'open deal', 'open deals');
  return firstOf(
    say.signal(w, account),
    full && share >= BUSY ? joined(say.volume(w, account), say.contacts(w, account)) : null,
    share < QUIET ? say.volume(w, account) : null,
    full && singleContact(account) ? say.contacts(w, account) : null,
    (numberOf(account, 'open_deals_without_amount') ?? 0) > 0 ? text`${without} without amount` : null,
  );
}

/** Per cent of the norm from which touches are worth a sentence, and under which they are a warning. */
const BUSY = 125;
const QUIET = 80;

function expandRows(w: Writing, accounts: ScoredAccount[]): Block {
  return {
    kind: 'table',
    caption: null,
    columns: [
      left('Also here'),
      left('AE'),
      ...besideColumn(w),
      right('Open value'),
      left('Why'),
      left('Do this'),
      right('By'),
    ],
    rows: accounts.map((account) => {
      const advice = expandAdvice(w, account);
      return [
        w.cell(w.slug(account), 'name'),
        ownerCell(w, w.slug(account)),
        ...besideCell(w, account),
        w.cell(w.slug(account), 'open_value'),
        why(w, account),
        advice === null ? '—' : sentence(advice.act).slice(0, -1),
        advice?.date ?? '—',
      ];
    }),
  };
}

/** Displacement by name: who scored tier 1 and has no seat, who took the last one, and what decided at equal scores. */
function displaced(w: Writing): string {
  const waiting = w.input.book.accounts
    .filter((account) => account.displacedBy !== null && account.scoredTier === TIER.expand)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.accountId < b.accountId ? -1 : 1));
  const [first] = waiting;
  if (first === undefined) return '';
  const taken = seatsTaken(w, first);
  if (waiting.length === 1) {
    const who = `${named(w, first)} scored ${w.ref(w.slug(first), 'score')}`;
    return sentence(text`${who} and waits in ${w.ref(w.slug(first), 'tier')}; ${taken}`);
  }
  const names = waiting
    .slice(0, SHOWN.near)
    .map((account) => `${named(w, account)} (${w.ref(w.slug(account), 'score')})`);
  const among = waiting.length > names.length ? 'among them ' : '';
  const count = w.counted(`tier-${TIER.expand}`, 'displaced', 'account', 'accounts');
  const wait = text`${count} scored for ${w.label(TIER.expand)} and wait in ${w.label(TIER.nurture)}: ${among}${names.join(', ')}`;
  return [sentence(wait), sentence(taken)].join(' ');
}

const named = (w: Writing, account: ScoredAccount): string => `**${w.ref(w.slug(account), 'name')}**`;

function seatsTaken(w: Writing, waiting: ScoredAccount): Clause {
  const subject = `tier-${TIER.expand}`;
  const seats = text`all ${w.ref(subject, 'seats')} seats are taken`;
  const last = w.input.book.accounts.find(
    (each) => w.value(w.slug(each), 'name') === w.value(subject, 'last_seat'),
  );
  if (last === undefined) return seats;
  const taken = text`${seats}, the last by ${named(w, last)} with ${w.ref(w.slug(last), 'score')}`;
  const open = (account: ScoredAccount): number => numberOf(account, 'open_value') ?? 0;
  if (last.score !== waiting.score || open(last) <= open(waiting)) return taken;
  const has = text`${named(w, waiting)} has ${w.ref(w.slug(waiting), 'score')} and ${w.ref(w.slug(waiting), 'open_value')} open`;
  return joined(text`${taken} and ${w.ref(w.slug(last), 'open_value')} open`, has);
}

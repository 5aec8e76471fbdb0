/** Tier 3: the ten largest in prose, thirty more as rows with what clears them, the rest counted (000-21). */
import type { Section } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { byMoney, numberOf, SHOWN, sellingDeals } from '../facts/finding-terms.ts';
import {
  advised,
  clearingSentence,
  clearsWith,
  firedKinds,
  recentHandover,
  watchAdvice,
} from './builtin-advice.ts';
import { bullet, lead, pick, type Telling } from './builtin-bullets.ts';
import * as say from './builtin-clauses.ts';
import { type Clause, capital, firstOf, joined, TIER, text, type Writing } from './builtin-context.ts';
import { notesOf } from './builtin-notes.ts';
import { tierHeading } from './builtin-tables.ts';
import { why } from './builtin-why.ts';

export function watchSection(w: Writing): Section {
  const accounts = byMoney(w.inTier(TIER.watch));
  const rows = accounts.slice(SHOWN.prose, SHOWN.prose + SHOWN.rows);
  const items = watchBullets(w, accounts.slice(0, SHOWN.prose));
  const blocks: Section['blocks'] = [];
  if (items.length === 0) blocks.push({ kind: 'paragraph', text: 'No account is here this month.' });
  else blocks.push({ kind: 'list', ordered: false, items });
  if (rows.length > 0) blocks.push(watchRows(w, rows));
  const rest = w.counted(`tier-${TIER.watch}`, 'not_shown', 'more account is', 'more accounts are');
  if (accounts.length > SHOWN.prose + SHOWN.rows) {
    blocks.push({ kind: 'paragraph', text: `${rest} in accounts.csv.` });
  }
  return {
    id: 'tier-3',
    title: tierHeading(w, TIER.watch),
    writer: 'builtin',
    blocks: [...blocks, ...notesOf(w, TIER.watch)],
  };
}

/** Rows of accounts in tier 3: what is at stake, why, and what clears it. */
export function watchRows(w: Writing, accounts: ScoredAccount[]): Section['blocks'][number] {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: 'Also here', align: 'left' },
      { title: 'AE', align: 'left' },
      { title: 'At stake', align: 'right' },
      { title: 'Why', align: 'left' },
      { title: 'Clears with', align: 'left' },
    ],
    rows: accounts.map((account) => [
      w.cell(w.slug(account), 'name'),
      w.ref(w.slug(account), 'owner', 'short') ?? '—',
      w.cell(w.slug(account), 'at_stake'),
      why(w, account),
      clearsWith(w, account),
    ]),
  };
}

/** One bullet per account; the wording differs from the bullet before. */
export function watchBullets(w: Writing, accounts: ScoredAccount[], own = false): string[] {
  let last = '';
  let adviceBefore = '';
  return accounts.map((account) => {
    const telling = pick(tellings(w, account), last);
    last = telling.skeleton;
    const advice = watchAdvice(w, account);
    const act: Clause = advice === null ? null : advised(advice);
    const clears = clearingSentence(w, account);
    const repeated = advice !== null && advice.act === adviceBefore && clears !== null;
    adviceBefore = repeated ? '' : (advice?.act ?? '');
    const chosen = repeated ? capital(clears) : act;
    const toldDeal = /stage|past-due/.test(telling.skeleton) && sellingDeals(account).length === 1;
    const head = lead(w, account, { arr: true, open: !toldDeal, owner: !own });
    return bullet(head, [...telling.clauses, extra(w, account)], chosen);
  });
}

/** The ways to tell why an account is here, by the rule that says most: a date, money and an absence first. */
function tellings(w: Writing, account: ScoredAccount): Telling[] {
  const kinds = firedKinds(account);
  if (kinds.includes('renewal')) return renewalTellings(w, account);
  if (kinds.includes('volume')) return volumeTellings(w, account);
  if (kinds.includes('stagnant')) return stuckTellings(w, account);
  return moodTellings(w, account);
}

function renewalTellings(w: Writing, account: ScoredAccount): Telling[] {
  const tail = say.normTail(w, account);
  return [
    {
      skeleton: 'renews-in',
      clauses: [joined(say.renewsIn(w, account), text`${say.silentFor(w, account)}${tail}`)],
    },
    {
      skeleton: 'silent-since',
      clauses: [joined(text`${say.silentSince(w, account)}${tail}`, say.renewsOn(w, account))],
    },
    {
      skeleton: 'silent-ever',
      clauses: [joined(say.renewsIn(w, account), 'no touch on record', say.notBooked(w, account))],
    },
  ];
}

function volumeTellings(w: Writing, account: ScoredAccount): Telling[] {
  const onTime = (numberOf(account, 'open_deals') ?? 0) > 0 && numberOf(account, 'stagnant_deals') === 0;
  const diagnosis = onTime ? 'the deal is on time, the account is silent' : null;
  const norm = text`against a norm of ${w.ref(w.slug(account), 'touch_norm_30d')}`;
  const silent = numberOf(account, 'touches_30d') === 0;
  return [
    ...(silent
      ? [
          {
            skeleton: 'silent-for',
            clauses: [text`${say.silentFor(w, account)}${say.normTail(w, account)}`, diagnosis],
          },
        ]
      : []),
    { skeleton: 'volume-change', clauses: [text`${fallen(w, account)}, ${norm}`, diagnosis] },
    { skeleton: 'volume', clauses: [joined(say.volume(w, account), say.touched(w, account)), diagnosis] },
    { skeleton: 'touched', clauses: [joined(say.touched(w, account), say.volume(w, account)), diagnosis] },
  ];
}

/** A rise says nothing about an account that is too quiet. */
function fallen(w: Writing, account: ScoredAccount): Clause {
  const delta = w.number(w.slug(account), 'touches_30d', 'delta');
  return delta !== null && delta < 0 ? say.volumeChange(w, account) : null;
}

function stuckTellings(w: Writing, account: ScoredAccount): Telling[] {
  const active = (numberOf(account, 'touches_30d') ?? 0) > 0;
  const diagnosis = active
    ? joined(say.volume(w, account), 'the deal is stuck, the account is not silent')
    : say.touched(w, account);
  return [
    {
      skeleton: 'in-stage',
      clauses: [joined(say.dealInStage(w, account), say.dealMedian(w, account)), diagnosis],
    },
    {
      skeleton: 'past-due',
      clauses: [joined(say.pastDue(w, account), say.dealStaysShort(w, account)), diagnosis],
    },
    { skeleton: 'in-stage-short', clauses: [say.dealStaysShort(w, account), diagnosis] },
  ];
}

function moodTellings(w: Writing, account: ScoredAccount): Telling[] {
  const touches = (numberOf(account, 'touches_30d') ?? 0) > 0 ? say.volume(w, account) : null;
  const fell = (w.number(w.slug(account), 'sentiment_90d', 'delta') ?? 0) < 0;
  const change = fell ? say.sentimentChange(w, account) : null;
  const happy = touches === null ? null : 'the account is in touch and unhappy';
  return [
    { skeleton: 'mood-change', clauses: [joined(change, text`${touches}`), happy] },
    { skeleton: 'mood', clauses: [joined(say.sentiment(w, account), touches), happy] },
  ].filter(({ clauses }, at) => at === 1 || (change !== null && clauses[0] !== null));
}

/** One more sentence where there is something of its own to say. */
function extra(w: Writing, account: ScoredAccount): Clause {
  const kinds = firedKinds(account);
  const moved = w.number(w.slug(account), 'outcome_score', 'delta') ?? 0;
  return firstOf(
    say.signal(w, account),
    recentHandover(w, account) ? say.ownerChange(w, account) : null,
    kinds.length > 1 && kinds.includes('stagnant') && !kinds.slice(0, 1).includes('stagnant')
      ? say.dealStaysShort(w, account)
      : null,
    kinds.length > 1 && kinds.includes('sentiment') ? say.sentiment(w, account) : null,
    moved <= -5 ? say.outcomeChange(w, account) : null,
    numberOf(account, 'contacts_90d') === 1 ? say.contacts(w, account) : null,
  );
}

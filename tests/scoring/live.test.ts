/** Live beside committed [000-39]: the day since when is the first of an unbroken stay, and is never guessed. */
import { expect, test } from 'vitest';
import type { IsoDate } from '../../domain/dates.ts';
import type { Place } from '../../domain/standing.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { daysToScore, sinceWhen, standingOf } from '../../scoring/live.ts';
import { AS_OF, features, model } from './accounts.ts';

const place = (tier: number | null, status: Place['status'] = 'tiered'): Place => ({
  status,
  statusReason: null,
  tier,
  label: null,
});

/** The tier that each day gives, as a person writes it down; days not named are in Tier 2. */
const days = (tiers: Record<IsoDate, number>) => (day: IsoDate) => Promise.resolve(place(tiers[day] ?? 2));

test('since is the first day of the stay that goes on to the as-of date, not of an earlier one', async () => {
  const stay = days({ '2026-06-02': 3, '2026-06-04': 3, '2026-06-05': 3 });
  expect(await sinceWhen(place(3), '2026-05-31', '2026-06-06', stay)).toEqual({
    kind: 'day',
    day: '2026-06-04',
  });
});

test('the day after the publication is a day like others; the as-of date alone too', async () => {
  const always = days({ '2026-06-01': 3, '2026-06-02': 3 });
  expect(await sinceWhen(place(3), '2026-05-31', '2026-06-03', always)).toEqual({
    kind: 'day',
    day: '2026-06-01',
  });
  expect(await sinceWhen(place(3), '2026-05-31', '2026-06-01', always)).toEqual({
    kind: 'day',
    day: '2026-06-01',
  });
  expect(await sinceWhen(place(3), '2026-05-31', '2026-06-03', days({}))).toEqual({
    kind: 'day',
    day: '2026-06-03',
  });
});

test('no more than a quarter is looked back, and then the day is only a bound', async () => {
  const asked: IsoDate[] = [];
  const since = await sinceWhen(place(3), '2025-12-31', '2026-06-30', (day) => {
    asked.push(day);
    return Promise.resolve(place(3));
  });
  expect(asked).toHaveLength(92);
  expect(since).toEqual({ kind: 'beyond', day: '2026-03-30' });
  expect(daysToScore('2026-05-31', '2026-05-31')).toEqual([]);
  expect(daysToScore('2026-05-31', '2026-06-03')).toEqual(['2026-06-02', '2026-06-01']);
});

test('an account that was not in the book a day before is there since that day', async () => {
  const since = await sinceWhen(place(2), '2026-05-31', '2026-06-03', (day) =>
    Promise.resolve(day === '2026-06-01' ? null : place(2)),
  );
  expect(since).toEqual({ kind: 'day', day: '2026-06-02' });
});

test('a rule that fires now is the cause; one that fired then is told as no longer holding', () => {
  const quiet = { days_to_renewal: 44, touches_30d: 0, days_since_last_touch: 66 };
  const bookOf = (values: object) => scoreBook([features({ ...values })], model, { asOf: AS_OF });
  const [calm, silent] = [bookOf({}), bookOf(quiet)];
  const at = (book: typeof calm) => ({ runId: 'r1', asOf: '2026-04-30', accounts: book.accounts });
  const down = standingOf(silent.accounts[0]!, silent, at(calm), model);
  expect(down).toMatchObject({
    live: { tier: 3 },
    committed: { tier: 2, runId: 'r1' },
    since: { kind: 'not_asked' },
  });
  expect(down.because[0]).toMatchObject({ rule: 'renewal', holds: true });
  expect(down.because[0]!.text).toContain('silent renewal');
  const up = standingOf(calm.accounts[0]!, calm, at(silent), model);
  expect(up.because[0]).toMatchObject({ rule: 'renewal', holds: false });
});

test('what is published and live alike is unmoved; what was never published says so', () => {
  const book = scoreBook([features()], model, { asOf: AS_OF });
  const account = book.accounts[0]!;
  const committed = { runId: 'r1', asOf: '2026-04-30', accounts: book.accounts };
  expect(standingOf(account, book, committed, model).since).toEqual({ kind: 'unmoved' });
  expect(standingOf(account, book, null, model)).toMatchObject({
    committed: null,
    since: { kind: 'nothing_committed' },
  });
  expect(standingOf(account, book, { ...committed, accounts: [] }, model)).toMatchObject({
    committed: null,
    since: { kind: 'not_asked' },
  });
});

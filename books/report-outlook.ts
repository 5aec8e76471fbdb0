/**
 * What a report tells of single accounts beyond their ledgers: how far they are from their lines, what moved them, what
 * would move them. Worked out for a bounded set of accounts, the ones that the report writes about one by one, and
 * added to the run's own sheet (docs/report.md). The rows that it takes beside the run's are kept with the run.
 */
import type pg from 'pg';
import { loadRun } from '../db/runs.ts';
import type { Attribution } from '../domain/attribution.ts';
import type { Fact, FactSheet } from '../domain/facts.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Outlook, Path } from '../domain/path.ts';
import type { OutlookRows } from '../domain/run-inputs.ts';
import { attributeBooks, type BookInputs, onlyAgreeing } from '../explain/attribution.ts';
import { type OutlookInputs, outlookOf } from '../explain/path.ts';
import { accountAttributionFacts } from '../facts/attribution-facts.ts';
import { distanceFacts } from '../facts/distance-facts.ts';
import { byMoney, inTier, SHOWN } from '../facts/finding-terms.ts';
import { pathFacts } from '../facts/path-facts.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import { distanceOf } from '../scoring/distance.ts';
import { explainAccount } from '../scoring/explain.ts';
import { parseModel } from '../scoring/load-model.ts';
import { bookInputsOf, signalsOf } from './attributed-books.ts';
import { outlookInputs, touchHistoriesOf } from './outlook-book.ts';
import { tierOf } from './read-inputs.ts';
import type { BookAtDate } from './score-book.ts';

type Scored = Pick<BookAtDate, 'book' | 'model' | 'changes'>;

/** Accounts by tier, the largest first, of which is told what would move them: to search for it takes longest. */
const SEARCHED = (tier: number): number => (tier === 2 ? 0 : tier === 3 ? SHOWN.prose : SHOWN.near);

/** An account, and whether it is told what would move it. */
interface Told {
  account: ScoredAccount;
  searched: boolean;
}

/**
 * Accounts that are told: by money the first five of the first tier, the first ten of the third and the first five of
 * each below, with what would move them; the first twenty that moved and the first ten of the ranked list, without.
 * None where the model declares no levers.
 * @returns at most 50 with four tiers, in the order of the book
 */
export function toldAccounts({ book, model, changes }: Scored): Told[] {
  if ((model.levers ?? []).length === 0) return [];
  const tiered = book.accounts.filter(({ tier }) => tier !== null);
  const crossed = changes.filter(({ kind }) => kind === 'up' || kind === 'down');
  const moved = new Set(crossed.map(({ accountId }) => accountId));
  const searched = new Set(
    model.tiers.flatMap(({ number }) => byMoney(inTier(tiered, number)).slice(0, SEARCHED(number))),
  );
  const told = new Set([
    ...searched,
    ...byMoney(tiered.filter(({ accountId }) => moved.has(accountId))).slice(0, SHOWN.moves),
    ...tiered.filter(({ ranking }) => ranking != null && ranking.rank <= SHOWN.priorities),
  ]);
  return book.accounts.flatMap((account) =>
    told.has(account) ? [{ account, searched: searched.has(account) }] : [],
  );
}

/** What has to be read for them; null where nothing is told. */
export async function readOutlookRows(pool: pg.Pool, scored: BookAtDate): Promise<OutlookRows | null> {
  const told = toldAccounts(scored);
  if (told.length === 0) return null;
  const searched = told.flatMap(({ account, searched: own }) => (own ? [account.accountId] : []));
  const histories = await touchHistoriesOf(pool, scored, new Set(searched));
  const touches = [...histories].map(([accountId, history]) => ({ accountId, ...history }));
  return { touches, before: await rowsBefore(pool, scored) };
}

/** Those that the published run before kept; without them nothing is said of what moved an account. */
async function rowsBefore(
  pool: pg.Pool,
  { predecessor, previous, model }: BookAtDate,
): Promise<OutlookRows['before']> {
  const run = predecessor === null || previous === null ? null : await loadRun(pool, predecessor);
  if (run === null) return null;
  const same = run.model.hash === model.hash;
  const own = same ? model : parseModel(run.modelText, `the model of run ${run.runId}`);
  const scored = { run: run.runId, asOf: run.asOf, model: own, accounts: run.book.accounts };
  const { inputs, from } = await bookInputsOf(pool, scored);
  if (from !== 'run') return null;
  const { asOf, coverage, raw, overrides } = inputs;
  const tiers = inputs.previous.map(tierOf);
  return { asOf, coverage, raw, tiers, overrides: [...overrides], modelText: same ? null : run.modelText };
}

/** The book with these facts in its sheet; the same rows give the same facts. Pure. */
export function withOutlook<Book extends BookAtDate>(scored: Book, rows: OutlookRows | null): Book {
  if (rows === null) return scored;
  const index = indexSheet(scored.sheet);
  const attributions = attributionsOf(scored, rows);
  const inputs = outlookInputs(
    scored,
    new Map(rows.touches.map(({ accountId, ...own }) => [accountId, own])),
  );
  const by = String(index.factOf('run', 'decide_by')?.value ?? scored.asOf);
  const facts = toldAccounts(scored).flatMap(({ account, searched }): Fact[] => {
    const slug = index.subjectByKey('account', account.accountId)?.id;
    if (slug === undefined) return [];
    const attribution = attributions.get(account.accountId);
    return [
      ...standing(scored, account, slug),
      ...(attribution === undefined ? [] : accountAttributionFacts(attribution, slug, scored.sheet)),
      ...(searched ? ways(inputs, account, slug, { by, sheet: scored.sheet }) : []),
    ].filter(({ id }) => index.fact(id) === undefined);
  });
  return { ...scored, outlook: rows, sheet: { ...scored.sheet, facts: [...scored.sheet.facts, ...facts] } };
}

function standing({ book, model, sheet }: BookAtDate, account: ScoredAccount, slug: string): Fact[] {
  const distance = distanceOf(explainAccount(account, book, model), model);
  return distanceFacts(distance, { slug, score: account.score }, model, sheet);
}

function ways(
  inputs: OutlookInputs,
  account: ScoredAccount,
  slug: string,
  { by, sheet }: { by: string; sheet: FactSheet },
): Fact[] {
  const levers = (inputs.model.levers ?? []).map(({ id }) => id);
  return pathFacts(outlookFor(inputs, account, by), slug, levers, sheet);
}

/** Of the first tier what would push the account down; of any other the way to the next better one. */
function outlookFor(
  inputs: OutlookInputs,
  { accountId, tier }: ScoredAccount,
  by: string,
): Pick<Outlook, 'paths' | 'slide'> {
  const better = inputs.model.tiers.map(({ number }) => number).filter((number) => number < tier!);
  const [next, beyond] = better.reverse();
  if (next === undefined) return { paths: [], slide: outlookOf(inputs, accountId, { to: tier! }).slide };
  const path = (to: number): Path[] => outlookOf(inputs, accountId, { to, by, slide: false }).paths;
  const nearest = path(next);
  // What brings an account up may bring it past the next tier.
  const past = beyond !== undefined && nearest.some(({ why }) => why?.kind === 'beyond');
  const further = past ? path(beyond) : [];
  return { paths: further.some(({ outcome }) => outcome === 'found') ? further : nearest, slide: null };
}

/** What moved the accounts since the run before, where both books are scored from known rows. */
function attributionsOf(scored: BookAtDate, { before }: OutlookRows): Map<string, Attribution> {
  const from = booksBefore(scored, before);
  if (from === null || scored.previous === null) return new Map();
  const { asOf, model, raw, coverage, decisions, committed, previous, features } = scored;
  const to: BookInputs = {
    ...{ asOf, model, raw, coverage, overrides: decisions.overrides },
    signals: signalsOf(features),
    previous: (committed ?? previous).accounts,
  };
  const { accounts } = onlyAgreeing(attributeBooks(from, to), previous.accounts, scored.book.accounts);
  return new Map(accounts.map((each) => [each.accountId, each]));
}

function booksBefore(scored: BookAtDate, before: OutlookRows['before']): BookInputs | null {
  const { model, previous, decisions, inputs } = scored;
  if (previous === null) return null;
  const signals = signalsOf(previous.accounts.map(({ features }) => features));
  if (before !== null) {
    const { modelText, tiers, ...rest } = before;
    const own = modelText === null ? model : parseModel(modelText, 'the model of the run before');
    return { ...rest, model: own, signals, previous: tiers };
  }
  if (inputs.earlier === null) return null;
  // Without a published run before, the month before was scored without a run before it.
  return { ...inputs.earlier, model, signals, previous: [], overrides: decisions.overrides };
}

/** A demo report's sheet beside its facts worked out again, ready to compare. */

import type pg from 'pg';
import type { FactSheet } from '../domain/facts.ts';
import { type Comparison, compareFacts } from './compare-facts.ts';
import { withClient } from './database.ts';
import { bookOf, countedAt, recomputeBook } from './recompute-features.ts';
import { recomputeIntake } from './recompute-intake.ts';
import { type Answers, addLookups, foundIn, lookUpsAt } from './recompute-lookups.ts';
import { addDistances, addParts } from './recompute-parts.ts';
import type { Before, ScoredBook } from './recompute-scored.ts';
import { scoreAll } from './recompute-scores.ts';
import { recomputeAbsences, recomputeMoves, recomputeSheet } from './recompute-sheet.ts';
import { readModel, settingsOf } from './recompute-terms.ts';
import { addWays } from './recompute-ways.ts';
import { Replays } from './replays.ts';

/** The dates of the demo's run, of the one before, and of the month that the first run was compared with. */
const CHAIN = ['2026-03-31', '2026-04-30', '2026-05-31'];

export interface RunComparison extends Comparison {
  /** Values that the sheet gives another reason for not having. */
  absences: string[];
  moves: string[];
}

function differentAbsences(sheet: FactSheet, absences: Map<string, string>): string[] {
  return sheet.facts.flatMap(({ id, period, absent }) => {
    const expected = period === 'current' ? absences.get(id) : undefined;
    return absent && expected && absent.kind !== expected
      ? [`${id}: the sheet says ${absent.kind} (${absent.reason}), expected ${expected}`]
      : [];
  });
}

/** As the sheet lists them, in the form of `moves`. */
export function movesOf({ changes }: FactSheet): string[] {
  return changes.map(({ subject, kind, from, to }) => `${subject} ${kind} ${from} ${to}`).sort();
}

/** @param exported folder of the newest export, for what intake counted; without it those facts are not recomputed */
export function compareDemo(home: string, sheet: FactSheet, exported?: string): Promise<RunComparison> {
  return withClient(home, ['--demo'], async (client) => {
    const model = readModel();
    const books = await scoreChain(client, CHAIN);
    const [first, before, now] = books.slice(-3) as [Step, Step, Step];
    const facts = recomputeSheet(sheet, { now: now.book, before: before.book, model });
    addLookups(facts, now.answers, now.book, now.without);
    const found = foundIn(now.answers);
    const rows = await countedAt(client, now.book.asOf);
    const moved = bookOf(rows, now.book.asOf, now.book.settings, found, before.book.book);
    addDistances(facts, sheet, now.book, model);
    addParts(facts, sheet, { now: now.book, before: before.book, beforeThat: tiersOf(first.book), moved });
    const replays = new Replays(client, { now: now.book, rows }, tiersOf(before.book), found);
    await addWays(facts, { sheet, now: now.book, model, replays });
    if (exported)
      for (const [id, value] of await recomputeIntake(client, exported, now.book)) facts.set(id, value);
    return {
      ...compareFacts(sheet, facts),
      absences: differentAbsences(sheet, recomputeAbsences(sheet, now.book)),
      moves: recomputeMoves(sheet, { now: now.book, before: before.book, model }),
    };
  });
}

interface Step {
  book: ScoredBook;
  /** As if nobody had been looked up. */
  without: ScoredBook;
  answers: Answers;
}

const tiersOf = ({ accounts }: ScoredBook): Before =>
  new Map(accounts.map(({ account, tier, scoredTier }) => [account.id, { tier, scoredTier }]));

/** Each date scored with the tiers of the one before; the first was not published, and has the look-ups of the next. */
async function scoreChain(client: pg.Client, dates: string[]): Promise<Step[]> {
  const settings = settingsOf(readModel());
  const steps: Step[] = [];
  let before: Before | null = null;
  for (const [at, date] of dates.entries()) {
    const answers = await lookUpsAt(client, dates[Math.max(1, at)]!);
    const scoreWith = async (found: ReadonlySet<string>): Promise<ScoredBook> =>
      scoreAll(await recomputeBook(client, date, settings, found), settings, before);
    const book = await scoreWith(foundIn(answers));
    steps.push({ book, without: await scoreWith(new Set()), answers });
    before = tiersOf(book);
  }
  return steps;
}

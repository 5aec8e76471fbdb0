/** What the commands about decisions read from their flags: people, words, days, ids. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { latestPublishedAsOf } from '../db/overrides.ts';
import type { IsoDate } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import { storableText } from '../domain/storable.ts';
import { dateOf } from './context.ts';

/** More than this is no reason but a document: link to it. */
const LONGEST_WORDS = 2_000;

/** Letters, digits and what stands in names: nothing that could be read as more than a name where it is printed. */
const NAME = /^\p{L}[\p{L}\p{M}\p{N} .'’&/_-]{0,79}$/u;

/** A person or a role. @throws UsageError when it could be taken for more than a name */
export function nameOf(text: string, flag: string): string {
  const name = text.normalize('NFC').trim().replace(/ +/g, ' ');
  if (NAME.test(name)) return name;
  throw new UsageError(`${flag} takes a name: letters, digits, spaces and . ' & / _ - only, at most 80.`);
}

/** What a person has to say, as typed. @throws UsageError when it is empty or longer than 2,000 characters */
export function wordsOf(text: string, flag: string): string {
  const words = storableText(text).trim();
  if (words === '') throw new UsageError(`${flag} is empty.`, { hint: 'Say it in a sentence or two.' });
  if (words.length <= LONGEST_WORDS) return words;
  throw new UsageError(`${flag} has ${words.length} characters; ${LONGEST_WORDS} are the most.`);
}

/** The record that shows what is wrong. @throws UsageError when it is no web address */
export function linkOf(text: string): string {
  if (/^https?:\/\/[^\s<>"'`\\|]+$/i.test(text) && URL.canParse(text) && text.length <= LONGEST_WORDS)
    return text;
  throw new UsageError('--link takes the web address of a record, https://… without spaces.');
}

/** The day of a decision: that of the flag, else today in UTC. */
export function dayOf(flag: string | undefined): IsoDate {
  return flag === undefined ? new Date().toISOString().slice(0, 10) : dateOf(flag, '--on');
}

/**
 * A report that is published says what was known on its date: nothing is dated back to it.
 * @throws UsageError with the first day that is possible
 */
export async function checkAfterPublished(pool: pg.Pool, on: IsoDate): Promise<void> {
  const published = await latestPublishedAsOf(pool);
  if (published === null || on > published) return;
  throw new UsageError(`${on} is reported on: a run as of ${published} is published.`, {
    hint: `Date it after ${published}; it counts from the next run on.`,
  });
}

/** `O-3f9a2c1b`: the same decision, asked for once more on the same day, has the same id. */
export function decisionId(letter: string, content: readonly unknown[]): string {
  return `${letter}-${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8)}`;
}

/** The one that has the id or begins with it. @throws UsageError when none does, or several do */
export function pickById<Each>(all: readonly Each[], wanted: string, idOf: (each: Each) => string): Each {
  const found = all.filter((each) => idOf(each).toLowerCase().startsWith(wanted.toLowerCase()));
  if (found.length === 1) return found[0]!;
  const known = (found.length > 0 ? found : all).slice(-5).map(idOf);
  throw new UsageError(
    found.length === 0 ? `There is no ${wanted} on record.` : `Several begin with ${wanted}.`,
    { hint: known.length === 0 ? 'Nothing is on record yet.' : `On record: ${known.join(', ')}.` },
  );
}

/** Somebody's words on one line of a terminal: no control characters, in quotation marks. */
export const quoted = (words: string): string => `“${words.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()}”`;

/** What `npm run bench` is asked to time, read from its words. */
import { Command, InvalidArgumentError } from 'commander';

export interface BenchOptions {
  /** Accounts of each book that a report is written for; none: the writer is left out. */
  accounts: number[];
  /** Milliseconds until a model's reply. */
  latency: number;
  /** Calls side by side. */
  concurrency: number;
  /** Accounts of the book whose prose is audited, that are scored, simulated, attributed; 0 leaves the part out. */
  audit: number;
  score: number;
  simulate: number;
  attribute: number;
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number from 0 is needed.');
  return Number(text);
}

/** @throws nothing: what cannot be read is told, with the ways to ask, and the process ends with 1 */
export const benchOptions = (words: readonly string[]): BenchOptions =>
  new Command('npm run bench --')
    .description('Time and tokens of the writer, of the audit, of scoring, simulating and attributing.')
    .option(
      '--accounts <sizes>',
      'books that a report is written for, by their accounts; 0 leaves the writer out',
      (text) => text.split(',').map(whole).filter(Boolean),
      [50, 600],
    )
    .option('--latency <milliseconds>', "until a model's reply", whole, 5000)
    .option('--concurrency <calls>', 'calls side by side', whole, 16)
    .option('--audit <accounts>', 'book whose prose is audited; 0 leaves it out', whole, 1000)
    .option('--score <accounts>', 'accounts scored by each model; 0 leaves it out', whole, 100_000)
    .option(
      '--simulate <accounts>',
      'accounts simulated under a changed model; 0 leaves it out',
      whole,
      10_000,
    )
    .option('--attribute <accounts>', 'accounts told what moved them; 0 leaves it out', whole, 10_000)
    .addHelpText(
      'after',
      '\nOnly scoring:  npm run bench -- --accounts 0 --audit 0 --simulate 0 --attribute 0\nEach figure is printed beside its baseline of the same run.',
    )
    .showHelpAfterError('Ask with --help for what can be timed.')
    .parse(words, { from: 'user' })
    .opts<BenchOptions>();

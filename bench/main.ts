/**
 * `npm run bench`: what a model writer costs and how long it takes, against a server whose replies all take the same
 * time, beside a plain createAgent given the same task; the audit's throughput; pure scoring;
 * simulating a changed model; and what moved a book.
 * Prints, asserts nothing. What can be asked: `npm run bench -- --help`.
 */
import { bookOf } from '../agents/workbench.ts';
import type { Database } from '../db/connection.ts';
import { readRunLookups } from '../db/run-lookups.ts';
import { attributionThroughput } from './attribution-throughput.ts';
import { auditThroughput } from './audit-throughput.ts';
import { benchOf, withSizedBook } from './bench-run.ts';
import { benchOptions } from './options.ts';
import { PACES, type Pace, type PlainOutcome, runPlainAgent } from './plain-agent.ts';
import { type ReportOutcome, runReportAgent } from './report-agent.ts';
import { scoreThroughput } from './score-throughput.ts';
import { simulateThroughput } from './simulate-throughput.ts';

const asked = benchOptions(process.argv.slice(2));
const { latency, concurrency } = asked;

const tokensOf = (calls: { tokens: number }[]): number => calls.reduce((sum, { tokens }) => sum + tokens, 0);
const whole = (figure: number): string => Math.round(figure).toLocaleString('en-US');
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

for (const accounts of asked.accounts) {
  await withSizedBook(accounts, async (database) => {
    const report = await runReportAgent(database, latency, concurrency);
    await tellReport(accounts, report, database);
    for (const pace of Object.keys(PACES) as Pace[])
      tellPlain(await runPlainAgent(report.bench, pace, 0), report);
  });
}
if (asked.audit > 0) {
  await withSizedBook(asked.audit, async (database) => {
    say(`\naudit, ${whole(asked.audit)} accounts`);
    for (const line of await auditThroughput(benchOf(database, 'http://127.0.0.1:9', {}))) say(line);
  });
}
if (asked.score > 0) {
  say(`\nscoring, ${whole(asked.score)} accounts`);
  for (const line of scoreThroughput(asked.score)) say(line);
}
if (asked.simulate > 0) {
  say(`\nsimulating a changed model, ${whole(asked.simulate)} accounts`);
  for (const line of simulateThroughput(asked.simulate)) say(line);
}
if (asked.attribute > 0) {
  say(`\nwhat moved it between two months, ${whole(asked.attribute)} accounts`);
  for (const line of attributionThroughput(asked.attribute)) say(line);
}
process.exit(0);

async function tellReport(accounts: number, run: ReportOutcome, { pool }: Database): Promise<void> {
  const { runId } = await bookOf(run.bench);
  const lookups = (await readRunLookups(pool, runId)).length;
  const shortest = run.chain * latency;
  say(`\n${whole(accounts)} accounts, ${latency} ms a reply, up to ${concurrency} calls at once`);
  say(`report agent: ${run.calls.length} calls, ${lookups} look-ups; ${run.writer}`);
  say(`  longest chain        ${run.chain} calls, ${seconds(shortest)}`);
  say(
    `  calling the model    ${seconds(run.callingMs)}, ${(run.callingMs / shortest).toFixed(2)} × the chain`,
  );
  say(
    `  first to last call   ${seconds(run.modelMs)}, ${(run.modelMs / shortest).toFixed(2)} × (scoring, audit included)`,
  );
  say(`  whole run            ${seconds(run.wallMs)}`);
  say(`  input tokens         ${whole(tokensOf(run.calls))} sent (4 characters each)`);
  say(
    `  as the cache has it  ${whole(run.input)} new, ${whole(run.cacheWrite)} written, ${whole(run.cacheRead)} read`,
  );
  say(`  cost                 ${run.cost === null ? 'no price known' : `$${run.cost.toFixed(2)}`}`);
}

function tellPlain(plain: PlainOutcome, run: ReportOutcome): void {
  const [ours, theirs] = [tokensOf(run.calls), tokensOf(plain.calls)];
  say(
    `plain createAgent, ${plain.pace} a turn: ${plain.calls.length} calls for ${plain.accounts} accounts, ` +
      `${whole(theirs)} input tokens; the report agent sends ${(ours / theirs).toFixed(3)} of them`,
  );
}

/**
 * `npm run bench`: what a model writer costs and how long it takes, against a server whose replies all take the same
 * time, beside a plain createAgent given the same task; the audit's throughput; pure scoring;
 * simulating a changed model; and what moved a book.
 * Prints, asserts nothing.
 *   npm run bench -- [--accounts 50,600] [--latency 5000] [--concurrency 16] [--audit 1000] [--score 100000]
 *     [--simulate 10000] [--attribute 10000]
 * `--accounts 0` leaves the writer out, `--audit 0` the audit, `--score 0` the scoring, `--simulate 0` the simulating,
 * `--attribute 0` what moved it.
 */
import { parseArgs } from 'node:util';
import { bookOf } from '../agents/workbench.ts';
import type { Database } from '../db/connection.ts';
import { readRunLookups } from '../db/run-lookups.ts';
import { attributionThroughput } from './attribution-throughput.ts';
import { auditThroughput } from './audit-throughput.ts';
import { benchOf, withSizedBook } from './bench-run.ts';
import { PACES, type Pace, type PlainOutcome, runPlainAgent } from './plain-agent.ts';
import { type ReportOutcome, runReportAgent } from './report-agent.ts';
import { scoreThroughput } from './score-throughput.ts';
import { simulateThroughput } from './simulate-throughput.ts';

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '50,600' },
    latency: { type: 'string', default: '5000' },
    concurrency: { type: 'string', default: '16' },
    audit: { type: 'string', default: '1000' },
    score: { type: 'string', default: '100000' },
    simulate: { type: 'string', default: '10000' },
    attribute: { type: 'string', default: '10000' },
  },
});
const [latency, concurrency] = [Number(values.latency), Number(values.concurrency)];

const tokensOf = (calls: { tokens: number }[]): number => calls.reduce((sum, { tokens }) => sum + tokens, 0);
const whole = (figure: number): string => Math.round(figure).toLocaleString('en-US');
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

for (const accounts of values.accounts.split(',').map(Number).filter(Boolean)) {
  await withSizedBook(accounts, async (database) => {
    const report = await runReportAgent(database, latency, concurrency);
    await tellReport(accounts, report, database);
    for (const pace of Object.keys(PACES) as Pace[])
      tellPlain(await runPlainAgent(report.bench, pace, 0), report);
  });
}
const audited = Number(values.audit);
if (audited > 0) {
  await withSizedBook(audited, async (database) => {
    say(`\naudit, ${whole(audited)} accounts`);
    for (const line of await auditThroughput(benchOf(database, 'http://127.0.0.1:9', {}))) say(line);
  });
}
const scored = Number(values.score);
if (scored > 0) {
  say(`\nscoring, ${whole(scored)} accounts`);
  for (const line of scoreThroughput(scored)) say(line);
}
const simulated = Number(values.simulate);
if (simulated > 0) {
  say(`\nsimulating a changed model, ${whole(simulated)} accounts`);
  for (const line of simulateThroughput(simulated)) say(line);
}
const attributed = Number(values.attribute);
if (attributed > 0) {
  say(`\nwhat moved it between two months, ${whole(attributed)} accounts`);
  for (const line of attributionThroughput(attributed)) say(line);
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

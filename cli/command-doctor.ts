/** `tiers doctor`: what is there and what is not, and what would leave this machine. */
import { namedModel } from '../books/named-model.ts';
import { dataReach, readImports } from '../db/book.ts';
import type { Database } from '../db/connection.ts';
import { listRuns } from '../db/runs.ts';
import { CheckFailed, TiersError } from '../domain/errors.ts';
import { findChromium } from '../report/pdf.ts';
import { presetModels } from '../scoring/model-files.ts';
import { companySource } from '../tools/company-source.ts';
import type { CommandContext } from './context.ts';
import { INSTALL_CHROMIUM } from './print-pdf.ts';
import type { DoctorAnswer } from './shapes.ts';
import { whatLeaves } from './what-leaves.ts';
import { type WriterFlags, writerOf, writerSettingsOf } from './writer.ts';

interface DoctorFlags extends WriterFlags {
  connection?: boolean;
}

type Check = DoctorAnswer['checks'][number];

/** @throws CheckFailed when something is missing, after saying what. */
export async function doctorCommand(context: CommandContext, flags: DoctorFlags): Promise<void> {
  if (flags.connection) return printConnection(context);
  const writer = writerSettingsOf(context, flags);
  const settings = { ...context.settings, agent: { ...context.settings.agent, writer } };
  const checks = [
    nodeCheck(),
    await check('Writer', () => writerDetail({ ...context, settings })),
    await check('PDF', () => chromiumDetail(context)),
    ...(await databaseChecks(context)),
  ];
  const leavesThisMachine = whatLeaves(settings);
  const answer: DoctorAnswer = { ok: checks.every((each) => each.ok), checks, leavesThisMachine };
  if (context.json) context.output.print(JSON.stringify(answer, null, 1));
  else context.output.print(doctorText(answer));
  if (!answer.ok) throw new CheckFailed('Not everything is in order.');
}

/** The embedded server goes with the last command that uses it, so this one stays until it is told to go. */
async function printConnection(context: CommandContext): Promise<void> {
  await context.withDatabase(async ({ url, embedded }) => {
    context.output.print(url);
    if (!embedded) return;
    context.output.warn('The embedded database stays up while this command runs; Ctrl-C ends it.');
    await interrupted();
  });
}

const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

async function interrupted(): Promise<void> {
  await new Promise<void>((resolve) => {
    // A pending promise alone does not keep a program alive.
    const alive = setInterval(() => undefined, 60_000);
    const go = () => {
      clearInterval(alive);
      for (const signal of INTERRUPTS) process.off(signal, go);
      resolve();
    };
    for (const signal of INTERRUPTS) process.on(signal, go);
  });
}

function nodeCheck(): Check {
  return {
    name: 'Node',
    ok: Number(process.versions.node.split('.')[0]) >= 20,
    detail: `${process.versions.node} (20 or newer is needed)`,
  };
}

/** What the work says; a fault that names what is missing is the check's answer. */
async function check(name: string, work: () => Promise<string> | string): Promise<Check> {
  try {
    return { name, ok: true, detail: await work() };
  } catch (fault) {
    if (!(fault instanceof TiersError)) throw fault;
    return { name, ok: false, detail: `${fault.message}${fault.hint ? ` ${fault.hint}` : ''}` };
  }
}

/** @throws UsageError when the writer of the settings has no key */
async function writerDetail(context: CommandContext): Promise<string> {
  const { writer } = context.settings.agent;
  await writerOf(context, {});
  return writer.kind === 'builtin'
    ? 'built-in'
    : `${writer.kind}, ${writer.model}, effort ${writer.effort}, $${writer.max_cost} a run at most`;
}

/** Nothing is wrong without one: `--pdf` alone needs it. */
async function chromiumDetail({ settings }: CommandContext): Promise<string> {
  const chromium = await findChromium(settings.chromium);
  return chromium === null ? `no Chromium, so no PDF. ${INSTALL_CHROMIUM}` : `printed by ${chromium}`;
}

async function databaseChecks(context: CommandContext): Promise<Check[]> {
  try {
    return await context.withDatabase(async (database) => [
      await check('Model', () => modelDetail(context, database)),
      ...(await dataChecks(database)),
      await check('Look-ups', () => lookupDetail(context, database)),
    ]);
  } catch (fault) {
    if (!(fault instanceof TiersError)) throw fault;
    return [{ name: 'Database', ok: false, detail: `${fault.message}${fault.hint ? ` ${fault.hint}` : ''}` }];
  }
}

/** @throws ModelError when the model of the settings is none */
async function modelDetail({ settings }: CommandContext, { pool }: Database): Promise<string> {
  const { model, name, adopted } = await namedModel(pool, settings.model);
  const by = adopted === null ? '' : ` (${name}, adopted by ${adopted.by})`;
  return `${model.id} version ${model.version}${by}; presets: ${presetModels().join(', ')}`;
}

/** @throws UsageError when the provider of the settings has no key or address */
function lookupDetail({ settings }: CommandContext, database: Database): string {
  const { enrichment } = settings.agent;
  const source = companySource(enrichment, settings.secrets, database.pool);
  return source === null ? 'none are made' : `${source.id}, ${enrichment.budget} accounts a run at most`;
}

async function dataChecks(database: Database): Promise<Check[]> {
  const { rows } = await database.pool.query<{ server_version: string }>('SHOW server_version');
  const reach = await dataReach(database.pool);
  const imports = await readImports(database.pool);
  const runs = await listRuns(database.pool);
  return [
    {
      name: 'Database',
      ok: true,
      detail: `PostgreSQL ${rows[0]!.server_version}, ${database.embedded ? 'embedded' : 'by DATABASE_URL'}`,
    },
    {
      name: 'Rows',
      ok: true,
      detail: reach
        ? `${imports.length} imports, rows up to ${reach}`
        : 'none yet: tiers import EXPORTS --from generic',
    },
    {
      name: 'Runs',
      ok: true,
      detail: `${runs.length}, of them published: ${runs.filter((run) => run.status === 'published').length}`,
    },
  ];
}

function doctorText(answer: DoctorAnswer): string {
  const lines = answer.checks.map((check) => `${check.ok ? 'ok  ' : 'FAIL'}  ${check.name}: ${check.detail}`);
  const leaves =
    answer.leavesThisMachine.length === 0
      ? 'Nothing leaves this machine: the built-in writer and the stored signals need no network.'
      : ['What leaves this machine, and for whom:', ...answer.leavesThisMachine].join('\n');
  return [...lines, '', leaves].join('\n');
}

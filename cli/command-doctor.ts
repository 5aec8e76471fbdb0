/** `tiers doctor`: what is there and what is not, and what would leave this machine. */
import { dataReach, readImports } from '../db/book.ts';
import type { Database } from '../db/connection.ts';
import { listRuns } from '../db/runs.ts';
import { CheckFailed, TiersError } from '../domain/errors.ts';
import { parseModel } from '../scoring/load-model.ts';
import { presetModels, readModelText } from '../scoring/model-files.ts';
import type { CommandContext } from './context.ts';
import type { DoctorAnswer } from './shapes.ts';

interface DoctorFlags {
  connection?: boolean;
}

type Check = DoctorAnswer['checks'][number];

/** @throws CheckFailed when something is missing, after saying what. */
export async function doctorCommand(context: CommandContext, flags: DoctorFlags): Promise<void> {
  if (flags.connection) return printConnection(context);
  const checks = [nodeCheck(), modelCheck(context), ...(await databaseChecks(context))];
  const answer: DoctorAnswer = { ok: checks.every((check) => check.ok), checks, leavesThisMachine: [] };
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

function modelCheck(context: CommandContext): Check {
  try {
    const { text, file } = readModelText(context.settings.model);
    const model = parseModel(text, file);
    return {
      name: 'Model',
      ok: true,
      detail: `${model.id} version ${model.version}; presets: ${presetModels().join(', ')}`,
    };
  } catch (fault) {
    return { name: 'Model', ok: false, detail: fault instanceof Error ? fault.message : String(fault) };
  }
}

async function databaseChecks(context: CommandContext): Promise<Check[]> {
  try {
    return await context.withDatabase((database) => dataChecks(database));
  } catch (fault) {
    if (!(fault instanceof TiersError)) throw fault;
    return [{ name: 'Database', ok: false, detail: `${fault.message}${fault.hint ? ` ${fault.hint}` : ''}` }];
  }
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
        ? `${imports.length} imports, dated events up to ${reach}`
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
      : answer.leavesThisMachine.join('\n');
  return [...lines, '', leaves].join('\n');
}

/**
 * A connection of the evals' own to the database that the product made. The embedded server goes when the last
 * process that uses it leaves, so a `tiers doctor` that has just told the URL is kept standing meanwhile.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import pg from 'pg';

const ATTEMPTS = 20;

// Dates and sums as PostgreSQL prints them: a Date would carry a clock's zone, a float its drift.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Runs the work with a client on the database of that home. @throws when no attempt finds the server there. */
export async function withClient<T>(
  home: string,
  flags: string[],
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const doctor = spawn(
      process.execPath,
      ['--import', 'tsx', 'cli/main.ts', 'doctor', '--connection', ...flags],
      { env: { ...process.env, TIERS_HOME: home, DATABASE_URL: '' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = new Promise<void>((resolve) => doctor.on('close', () => resolve()));
    const url = await firstLine(doctor);
    doctor.kill('SIGSTOP');
    try {
      const client = await connect(url);
      if (client) return await work(client).finally(() => client.end());
    } finally {
      doctor.kill('SIGCONT');
      await ended;
    }
  }
  throw new Error(`the database of ${home} could not be kept open`);
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.once('exit', (status) => reject(new Error(`tiers doctor --connection ended with ${status}`)));
  });
}

/** null when the doctor was already leaving. */
async function connect(url: string): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      "SELECT 1 FROM pg_stat_activity WHERE application_name = 'tiers-present'",
    );
    if (rows.length > 0) return client;
    await client.end();
  } catch {
    await client.end().catch(() => undefined);
  }
  return null;
}

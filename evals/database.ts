/**
 * A connection of the evals' own to the database that the product made: `tiers doctor --connection` tells the URL
 * and keeps the embedded server up until it is told to go.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import pg from 'pg';
import { PRODUCT } from './product.ts';

// Dates and sums as PostgreSQL prints them: a Date would carry a clock's zone, a float its drift.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Runs the work with a client on the database of that home. */
export async function withClient<T>(
  home: string,
  flags: string[],
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const doctor = spawn(process.execPath, [...PRODUCT, 'doctor', '--connection', ...flags], {
    env: { ...process.env, TIERS_HOME: home, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => doctor.on('close', () => resolve()));
  try {
    const client = new pg.Client({ connectionString: await firstLine(doctor) });
    await client.connect();
    return await work(client).finally(() => client.end());
  } finally {
    doctor.kill('SIGTERM');
    await ended;
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.once('exit', (status) => reject(new Error(`tiers doctor --connection ended with ${status}`)));
  });
}

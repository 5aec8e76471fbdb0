/** After a whole test run: stops the embedded server of the tests, unless another run is using it. */
import { access, rm } from 'node:fs/promises';
import { enterEmbedded } from '../db/embedded.ts';
import { TEST_HOME, USED } from './database.ts';

export async function teardown(): Promise<void> {
  if (
    !(await access(USED).then(
      () => true,
      () => false,
    ))
  )
    return;
  const server = await enterEmbedded(TEST_HOME, 'postgres');
  await rm(USED, { force: true });
  await server.release();
}

/**
 * Compiles the product once for a whole run of the evals or the tests: hundreds of `tiers` processes start in a third of the time
 * that they take through tsx. `product.ts` runs it where TIERS_PRODUCT names it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Inside the checkout, so that its packages are found; a folder for each run. */
const directory = join('out', 'evals', `product-${process.pid}`);
const DATA = ['db/features.sql', 'db/migrations', 'scoring/models'];

/** @throws when the compiler leaves nothing to run. */
export function setup(): void {
  // Compiled already for another project of the same run.
  if (process.env['TIERS_PRODUCT'] !== undefined) return;
  const words = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', directory];
  const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const main = join(directory, 'cli', 'main.js');
  if (!existsSync(main)) throw new Error(`The product does not compile:\n${stdout}`);
  for (const data of DATA) cpSync(data, join(directory, data), { recursive: true });
  process.env['TIERS_PRODUCT'] = resolve(main);
}

export function teardown(): void {
  rmSync(directory, { recursive: true, force: true });
}

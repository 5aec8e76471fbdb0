/** The same rows give the same hashes in another time zone, locale and directory, and a run verifies there too. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { SHAPES } from '../../cli/shapes.ts';
import { PRODUCT } from '../../evals/product.ts';
import { TEST_HOME, withDatabase } from '../database.ts';
import { withFolder } from '../intake/export-folder.ts';
import { LONG } from './imported-book.ts';
import { SMALL_BOOK } from './small-book.ts';

const run = promisify(execFile);

/** Far apart: a day ahead with a Turkish i, and half an hour beside the others with a decimal comma. */
const PLACES = [
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
];

test(
  'two places, one report: files and hashes are the same, and each place verifies the other’s run',
  LONG,
  () =>
    withFolder(SMALL_BOOK, (exports) =>
      withFolder({}, (folder) =>
        withDatabase((one) =>
          withDatabase(async (other) => {
            const [first, second] = [one, other].map(({ url }, at) =>
              tiersIn(join(folder, `${at}`), url, at),
            );
            for (const tiers of [first!, second!]) {
              await tiers('import', exports, '--from', 'generic', '--observed-at', '2026-05-31');
              await tiers('report', '--out', 'report');
            }
            for (const file of ['report.md', 'report.html', 'accounts.csv', 'facts.json', 'report.json'])
              expect(readFileSync(join(folder, '0/report', file)), file).toEqual(
                readFileSync(join(folder, '1/report', file)),
              );
            const answers = [
              await first!('verify', 'latest', '--json'),
              await second!('verify', 'latest', '--json'),
              await tiersIn(join(folder, '1'), one.url, 1)('verify', 'latest', '--json'),
            ];
            expect(new Set(answers).size).toBe(1);
            expect(SHAPES.verify.parse(JSON.parse(answers[0]!))).toMatchObject({ agrees: true });
          }),
        ),
      ),
    ),
);

/** The compiled product in a directory of its own, at one of the places; gives what it says, fails with what it complains of. */
function tiersIn(directory: string, url: string, place: number): (...words: string[]) => Promise<string> {
  mkdirSync(directory, { recursive: true });
  const env = { ...process.env, ...PLACES[place], DATABASE_URL: url, TIERS_HOME: TEST_HOME };
  return async (...words) => {
    const { stdout } = await run(process.execPath, [...PRODUCT, ...words], {
      cwd: directory,
      env,
      maxBuffer: 1e8,
    });
    return stdout;
  };
}

/** The documents are true today: every command that a README or a page of docs/ shows is run, in the order shown. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRODUCT } from '../../evals/product.ts';

const run = promisify(execFile);
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  ...readdirSync('docs').map((file) => `docs/${file}`),
].filter((file) => file.endsWith('.md'));

/** Commands that run the whole project again: CI runs them itself. */
const NOT_HERE = /^npm (ci|test|run (check|evals|bench|test:browser))\b/;
/** A command that names data outside the repository is shown, and only runs where that data is. */
const OUTSIDE = /\.\.\/shared\//;

/** Run from the sources, as a reader would; the others from what was compiled of them, where it was. */
const MAIN_JOB = 'npm run report';
const SOURCES = ['--import', import.meta.resolve('tsx'), resolve('cli/main.ts')];

const commandsOf = (text: string): string[] =>
  [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .flatMap((block) => block[1]!.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');

/** The words after `tiers`, and the exit status that the document announces with `# exit N`. */
function wordsOf(command: string): string[] | null {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
  if (command.startsWith('npm run -s tiers -- ')) return words.slice(5);
  if (command === MAIN_JOB) return ['report', '--demo'];
  return null;
}

describe('the documents', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tiers-docs-'));
    symlinkSync(resolve('examples'), join(folder, 'examples'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every link between them leads somewhere', () => {
    const broken = documents.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map((match) => join(file, '..', match[1]!))
        .filter((target) => !existsSync(target))
        .map((target) => `${file} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('every command they show is one we know how to run', () => {
    const all = documents.flatMap((file) => commandsOf(readFileSync(file, 'utf8')));
    expect(all.length).toBeGreaterThan(8);
    expect(
      all
        .flatMap((line) => line.split(' && '))
        .filter((each) => !NOT_HERE.test(each) && !/^(cd|git clone) /.test(each) && wordsOf(each) === null),
    ).toEqual([]);
  });

  // One after the other, as a reader would: each command starts a process of its own.
  test('and each runs', { timeout: 1_200_000 }, async () => {
    const environment = { ...process.env, TIERS_HOME: join(folder, '.tiers'), DATABASE_URL: '' };
    // The same words on the same book say the same: a second document's are not run again.
    const seen = new Set<string>();
    for (const file of documents) {
      for (const command of commandsOf(readFileSync(file, 'utf8')).flatMap((line) => line.split(' && '))) {
        const words = wordsOf(command);
        if (!words || OUTSIDE.test(command) || seen.has(command)) continue;
        seen.add(command);
        const product = process.env['TIERS_PRODUCT'] && command !== MAIN_JOB ? PRODUCT : SOURCES;
        const outcome = await run(process.execPath, [...product, ...words], {
          cwd: folder,
          env: environment,
          maxBuffer: 1e8,
        }).then(
          () => 'done',
          (fault: { code: number; stderr: string }) => `exit ${fault.code}: ${fault.stderr}`,
        );
        expect(`${file}: ${command}: ${outcome}`).toBe(`${file}: ${command}: done`);
      }
    }
  });
});

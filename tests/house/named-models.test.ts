/** Which model a name means is said in one place: else a version in use would count for some commands and not for others. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MAY_IMPORT } from './rooms.ts';

/** Where the models lie, and what measures the product from outside. */
const ELSEWHERE = ['scoring', 'evals'];
const FOLDERS = Object.keys(MAY_IMPORT).filter((folder) => !ELSEWHERE.includes(folder));

test('only named-model.ts reads a model by its name', () => {
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`),
  );
  expect(sources.length).toBeGreaterThan(200);
  const reading = sources.filter((file) =>
    /\b(readModelText|loadModel)\b[^;]*scoring\/model-files/.test(readFileSync(file, 'utf8')),
  );
  expect(reading).toEqual(['books/named-model.ts']);
});

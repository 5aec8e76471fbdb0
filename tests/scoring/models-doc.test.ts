/** docs/models.md may not drift from the model: its table of settings is held against the preset. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { model } from './accounts.ts';

it('docs/models.md lists every setting of the default model with its value', () => {
  const text = readFileSync(new URL('../../docs/models.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| `([a-z0-9_]+)` \| (-?[\d.]+) \| ([a-z]+) \| (.+) \|$/gm)].map(
    ([, name, value, unit, label]) => [name, { value: Number(value), unit, label }],
  );
  expect(Object.fromEntries(rows)).toEqual(model.settings);
});

/** `path_to_tier`: it says what scoring says, speaks of this book alone, and answers what cannot be asked. */
import { expect, test } from 'vitest';
import { outlookOf } from '../../explain/path.ts';
import { indexSheet } from '../../facts/sheet-index.ts';
import { loadModel } from '../../scoring/model-files.ts';
import { pathToTierTool } from '../../tools/path-to-tier.ts';
import { sampleFactSheet } from '../fixtures.ts';
import { AS_OF, coverage, rawAccount } from '../scoring/accounts.ts';

const sheet = sampleFactSheet();
const model = loadModel('living-doc-4');
const known = indexSheet(sheet).subject('kestwick-bank')!;
const raw = [
  rawAccount({ accountId: known.key, name: known.name, touches30d: 0, lastTouchOn: '2026-03-01' }),
];
const inputs = { raw, coverage, model, asOf: AS_OF };
let read = 0;
const tool = pathToTierTool({ sheet, model }, () => {
  read += 1;
  return Promise.resolve(inputs);
});
const ask = async (asked: { account: string; tier?: string }) => JSON.parse(await tool.invoke(asked));

test('the path of an account is the one that scoring finds', async () => {
  const { paths } = outlookOf(inputs, known.key);
  const answer = await ask({ account: 'Kestwick Bank' });
  expect(answer.paths.map(({ tier, outcome }: { tier: string; outcome: string }) => [tier, outcome])).toEqual(
    paths.map(({ target, outcome }) => [target.label, outcome]),
  );
  expect(answer.paths.at(-1).why).toBe(paths.at(-1)!.why!.text);
  expect((await ask({ account: known.key, tier: 'expand' })).paths).toEqual([answer.paths.at(-1)]);
});

test('an account or tier that is not there is an answer, and no book is read for it', async () => {
  const before = read;
  expect(await ask({ account: 'Kestwik Bank' })).toMatchObject({ nearest: [{ account: 'kestwick-bank' }] });
  expect(await ask({ account: 'Kestwick Bank', tier: 'Gold' })).toMatchObject({
    known: ['Expand', 'Nurture', 'Watch', 'Triage'],
  });
  expect(read).toBe(before);
  const { levers: _levers, ...bare } = model;
  const without = pathToTierTool({ sheet, model }, () => Promise.resolve({ ...inputs, model: bare }));
  expect(JSON.parse(await without.invoke({ account: 'Kestwick Bank' })).error).toMatch(/declares no levers/);
});

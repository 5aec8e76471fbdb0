/** The short form of kills.eval.ts for `npm test`: four kills, with and without Claude. */
import { expect, test } from 'vitest';
import { seededNumbers } from '../domain/seeded-numbers.ts';
import { BUILTIN, CLAUDE, paidTwice, withKillBench } from './kills.ts';

test('killed with -9, the same command goes on and ends with the bytes of an unbroken run', async () => {
  const random = seededNumbers(20_260_531);
  await withKillBench(async (bench) => {
    for (const writer of [BUILTIN, CLAUDE]) {
      const unbroken = await bench.make(writer, 0, () => 0);
      const killed = await bench.make(writer, 2, (length) => length * (0.3 + 0.6 * random()));
      expect([...killed.files].filter(([path, bytes]) => unbroken.files.get(path) !== bytes)).toEqual([]);
      expect([...killed.files.keys()]).toEqual([...unbroken.files.keys()]);
      expect(killed.lookups).toEqual(unbroken.lookups);
      expect(killed.replies).toEqual(unbroken.replies);
      expect(paidTwice(killed)).toEqual([]);
    }
  });
}, 900_000);

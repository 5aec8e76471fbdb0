/**
 * A hundred kills with -9 at random moments of real `tiers report` processes on a real database, with and without
 * Claude: each run ends with the bytes of an unbroken one, and no finished reply or look-up is paid twice.
 */
import { expect, test } from 'vitest';
import { seededNumbers } from '../domain/seeded-numbers.ts';
import { BUILTIN, CLAUDE, type Left, paidTwice, withKillBench } from './kills.ts';

/** `KILLS=20 npm run kills` for a shorter one. */
const KILLS = Number(process.env['KILLS'] ?? 100);
const KILLS_OF_A_RUN = 5;

test(`${KILLS} kills, half of them of a run that Claude writes`, async () => {
  const random = seededNumbers(20_260_531);
  await withKillBench(async (bench) => {
    const standings = new Map<string, number>();
    const told = { kills: 0, runs: 0, repeated: 0, differing: 0, paidTwice: 0 };
    for (const [writer, kills] of [
      [BUILTIN, KILLS / 2],
      [CLAUDE, KILLS / 2],
    ] as const) {
      const unbroken = await bench.make(writer, 0, () => 0);
      for (let killed = 0; killed < kills; ) {
        const most = Math.min(KILLS_OF_A_RUN, kills - killed);
        // The first moments of a process belong to Node, and a run that is nearly done is hit as often as one that began.
        const left = await bench.make(writer, most, (length) => length * (0.2 + 0.8 * random()));
        killed += left.kills;
        told.kills += left.kills;
        told.runs += 1;
        told.repeated += repeats(left);
        told.paidTwice += paidTwice(left).length;
        told.differing += differing(left, unbroken);
        for (const standing of left.standings.map((text) => text.replace(/\d+ of \d+/, 'n of m')))
          standings.set(standing, (standings.get(standing) ?? 0) + 1);
      }
    }
    process.stdout.write(
      `${JSON.stringify(told)}\n${[...standings].map(([text, count]) => `${count} × ${text}`).join('\n')}\n`,
    );
    expect(told).toMatchObject({ differing: 0, paidTwice: 0 });
    expect(told.kills).toBeGreaterThanOrEqual(KILLS);
  });
}, 7_200_000);

/** Answers that a kill lost and that were asked for again. */
function repeats({ answered }: Left): number {
  const all = answered.flat();
  return all.length - new Set(all).size;
}

function differing(left: Left, unbroken: Left): number {
  const paths = new Set([...left.files.keys(), ...unbroken.files.keys()]);
  const files = [...paths].filter((path) => left.files.get(path) !== unbroken.files.get(path)).length;
  const rows = (of: Left) => JSON.stringify([of.lookups, of.replies]);
  return files + (rows(left) === rows(unbroken) ? 0 : 1);
}

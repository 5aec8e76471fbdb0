/** A packet that says something no fact says reaches a rep in a hard talk: its text is worked out by hand here. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditText, isClean } from '../../claims/audit.ts';
import { SHAPES } from '../../cli/shapes.ts';
import type { ChangesAnswer } from '../../cli/shapes-moves.ts';
import { factSheetSchema } from '../../domain/facts.ts';
import { type Ask, withMovesBook, withSignalsBook } from './moves-book.ts';

const THREE_SIGNAL = ['--model', 'three-signal-15', '--as-of', '2026-05-31', '--since', '2026-03-31'];

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-packet-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('every slot of the script is filled from the ledger or says what is missing, and the audit holds it', () =>
  withSignalsBook((ask) =>
    inFolder(async (folder) => {
      const out = join(folder, 'packets');
      const said = await ask('packet', 'Company B', ...THREE_SIGNAL, '--out', out, '--json');
      expect(said.status).toBe(0);
      expect(SHAPES.packet.parse(JSON.parse(said.out))).toMatchObject({
        noted: false,
        packets: [{ account: 'S-02', kind: 'downgrade', file: 'company-b.md' }],
      });
      const file = join(out, 'company-b.md');
      const text = readFileSync(file, 'utf8');
      expect(text).toBe(SCRIPT);
      expect((await ask('audit', file)).status).toBe(0);
      const sheet = factSheetSchema.parse(JSON.parse(readFileSync(join(out, 'facts.json'), 'utf8')));
      for (const [from, to] of [
        ['Gold to Silver', 'Silver to Gold'],
        ['from 13 to 11', 'from 13 to 10'],
        ['The line of Gold is 12', 'The line of Gold is 11'],
        ['Mara Quist says', 'Ben Okafor says'],
        ['TAM: from named to pooled', 'TAM: from pooled to named'],
        ['in Gold and also', 'in Silver and also'],
        ['the cadence, not from', 'the relationship, not from'],
        ['30 June 2026', '30 July 2026'],
        ['x by 30 June', 'x by 30 July'],
        ['modest to two', 'adjacent to two'],
        ['Company C would', 'Company D would'],
      ] as const) {
        expect(text).toContain(from);
        expect([to, isClean(auditText(text.replace(from, to), sheet))]).toEqual([to, false]);
      }
    }),
  ));

/** S-02 lost a point of fit and one of ceiling: 13 to 11 of 15, and the line of Gold is 12. S-03 rose to Gold. */
const SCRIPT = `# Company B, May 2026

## Before the notification

To be said before the change shows in the queue of the rep. Go through it in pairs twice, and say it word for word the first time.

- Mara Quist says it to Ada Ruiz.

## Opener

**Company B** moves from Gold to Silver as of 31 May. This is about the figures, not about your work. Expansion ceiling down from 4 to 3 points; Strategic fit down from 4 to 3 points.

## The signals

Here is each signal as it was scored.

- Current ARR 5 of 5 points.
- Strategic fit 3 of 5 points; Strategic fit down from 4 to 3 points.
- Expansion ceiling 3 of 5 points; Expansion ceiling down from 4 to 3 points.
- Score 11, from 11 of 15 points; score down from 13 to 11.
- The line of Gold is 12.

## What changes in service

The service follows the tier.

- TAM: from named to pooled.
- Exec touch: from monthly exec sync to twice a year.
- QBR: from quarterly, on site to quarterly, virtual.
- Executive sponsor: from paired with one to none.
- P1 SLA: from 4 hours to 8 hours.
- Roadmap: from a seat with influence to none.
- NPS: from at 30, 90 and 180 days to none.
- Renewal: from none to success-plan review 120 days before.
- [unfilled: hours a month that the change frees, which the model does not have]
- The time can go to **Company C**, in Gold and also of Ada Ruiz.

## What stays

We step back from the cadence, not from the relationship. You stay the person whom they know.

- [unfilled: the next meeting with the account, none is booked]

## The way back

A tier is a snapshot, not a verdict.

- Would be Gold with expansion ceiling from modest to two to three x by 30 June.
- Company C would be displaced.
- A score of 12 or more brings it back to Gold; score 11.
- The next re-tier is on 30 June 2026.

Where that holds at the next re-tier, the account moves back.

## If the rep refuses

If the answer is no, go through the signals once more and move on.
`;

test('the rep of a downgrade is told only after the packet was made or its delivery declared', () =>
  withMovesBook((ask, publish) =>
    inFolder(async (folder) => {
      for (const day of ['2026-03-31', '2026-05-31']) await publish(day);
      expect(await standing(ask)).toEqual(['missing', 'waiting', 'due']);
      const out = join(folder, 'packets');
      const made = await ask('packet', '--all', '--out', out);
      expect(`${made.status} ${made.err}`).toBe('0 ');
      expect(await standing(ask)).toEqual(['made', 'due', 'due']);
      const files = readdirSync(out).sort();
      expect(files).toEqual(['facts.json', 'tessel-bank.md']);
      const first = files.map((file) => readFileSync(join(out, file), 'utf8'));
      expect((await ask('packet', '--all', '--out', out)).status).toBe(0);
      expect(files.map((file) => readFileSync(join(out, file), 'utf8'))).toEqual(first);
      // The last touch on record is of March, the rule is the silent renewal, and this model promises no service.
      expect(first[1]).toContain('Any touch clears the silent renewal rule.');
      // Watch asks for more than Nurture: a tier of action is told by its action, and nobody steps back from anything.
      expect(first[1]).toContain('- Find out and act before it churns.');
      expect(first[1]).not.toMatch(/step back|time can go|hours a month/);
      const delivered = ['packet', 'A-2', '--delivered', '--by', 'Mara Quist', '--on', '2026-06-03'];
      expect((await ask(...delivered)).status).toBe(0);
      expect(await standing(ask)).toEqual(['delivered', 'due', 'due']);
    }),
  ));

async function standing(ask: Ask): Promise<string[]> {
  const { movements } = JSON.parse((await ask('changes', '--json')).out) as ChangesAnswer;
  const tessel = movements.find(({ account }) => account === 'A-2')!;
  return [tessel.packet, ...tessel.notices.map((notice) => notice.standing)];
}

test('a packet that cannot be made is refused with the reason, and a folder keeps the facts of its packets', () =>
  withSignalsBook((ask) =>
    inFolder(async (folder) => {
      const said = async (...words: string[]) => {
        const { status, err } = await ask('packet', ...words);
        return `${status} ${err}`;
      };
      expect(await said('S-07', ...THREE_SIGNAL, '--out', folder)).toMatch(/^2 .*did not change its tier/);
      expect(await said(...THREE_SIGNAL, '--out', folder)).toMatch(/^2 .*Name one account/);
      expect(await said('S-02', ...THREE_SIGNAL)).toMatch(/^2 .*--out DIR/);
      expect(await said('S-02', ...THREE_SIGNAL, '--delivered', '--by', 'M')).toMatch(/^2 .*is not stored/);
      writeFileSync(join(folder, 'facts.json'), '{}');
      expect(await said('S-02', ...THREE_SIGNAL, '--out', folder)).toMatch(/^2 .*another comparison/);
      expect(readdirSync(folder)).toEqual(['facts.json']);
    }),
  ));

test('an upgrade has a note: what they get now, and that the customer is told', () =>
  withSignalsBook((ask) =>
    inFolder(async (folder) => {
      expect((await ask('packet', 'S-03', ...THREE_SIGNAL, '--out', folder)).status).toBe(0);
      const file = join(folder, 'company-c.md');
      const text = readFileSync(file, 'utf8');
      expect(text).toContain('**Company C** moves from Silver to Gold as of 31 May.');
      expect(text).toContain('- TAM: from pooled to named.');
      expect(text).toContain('Tell the customer what they get now, and thank them.');
      expect((await ask('audit', file)).status).toBe(0);
    }),
  ));

test('a name made to act as Markdown or as a slot stays a name, in the packet and in the rows', () =>
  withSignalsBook(
    (ask) =>
      inFolder(async (folder) => {
        const said = await ask('packet', 'S-02', ...THREE_SIGNAL, '--out', folder, '--json');
        expect(`${said.status} ${said.err.split('\n')[0]}`).toMatch(/^0 Run \w+ is not stored/);
        const [made] = SHAPES.packet.parse(JSON.parse(said.out)).packets;
        expect(made!.unfilled.join()).not.toContain('nothing');
        const text = readFileSync(join(folder, made!.file), 'utf8');
        expect(text).toContain('B \\| \\*B\\* \\<b\\> \\[unfilled: nothing\\]');
        expect((await ask('audit', join(folder, made!.file))).status).toBe(0);
        const csv = await ask('changes', ...THREE_SIGNAL, '--format', 'csv');
        expect(csv.out).toContain('S-02,B | *B* <b> [unfilled: nothing],down,');
      }),
    'B | *B* <b> [unfilled: nothing]',
  ));

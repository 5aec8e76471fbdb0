/** No text stops the audit: sentences cut short, with words left out, and run into one another are read to their end. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { auditText } from '../../claims/audit.ts';
import { seededNumbers } from '../../domain/seeded-numbers.ts';
import { SHEET } from '../claims/free-prose.ts';

/** Sentences that the tests beside this one quote. */
const SENTENCES = readdirSync('tests/prose')
  .filter((file) => file.endsWith('.test.ts'))
  .sort()
  .flatMap((file) =>
    [
      ...readFileSync(`tests/prose/${file}`, 'utf8').matchAll(/(['"])([A-Z](?:(?!\1)[^\n\\]){20,}?\.)\1/g),
    ].map(([, , sentence]) => sentence!.split(' ')),
  );
const TEXTS = 800;

test('a text broken anywhere is read', () => {
  expect(SENTENCES.length).toBeGreaterThan(500);
  const random = seededNumbers(17);
  const place = (length: number): number => Math.floor(random() * length);
  const broken = (words: string[]): string[] => {
    const way = place(4);
    if (way === 0) return words.slice(0, 1 + place(words.length));
    if (way === 1) return words.slice(place(words.length));
    if (way === 2) return words.filter(() => random() > 0.2);
    const other = SENTENCES[place(SENTENCES.length)]!;
    return [...words.slice(0, place(words.length)), ...other.slice(place(other.length))];
  };
  for (let made = 0; made < TEXTS; made += 1) {
    const text = broken(SENTENCES[place(SENTENCES.length)]!).join(' ');
    expect(() => auditText(text, SHEET, 'open'), text).not.toThrow();
  }
});

test('a count of late deals ends where its words do, one item being several of them', () => {
  const text =
    'Triage is a graveyard: 18 accounts, not one contact in 30 days, and all eleven deals past their close date.';
  expect(() => auditText(text, SHEET, 'open')).not.toThrow();
});

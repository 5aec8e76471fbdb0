/** Which language `tiers audit` holds a document in: a report's title makes it a report, anything else is free prose. */
import { expect, it } from 'vitest';
import { languageOf } from '../../claims/audit.ts';
import { SHEET } from '../claims/free-prose.ts';

it.each([
  ['# Account tiers, May 2026\n\nText.', 'declared'],
  ['# Abbott, May 2026\n\nText.', 'declared'],
  ['# Account tiers, April 2026\n\nA report whose month was changed is still one.', 'declared'],
  ['# Notes for Monday\n\nText.', 'open'],
  ['Kestwick Bank has gone quiet.', 'open'],
  ['## Tier 3 — Watch\n\nText.', 'open'],
])('%s', (text, language) => {
  expect(languageOf(text, SHEET)).toBe(language);
});

/** Each rule of report quality finds a report that breaks it, and nothing in one that does not. */
import { expect, test } from 'vitest';
import type { FactSpan } from '../../domain/document.ts';
import type { Fact, FactSheet } from '../../domain/facts.ts';
import { reportOf } from '../../evals/edits.ts';
import { type QualityFault, qualityFaults } from '../../evals/quality.ts';
import { readingGrade, sentencesOf, withoutFooter, wordsOf } from '../../evals/report-lines.ts';

const fact = (id: string, value: Fact['value'], unit: Fact['unit'], text = String(value)): Fact => {
  const [subject, metric] = id.split('.') as [string, string];
  return { id, subject, metric, period: 'current', unit, value, text, sources: [] };
};
const account = (id: string, name: string) => ({ id, kind: 'account' as const, name, aliases: [], key: id });

const SHEET: FactSheet = {
  schema: 'account-tier-facts/1',
  run: 'r',
  asOf: '2026-05-31',
  previousAsOf: '2026-04-30',
  comparison: 'published',
  currency: 'USD',
  model: { id: 'm', name: 'm', version: 1, hash: 'h' },
  tiers: [{ number: 1, label: 'Expand', labels: [] }],
  subjects: [
    account('acme', 'Acme'),
    account('bolt', 'Bolt'),
    { id: 'tier-1', kind: 'tier', name: 'Tier 1', aliases: [], key: '1', members: ['acme', 'bolt'] },
  ],
  facts: [
    fact('acme.name', 'Acme', 'name'),
    fact('bolt.name', 'Bolt', 'name'),
    fact('acme.arr', 90_000, 'money', '$90K'),
    fact('acme.touches_30d', 3, 'count'),
    fact('bolt.sentiment_90d', -0.4, 'sentiment', '−0.40'),
    fact('acme.rank', 1, 'number'),
    fact('bolt.rank', 2, 'number'),
  ],
  statements: [],
  changes: [
    { subject: 'acme', kind: 'up', from: 'Nurture', to: 'Expand', causes: [{ rule: 'volume', facts: [] }] },
  ],
  notes: [],
};

const FILLER = 'The team meets its customers in person and writes down what was agreed. ';
const LINES = [
  [
    'headline',
    `**All is well.** ${FILLER}${Array.from({ length: 12 }, (_, at) => `Part ${'abcdefghijkl'[at]} of the quarterly story is unfamiliar to most readers.`).join(' ')}`,
  ],
  ['definitions', 'Points are given.'],
  ['tier-1', '- **{acme.name}** has {acme.arr} ARR.'],
  ['tier-1', '- **{bolt.name}** is in a bad mood at {bolt.sentiment_90d}.'],
  ['changes', '| {acme.name} | Nurture | Expand | {acme.touches_30d} touches |'],
  ['priorities', '| {acme.rank} | {acme.name} |'],
  ['priorities', '| {bolt.rank} | {bolt.name} |'],
  ['about', 'The data are whole.'],
] as const;

/** Lines of sections, with facts in braces printed as they are in the sheet. */
function faultsOf(lines: readonly (readonly [string, string])[]): QualityFault[] {
  const spans: FactSpan[] = [];
  const sections: { id: string; title: string; writer: 'builtin'; start: number; end: number }[] = [];
  let text = '';
  for (const [id, line] of lines) {
    const start = text.length;
    for (const piece of line.split(/(\{[^}]+\})/)) {
      const known = SHEET.facts.find((each) => `{${each.id}}` === piece);
      if (known) spans.push({ start: text.length, end: text.length + known.text.length, fact: known.id });
      text += known ? known.text : piece;
    }
    text += '\n';
    const last = sections.at(-1);
    if (last?.id === id) last.end = text.length;
    else sections.push({ id, title: '', writer: 'builtin', start, end: text.length });
  }
  return qualityFaults(reportOf(text, SHEET, spans), sections);
}

const without = (section: string) => LINES.filter(([id]) => id !== section);
const rules = (faults: QualityFault[]) => [...new Set(faults.map(({ rule }) => rule))];
const swapped = (from: string, to: string) =>
  LINES.map(([id, line]) => [id, line.replace(from, to)] as const);

test('a sound report has no fault', () => {
  expect(faultsOf(LINES)).toEqual([]);
});

test.each([
  ['a missing section', without('about'), 'sections'],
  ['sections in another order', [...without('headline'), LINES[0]], 'sections'],
  ['a missing account', LINES.filter(([, line]) => !line.includes('{bolt.sentiment_90d}')), 'accounts'],
  ['an account twice', [...LINES.slice(0, 4), LINES[3], ...LINES.slice(4)], 'accounts'],
  ['another reason', swapped('{acme.touches_30d} touches', '{acme.arr}'), 'drivers'],
  ['another ranking', [...LINES.slice(0, 5), LINES[6], LINES[5], LINES[7]], 'ranking'],
  [
    'a value twice in a bullet',
    swapped('{acme.arr} ARR', '{acme.arr} ARR, that is {acme.arr}'),
    'repetition',
  ],
  [
    'a sentence twice',
    swapped(
      'Part b of the quarterly story is unfamiliar to most readers. Part c',
      'We had 7 calls. We had 7 calls. Part c',
    ),
    'repetition',
  ],
  [
    'one frame over and over',
    swapped('All is well.', Array.from({ length: 20 }, (_, at) => `There were ${at + 3} calls.`).join(' ')),
    'repetition',
  ],
  ['too long a sentence', swapped('All is well.', `${'and so on '.repeat(20)}.`), 'length'],
  ['too little prose', swapped(LINES[0][1], '**All is well.**'), 'length'],
  [
    'heavy words',
    swapped(
      LINES[0][1],
      'Organisational interdependencies necessitate considerable deliberation. '.repeat(12),
    ),
    'reading',
  ],
] as const)('%s', (_, lines, rule) => {
  expect(rules(faultsOf(lines))).toContain(rule);
});

test('figures and initials end no sentence; figures are words of one syllable', () => {
  expect(sentencesOf('- **Acme Ltd.** has $1.2M. *Meet them by 12 June.* All is $3K.')).toHaveLength(3);
  expect(wordsOf('no touch for 23 days [1], −0.4 of $1.2M')).toHaveLength(8);
  expect(readingGrade(['The cat sat on the mat.'])).toBeLessThan(1);
  expect(readingGrade([])).toBe(0);
});

test('two reports that say the same are the same, whatever each call took from the cache', () => {
  const told = (cached: string) =>
    `# Report\n\nAcme pays $90K.\n\n*Who wrote what*\n\n| Tier 1 | m | 2 of 2 | 5,042 | ${cached} |\n\n*Written by m: ${cached}.*\n`;
  expect(withoutFooter(told('0'))).toBe(withoutFooter(told('5,042')));
  expect(withoutFooter(told('0'))).toContain('Acme pays $90K.');
});

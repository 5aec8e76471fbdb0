/** An answer that names a wrong lever, count or cause sends people the wrong way: each is worked out by hand here. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { modelQuestionOf, placeAsked } from '../../agents/model-question.ts';
import { intentOf } from '../../agents/question-intent.ts';
import type { ExplainAnswer } from '../../cli/shapes.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { LONG, type Tiers, withImportedBook } from './imported-book.ts';

const MAY = ['--as-of', '2026-05-31', '--json'];

/** Paragraphs of the answer, lists apart. */
async function told(tiers: Tiers, ...words: string[]): Promise<string[]> {
  const { status, out, err } = await tiers(...words, ...MAY);
  expect(`${status} ${err}`).toBe('0 ');
  const { answer } = JSON.parse(out) as ExplainAnswer;
  return answer.split('\n\n').map((paragraph) => paragraph.trim());
}

test('an answer says what moved an account, what would move it, and how far it is from its lines', LONG, () =>
  withImportedBook(async (tiers) => {
    // Last touch on 26 March; the renewal of 14 July is silent until one touch. In April recency still earned 7 points
    // of 15, and the norm was judged: 16 of 50, 32 of 100. Now it is 9 of 50.
    const explained = await told(tiers, 'explain', 'Tessel Bank');
    expect(explained).toContain('As of 31 May. **Tessel Bank** is in Watch. Rank 1 of 1 in Watch by score.');
    expect(explained).toContain('Score 18, from 9 of 50 points.');
    expect(explained).toContain(
      'Score 18, down 14: own data −14. The volume rule ceased to act with its own data.',
    );
    expect(explained).toContain('Would be Nurture with one more touch by 12 June.');
    expect(explained.join('\n')).toContain('clears with touches at least 1 or a change of next touch.');

    const back = await told(tiers, 'ask', 'What would bring Tessel Bank back to Nurture?');
    expect(back[1]).toContain('is in Watch, not in Nurture.');
    expect(back[2]).toBe('Would be Nurture with one more touch by 12 June.');
    const fell = await told(tiers, 'ask', 'Why did Tessel Bank fall?');
    expect(fell[2]).toMatch(/^Score 18, down 14: own data −14\./);
    const down = await told(tiers, 'ask', 'What would push Halden Works down?');
    // Six touches a month until 27 May: by 17 June three of them are left, half of its norm of 5.7.
    expect(down[2]).toBe('17 more days without a touch would lead to Watch.');
    expect(down).toContain('Score 93, from 74 of 80 points. 23 points above its own line of 70.');
  }),
);

test(
  'a saved answer is held against its run by scoring the run again: fewer touches or another day are faults',
  LONG,
  () =>
    withImportedBook(async (tiers, folder) => {
      const reported = await tiers(
        'report',
        '--as-of',
        '2026-05-31',
        '--out',
        join(folder, 'report'),
        '--json',
      );
      expect(reported.status).toBe(0);
      const { run } = JSON.parse(reported.out) as { run: string };
      const { answer } = JSON.parse((await tiers('explain', 'Tessel Bank', ...MAY)).out) as ExplainAnswer;
      const file = join(folder, 'answer.md');
      const audited = async (text: string): Promise<string> => {
        writeFileSync(file, text);
        const { status, out } = await tiers('audit', file, '--run', run);
        return `${status} ${out}`;
      };
      expect(await audited(answer)).toMatch(/^0 /);
      // Nobody changed tier in the book since April.
      const [none, some] = ['0', '1'].map(
        (count) => `${count} of the 0 moves down came from the population.`,
      );
      expect(await audited(`${answer}\n\n${none}\n`)).toMatch(/^0 /);
      expect(await audited(`${answer}\n\n${some}\n`)).toMatch(/^1 /);
      for (const [from, to] of [
        ['one more touch by', '2 more touches by'],
        ['one more touch', 'a meeting booked'],
        ['would be Nurture', 'would be Expand'],
        ['touch by 12 June', 'touch by 5 June'],
        ['own data −14', 'population −14'],
      ] as const) {
        const wrong = answer.replace(new RegExp(from, 'i'), to);
        expect(wrong).not.toBe(answer);
        expect([to, await audited(wrong)]).toEqual([to, expect.stringMatching(/^1 /)]);
      }
    }),
);

test.each([
  ['What would bring Acme back to Tier 2?', 'path'],
  ['How can we get Acme to Gold?', 'path'],
  ['What does Acme need to reach Expand?', 'path'],
  ['What would push Acme down?', 'path'],
  ['Why did Acme fall?', 'change'],
  ['Why has Acme dropped to Watch?', 'change'],
  ['What moved Acme?', 'change'],
  ['Why is Acme Tier 3?', 'standing'],
  ['Where is Acme?', 'standing'],
  ['Should Acme be in Expand?', 'standing'],
] as const)('%s is a question of %s', (question, intent) => {
  expect(intentOf(question)).toBe(intent);
});

const { text, file } = readModelText('living-doc-4');
const MODEL = parseModel(text, file);

test.each([
  ['What if engagement weighed 30?', [['components.engagement.weight', '30']]],
  ['what would happen with components.engagement.weight=30', [['components.engagement.weight', '30']]],
  ['What would happen if the Expand score line were 65?', [['settings.expand_score', '65']]],
  [
    'What if sentiment points were 5 and settings.floor=50?',
    [
      ['settings.sentiment_weight', '5'],
      ['settings.floor', '50'],
    ],
  ],
])('%s changes the model in these places', (question, places) => {
  const asked = modelQuestionOf(question);
  if (asked?.about !== 'simulation') throw new Error(`not a question about a changed model: ${question}`);
  expect(asked.settings.map((each) => [placeAsked(MODEL, each), each.value])).toEqual(
    places.map(([path, value]) => [{ path }, value]),
  );
});

test.each([
  ['Does the model predict churn?', ['churned']],
  ['Do our tiers predict wins or losses?', ['deal_won', 'deal_lost']],
  ['How good are the tiers?', null],
  ['Does it predict?', null],
])('%s is held against what happened', (question, kinds) => {
  expect(modelQuestionOf(question)).toEqual({ about: 'backtest', kinds });
});

test('a question about an account stays one, and a name that the model has not is answered with the nearest', () => {
  for (const question of [
    'Why did Acme fall?',
    'What if Acme had one more touch?',
    'Is Acme predicted to churn?',
    'What does the model predict for Acme?',
  ])
    expect(modelQuestionOf(question)).toBeNull();
  expect(placeAsked(MODEL, { named: 'engagment', weight: true })).toEqual({
    nearest: expect.arrayContaining(['components.engagement.weight']),
  });
});

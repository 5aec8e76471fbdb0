/** A pattern that is not looked for where it stands would let a false sentence pass unread. */
import { describe, expect, it } from 'vitest';
import { ROWS } from '../../spoken/states.ts';
import { STANDINGS } from '../../states/standings-table.ts';
import { matchesOf } from '../../text/matches.ts';
import { needsOf } from '../../text/pattern-needs.ts';
import fc from '../draws.ts';

describe('what a pattern cannot do without', () => {
  it.each<[RegExp, string[] | null]>([
    [/ab|cd/gu, ['ab', 'cd']],
    [
      /(?:the )?contact(?: is)? dry/gu,
      ['contact dry', 'contact is dry', 'the contact dry', 'the contact is dry'],
    ],
    [/a(?:b|c)d/gu, ['abd', 'acd']],
    [/(?:very )*quiet/gu, ['quiet']],
    [/quiet(?= N)/gu, ['quiet']],
    [/(?<=# )\p{L}+/gu, ['# ']],
    [/(?<!not )[ab]!/gu, ['a!', 'b!']],
    [/(?:ab)+c?/gu, ['ab']],
    [/(?:ab){2,}/gu, ['ab']],
    [/(?<way>up|down) \d/gu, ['up ', 'down ']],
    [/n \. t/gu, ['n . t']],
    [/(?:a|.)/gu, null],
    [/(?:ab)?/gu, null],
    [/(?:ab){0,2}/gu, null],
    [/a/giu, null],
    [/[^a]/gu, null],
    [/\p{L}|ab/gu, null],
  ])('%s', (pattern, needs) => {
    const found = needsOf(pattern);
    expect(found && [...found].sort()).toEqual(needs?.sort() ?? null);
  });

  it('is in every match of patterns drawn at random', () => {
    const sign = fc.constantFrom('a', 'b', ' ', '#', '[ab]', '[^a]', '.', '\\p{L}', '\\b');
    const { pattern } = fc.letrec((again) => ({
      pattern: fc.oneof(
        { maxDepth: 4 },
        sign,
        fc.array(again('pattern'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
        fc.array(again('pattern'), { minLength: 2, maxLength: 3 }).map((parts) => `(?:${parts.join('|')})`),
        fc
          .tuple(again('pattern'), fc.constantFrom('?', '*', '+', '{2}', '{0,2}', '{2,}'))
          .map(([part, times]) => `(?:${part})${times}`),
        fc
          .tuple(fc.constantFrom('?=', '?!', '?<=', '?<!', '?<name>', ''), again('pattern'))
          .map(([kind, part]) => `(${kind}${part})`),
      ),
    }));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '#'), maxLength: 12 });
    fc.assert(
      fc.property(pattern, text, (source, words) => {
        fc.pre((String(source).match(/\?<name>/g) ?? []).length < 2);
        const drawn = new RegExp(String(source), 'gu');
        const all = (found: Iterable<RegExpExecArray>) =>
          [...found].map(({ index, 0: said }) => [index, said]);
        expect(all(matchesOf(words, drawn))).toEqual(all(words.matchAll(drawn)));
      }),
      { numRuns: 3000 },
    );
  });

  it('is told of nearly all rows of open prose, or reading them costs what it did', () => {
    const rows = [...ROWS, ...STANDINGS];
    const told = rows.filter(({ pattern }) => needsOf(pattern) !== null);
    expect(told.length / rows.length).toBeGreaterThan(0.95);
  });
});

it('places are those of the text asked of, whatever was asked before', () => {
  const pattern = /b+/gu;
  const texts = ['abba', 'bob', '', 'xyz', 'rabbit', 'abba'];
  for (const text of [...texts, ...texts])
    expect(matchesOf(text, pattern).map(({ index }) => index)).toEqual(
      [...text.matchAll(/b+/gu)].map(({ index }) => index),
    );
});

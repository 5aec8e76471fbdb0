/** A refused, a cut-off and an empty reply, of a draft and of its repair: what stands is the built-in text, or the other reply's. */
import { describe, expect, test } from 'vitest';
import { withoutFooter } from '../../evals/report-lines.ts';
import type { Reply } from '../model-server.ts';
import { textOf, type WireRequest } from '../model-wire.ts';
import { writeFromFacts, writeStubbornly } from '../willing-writer.ts';
import { type Made, report } from './model-report.ts';

const isRepair = ({ messages }: WireRequest): boolean => messages.length > 1;
const cutShort = (request: WireRequest): string => String(writeFromFacts(request).content).slice(0, 60);

const BROKEN: [name: string, reply: (request: WireRequest) => Reply, event: RegExp | null][] = [
  ['refused', () => ({ content: 'I would rather not.', stopReason: 'refusal' }), /^model_refused: /],
  ['cut off', (request) => ({ content: cutShort(request), stopReason: 'max_tokens' }), null],
  ['empty', () => ({ content: '' }), null],
];

describe.each(BROKEN)('a %s reply', (_, broken, event) => {
  test('to each draft: what is asked again is printed, all else is the built-in text', () =>
    report(
      (request) => (isRepair(request) ? writeFromFacts(request) : broken(request)),
      (made) => {
        expect(made.model).not.toContain('rather not');
        if (event === null) return expect(made.model).toMatch(/^\*Written by .*: (\d+) of \1 paragraphs/m);
        // Who refused is not asked again.
        expect(made.server.requests.filter(({ body }) => isRepair(body))).toEqual([]);
        expectBuiltin(made);
        expect(made.events.every((each) => event.test(each))).toBe(true);
        expect(made.events.length).toBeGreaterThan(4);
      },
    ));

  test('to each repair: the built-in text stands, and the run says so', () =>
    report(
      (request) => (isRepair(request) ? broken(request) : writeStubbornly(request)),
      (made) => {
        expectBuiltin(made);
        expect(made.model).not.toContain('rather not');
        expect(made.events.some((each) => each.startsWith('fell_back: '))).toBe(true);
        if (event !== null) expect(made.events.some((each) => event.test(each))).toBe(true);
      },
    ));
});

function expectBuiltin({ model, builtin }: Made): void {
  expect(withoutFooter(model)).toBe(withoutFooter(builtin));
  expect(model).toMatch(/^\*Built-in writer: claude-opus-5-5 was asked for/m);
}

test('the prompts are what the replies above stand in for', () =>
  report(writeFromFacts, ({ server }) => {
    expect(server.requests.every(({ body }) => textOf(body).includes('### unit '))).toBe(true);
  }));

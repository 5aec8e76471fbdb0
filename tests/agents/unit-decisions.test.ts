/** What a model may not leave out or replace: the decisions of a paragraph, and the one step of an account. */
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../agents/read-draft.ts';
import { promptUnit } from '../../agents/unit-prompts.ts';
import { buildFactSheet } from '../../facts/sheet.ts';
import type { PromptUnit } from '../../prompts/unit-block.ts';
import { Writing } from '../../writer/context.ts';
import { unitsOf } from '../../writer/draft-units.ts';
import { draftWithUnits } from '../../writer/whole-report.ts';
import { sheetInput } from '../fixtures.ts';

const input = sheetInput();
const sheet = buildFactSheet(input);
const w = new Writing({ book: input.book, previous: input.previous, sheet, model: input.model });
const built = unitsOf(draftWithUnits(w.input));
const unit = (name: string): PromptUnit => promptUnit(w, built.find((each) => each.unit === name)!)!;

/** Reason and corrections of each fault of a text, as it is read before the audit. */
function faults(name: string, text: string): [reason: string, corrections: string[]][] {
  const reply = JSON.stringify({ units: [{ unit: name, text }] });
  return readDraft(reply, [unit(name)], sheet).faults.map(({ reason, corrections }) => [reason, corrections]);
}

const OTHER = 'advice other than the step, which the tables of the report give too';

describe('a bullet', () => {
  const step = '*Meet the sponsor and add a contact by [[run.decide_by]].*';

  test('is offered one step: the built-in one, which the ranked list gives too', () => {
    const bullets = built.filter(({ lead }) => lead !== '').map((each) => ({ ...each, ...unit(each.unit) }));
    expect(bullets.length).toBeGreaterThan(4);
    for (const { steps, plain } of bullets) {
      expect(steps).toHaveLength(1);
      const act = /^(?:(?:On|By) \[\[[^\]]+\]\] )?(.+?)(?: (?:on|by) \[\[[^\]]+\]\])?$/.exec(steps[0]!)![1]!;
      expect(plain.toLowerCase()).toContain(act.toLowerCase());
    }
  });

  test('with its step passes, also where it says what clears the rule', () => {
    expect(faults('tier-3/kestwick-bank', `No meeting is booked. ${step}`)).toEqual([]);
    const more = step.replace('.*', '; any touch clears the [[R.label]] rule.*');
    expect(faults('tier-3/kestwick-bank', `No meeting is booked. ${more}`)).toEqual([]);
  });

  test('with another act, another date, two acts or none is refused, and told its step', () => {
    const right = step;
    const refused = (advice: string) => faults('tier-3/kestwick-bank', `No meeting is booked. ${advice}`);
    for (const advice of [
      '*Book a meeting by [[run.decide_by]].*',
      step.replace('run.decide_by', 'A.renewal_date'),
    ]) {
      expect(refused(advice)).toEqual([[OTHER, [right]]]);
    }
    expect(refused(`*Call the sponsor.* ${step}`)).toEqual([[OTHER, [right]]]);
    expect(refused('')).toEqual([['the step is missing; it stands last, in italics', [right]]]);
  });

  test('a deal within its median has not sat', () => {
    const of = (verb: string) =>
      faults(
        'tier-1/corbel-systems',
        `The [[D.amount]] deal ${verb} in [[D.stage]] for [[D.days_in_stage|unit]]. *On [[A.next_touch]] confirm the paper process.*`,
      );
    expect(of('has been')).toEqual([]);
    expect(of('has sat')).toEqual([[expect.stringMatching(/not past its median/), expect.anything()]]);
  });

  test('is shown no norm under one touch and no change that is too small to act on', () => {
    const metrics = (name: string) => unit(name).subjects[0]!.facts.map(({ metric }) => metric);
    expect(metrics('tier-1/amberline-optics')).toContain('score@previous');
    expect(metrics('tier-1/corbel-systems')).not.toContain('score@previous');
    const quiet = unit('tier-2').subjects.find(({ id }) => id === 'dunhaven-steel')!;
    expect(quiet.facts.map(({ metric }) => metric)).toContain('touches_per_year');
    expect(quiet.facts.map(({ metric }) => metric)).not.toContain('touch_norm_30d');
  });
});

describe('a paragraph', () => {
  test.each([
    ['tier-2', ['[[tier-2.action]]', 'seasonal, not flagged', 'is held here for']],
    [
      'tier-4',
      ['each owner re-dates the deal with a next step or closes it lost', '*Move it to low touch.*'],
    ],
    ['headline', ['[[tier-3.share_of_book]]']],
  ])('%s keeps the decisions of the built-in text', (name, kept) => {
    const { must } = unit(name);
    expect(must).toHaveLength(name === 'tier-4' ? 2 : kept.length);
    for (const words of kept) expect(must.join(' ')).toContain(words);
    const all = must.join(' ');
    expect(faults(name, all)).toEqual([]);
    for (const each of must) {
      expect(faults(name, `${all.replace(each, '').trim()} `.padEnd(2, '.'))).toContainEqual([
        'a sentence that must stand is missing',
        [each],
      ]);
    }
  });

  test('on what moved gives no advice, and none goes to all owners', () => {
    const books = '*By [[run.decide_by]] each owner books the missing meetings.*';
    const said = '[[tier-3.moved_down]] of the [[tier-3.accounts]] accounts in [[tier-3.label]] came down.';
    expect(faults('changes', said)).toEqual([]);
    expect(faults('changes', `${said} ${books}`)).toEqual([['no advice is asked for here', []]]);
    expect(faults('priorities', books).map(([reason]) => reason)).toEqual([OTHER]);
  });

  test('a share that is the whole is refused', () => {
    const said = (part: string) => faults('tier-2', `${unit('tier-2').must.join(' ')} ${part}`);
    expect(said('[[tier-2.moved_down]] of the [[tier-2.accounts]] accounts here came down.')).toEqual([]);
    expect(said('[[tier-2.accounts]] of the [[tier-2.accounts]] accounts here came down.')).toEqual([
      [
        expect.stringMatching(/^the part is the whole/),
        expect.arrayContaining(['no account here has a meeting booked']),
      ],
    ]);
  });

  test('on what moved is left out where no cause explains a third of a direction', () => {
    const changes = built.find((each) => each.unit === 'changes')!;
    const many = sheetInput();
    const spread = buildFactSheet(many);
    for (const fact of spread.facts) if (/_caused$/.test(fact.metric)) fact.value = 1;
    const other = new Writing({ book: many.book, previous: many.previous, sheet: spread, model: many.model });
    expect(promptUnit(w, changes)).not.toBeNull();
    expect(promptUnit(other, changes)).toBeNull();
  });
});

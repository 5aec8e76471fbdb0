/** A model is data: errors name the line and what was possible; the engine follows whatever is declared. */
import { describe, expect, it } from 'vitest';
import { scoreBook } from '../../scoring/engine.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { loadModel, presetModels, readModelText } from '../../scoring/model-files.ts';
import { AS_OF, features, overrideOf, STRONG, scoreOne } from './accounts.ts';
import { faultOf } from './fault-of.ts';

const { text } = readModelText('living-doc-4');
const change = (from: string | RegExp, to: string): string => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to change: ${from}`);
  return changed;
};
const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a model that does not hold together', () => {
  it.each([
    [
      'weights off the scale',
      change('close_weight: { value: 30', 'close_weight: { value: 31'),
      'components: the component weights sum to 101, the scale is 100',
    ],
    [
      'an unknown setting',
      change('at_least: $expand_score', 'at_least: $expand_scor'),
      'did you mean expand_score?',
    ],
    [
      'an unknown feature',
      change('feature: sentiment_90d, below', 'feature: sentiment_9d, below'),
      'did you mean sentiment_90d?',
    ],
    [
      'an undeclared tier',
      change(
        '  - id: renewal\n    label: silent renewal\n    tier: 3',
        '  - id: renewal\n    label: silent renewal\n    tier: 5',
      ),
      'no tier 5 is declared (possible: 1, 2, 3, 4)',
    ],
    [
      'a typed figure',
      change('text: sentiment below [[model.sentiment_line]]', 'text: sentiment below 0.25'),
      'the figure 0 is typed into a text',
    ],
    ['an unnamed number', change('below: $expand_recency', 'below: 21'), 'has to be a setting'],
    ['an unknown key', change('floor: $floor', 'flor: $floor'), 'unknown key "flor"'],
    ['an unknown rule in a hold', change('blocks: [volume,', 'blocks: [volum,'), 'did you mean volume?'],
    [
      'a hidden line',
      change('    - tier: 2\n  unscored', '    - tier: 2\n    - tier: 3\n  unscored'),
      'a line without a condition hides the lines after it',
    ],
    [
      'a flat ramp',
      change('close_zero: { value: 0', 'close_zero: { value: 75'),
      'begins and ends at the same value',
    ],
    ['text that is no YAML', change('tiers:\n', 'tiers: [\n'), 'not YAML'],
  ])('%s is refused with what would fit', (_, changed, message) => {
    expect(faultOf(changed)).toContain(message);
    expect(faultOf(changed)).toMatch(/^mine\.yaml:\d+: /);
  });

  it('names the line', () => {
    const line = lineOf('{ feature: score, at_least: $expand_score }');
    expect(faultOf(change('at_least: $expand_score', 'at_least: $expand_scor'))).toContain(
      `mine.yaml:${line}: cut.lines.0.when`,
    );
  });

  it('bands that overlap or leave a gap are refused', () => {
    const banded = (second: string) =>
      change(
        'scale: { ramp: { zero_at: $recency_zero, full_at: $recency_full } }',
        `scale: { bands: [{ below: $recency_full, points: $recency_weight }, { at_least: ${second}, points: 0 }] }`,
      );
    expect(faultOf(banded('$recency_full'))).toBe('no fault');
    expect(faultOf(banded('$triage_silence'))).toContain('leave a gap between 14 and 60');
    expect(faultOf(banded('$urgency_full'))).toContain('leave a gap between 14 and 30');
    expect(faultOf(banded('$contact_window'))).toContain('unknown setting');
    expect(faultOf(banded('$coverage_gap'))).toContain('overlap between 7 and 14');
  });

  it('an id that is no preset is met with the nearest', () => {
    expect(() => loadModel('living-doc-5')).toThrow('no model "living-doc-5"');
    expect(presetModels()).toContain('living-doc-4');
  });
});

describe('a model that says something else', () => {
  it('hashes its content, not its comments', () => {
    const hash = parseModel(text, 'a.yaml').hash;
    expect(parseModel(`# a remark\n${text}`, 'b.yaml').hash).toBe(hash);
    expect(
      parseModel(change('expand_score: { value: 70', 'expand_score: { value: 71'), 'c.yaml').hash,
    ).not.toBe(hash);
  });

  it('moves the line with its setting', () => {
    const strict = parseModel(
      change('expand_outcome: { value: 60', 'expand_outcome: { value: 76'),
      'strict.yaml',
    );
    expect(scoreOne(features(STRONG), {}, strict).tier).toBe(2);
  });

  it('cuts by quota', () => {
    const cut = text.slice(text.indexOf('cut:\n'), text.indexOf('\nrules:'));
    const quota = `cut:\n  mode: quota\n  lines:\n    - { tier: 1, share: $expand_share }\n    - { tier: 2, share: $volume_share }\n    - { tier: 3 }\n  unscored: 2\n`;
    const model = parseModel(text.replace(cut, quota), 'quota.yaml');
    const book = Array.from({ length: 10 }, (_, i) =>
      features({ touch_share_of_norm: 20 + 8 * i }, { id: `A-${i}` }),
    );
    const tiers = scoreBook(book, model, { asOf: AS_OF }).accounts.map((each) => each.tier);
    expect(tiers).toEqual([3, 3, 3, 3, 2, 2, 2, 2, 2, 1]);
  });

  it('applies gates, a default for new accounts, and overrides only as its policy allows', () => {
    const gated = parseModel(
      change(
        '\nrules:\n',
        '\ngates:\n  - { id: fit, label: fit, when: { feature: arr, at_least: $triage_arr }, at_best: 2, text: needs ARR }\nnew_account: { when: { feature: deals_total, below: 1 }, tier: 3, text: new }\nrules:\n',
      ).replace(
        /\noverrides:\n( .*\n)+/,
        '\noverrides: { allowed: true, approvers: [VP, CRO], approvals: all }\n',
      ),
      'gated.yaml',
    );
    const strong = features({ ...STRONG, deals_total: 1 });
    expect(scoreOne(strong, {}, gated).tier).toBe(1);
    expect(scoreOne(features({ ...STRONG, deals_total: 1, arr: 1 }), {}, gated).tier).toBe(2);
    expect(scoreOne(features({ ...STRONG, deals_total: 0 }), {}, gated).tier).toBe(3);
    const override = (roles: string[]) => overrideOf('A-1', 3, roles);
    expect(scoreOne(strong, { overrides: override(['VP']) }, gated).tier).toBe(1);
    expect(scoreOne(strong, { overrides: override(['VP', 'CRO']) }, gated).tier).toBe(3);
    expect(scoreOne(strong, { overrides: override(['VP', 'CRO']) }).tier).toBe(1);
  });
});

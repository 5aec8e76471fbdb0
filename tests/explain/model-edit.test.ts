/** Values of a model file set by path: only what was meant changes, and what cannot be says what can. */

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { modelDifferences } from '../../explain/model-diff.ts';
import { editModel } from '../../explain/model-edit.ts';
import { meantPlaces, placesOf, printedName } from '../../explain/model-places.ts';
import { inProportion } from '../../explain/model-weights.ts';
import { presetModels, readModelText } from '../../scoring/model-files.ts';
import fc from '../draws.ts';

const { text } = readModelText('living-doc-4');
const edit = (changes: string[], rescale = false, file = text) =>
  editModel(file, 'mine.yaml', changes, { rescale });
const settingsOf = (file: string): Record<string, { value: number }> => parse(file).settings;

describe('a path means one place', () => {
  test.each([
    ['settings.expand_score=65', 'settings.expand_score', '70', '65'],
    ['cut.1.score=65', 'settings.expand_score', '70', '65'],
    ['cut.1.outcome_score=50', 'settings.expand_outcome', '60', '50'],
    ['rules.volume.touches_30d.minus=4', 'settings.volume_min_fall', '3', '4'],
    ['rules.renewal.days_to_renewal.at_most=90', 'settings.renewal_window', '120', '90'],
    ['caps.expand-share.share=15', 'settings.expand_share', '10', '15'],
    ['caps.expand-per-owner.seats=5', 'settings.expand_per_owner', '8', '5'],
    ['components.engagement.full_at=150', 'settings.engagement_full', '125', '150'],
    ['hysteresis.margin=0', 'settings.hysteresis_margin', '3', '0'],
    ['signals.limit=10', 'settings.signal_limit', '5', '10'],
    ['warnings.watch-share.share_above=40', 'settings.watch_share_line', '25', '40'],
    ['rules.stagnant.tier=2', 'rules.stagnant.tier', '3', '2'],
    ['version=2', 'version', '1', '2'],
    ['rules.sentiment.below=-0.50', 'settings.sentiment_line', '-0.25', '-0.5'],
  ])('%s', (change, name, from, to) => {
    const edited = edit([change]);
    expect(edited.set).toMatchObject([{ name, from, to }]);
    expect(modelDifferences(text, edited.text)).toHaveLength(1);
  });

  test('and nothing else of the text changes: comments, layout, line ends', () => {
    const windows = text.replaceAll('\n', '\r\n');
    for (const file of [text, windows]) {
      const edited = edit(['cut.1.score=65'], false, file).text;
      expect(edited).toBe(file.replace('expand_score: { value: 70,', 'expand_score: { value: 65,'));
    }
  });

  test('a setting that stands behind several places says which change with it', () => {
    const [set] = edit(['rules.low-score.arr=30000']).set;
    expect(set).toMatchObject({ name: 'settings.triage_arr', asked: 'rules.low-score.arr' });
    expect(set!.also).toEqual(['rules.long-stagnant.arr.below']);
  });

  test('another setting is referred to where a $name is given', () => {
    const edited = edit(['rules.renewal.days_to_renewal.at_most=$hold_after_win']);
    expect(modelDifferences(text, edited.text)).toMatchObject([
      {
        name: 'rules.renewal.days_to_renewal.at_most',
        from: '$renewal_window (120)',
        to: '$hold_after_win (90)',
      },
    ]);
  });

  test.each(presetModels())(
    'each printed place of %s leads back to that place, or to the setting behind it',
    (id) => {
      const places = placesOf(parse(readModelText(id).text));
      expect(places.length).toBeGreaterThan(80);
      const lost = places.filter((place) => {
        const found = meantPlaces(places, printedName(place.words));
        return !found.some((each) => each === place || each.value === place.value);
      });
      expect(lost.map(({ words }) => words.join('.'))).toEqual([]);
      const settings = places.filter(({ words }) => words[0] === 'settings');
      const unsure = settings.filter((place) => meantPlaces(places, printedName(place.words)).length !== 1);
      expect(unsure.map(({ words }) => words.join('.'))).toEqual([]);
    },
  );
});

describe('what cannot be set says what can', () => {
  test.each([
    [
      'components.engagment.weight=30',
      /has no components\.engagment\.weight/,
      /components\.engagement\.weight/,
    ],
    ['settings.expand_scor=65', /has no settings\.expand_scor/, /settings\.expand_score/],
    ['rules.volumes.tier=3', /has no/, /rules\.volume\.tier/],
    ['weights.engagement=30', /has no weights/, /components/],
    ['components.weight=30', /may be one of several/, /components\.engagement\.weight, /],
    ['rules.volume.touches_30d=3', /may be one of several/, /touches_30d(#\d)?\.at_most\.minus/],
    ['settings.expand_score=many', /is a number, and many is none/, /Digits/],
    ['settings.expand_score', /no PATH=VALUE/, /--set/],
    ['settings.expand_score=1 # mine', /no PATH=VALUE/, /--set/],
  ])('%s', (change, message, hint) => {
    expect(() => edit([change])).toThrow(message);
    try {
      edit([change]);
    } catch (fault) {
      expect((fault as { hint: string }).hint).toMatch(hint);
    }
  });

  test('two values for one place, by two names', () => {
    expect(() => edit(['cut.1.score=65', 'settings.expand_score=60'])).toThrow(/to 65 and to 60/);
    expect(edit(['cut.1.score=65', 'settings.expand_score=65']).set).toHaveLength(1);
  });

  test('a value that the file takes from an anchor elsewhere is not written over it', () => {
    const shared = text
      .replace('close_zero: { value: 0,', 'close_zero: { value: &nothing 0,')
      .replace('momentum_zero: { value: 0,', 'momentum_zero: { value: *nothing,');
    expect(() => edit(['settings.momentum_zero=5'], false, shared)).toThrow(
      /not written out where it stands/,
    );
    expect(edit(['settings.close_zero=5'], false, shared).text).toContain('{ value: &nothing 5,');
  });

  test('a model that no longer holds together is refused with its line', () => {
    expect(() => edit(['rules.renewal.tier=7'])).toThrow(/mine\.yaml:\d+: .*no tier 7 is declared/);
    expect(() => edit(['components.recency.zero_at=14'])).toThrow(/begins and ends at the same value/);
  });
});

describe('weights', () => {
  test('that do not sum to the scale are refused, by how much', () => {
    expect(() => edit(['components.engagement.weight=30'])).toThrow(
      'The component weights sum to 105, 5 over the scale of 100: close-likelihood 30, engagement 30, momentum 20, recency 15, sentiment 10.',
    );
    expect(() => edit(['components.engagement.weight=20'])).toThrow(/sum to 95, 5 under the scale of 100/);
  });

  test('are rescaled in proportion, and what was set stays', () => {
    const edited = edit(['components.engagement.weight=30'], true);
    expect(edited.set.map(({ name, asked, from, to }) => [name, asked, from, to])).toEqual([
      ['settings.engagement_weight', 'components.engagement.weight', '25', '30'],
      ['settings.close_weight', null, '30', '28'],
      ['settings.momentum_weight', null, '20', '19'],
      ['settings.recency_weight', null, '15', '14'],
      ['settings.sentiment_weight', null, '10', '9'],
    ]);
    expect(edit(['components.engagement.weight=25'], true).set).toHaveLength(1);
    const larger = edit(['scale=120'], true).set.map(({ name, to }) => `${name} ${to}`);
    expect(larger).toEqual([
      'settings.scale 120',
      'settings.close_weight 36',
      'settings.engagement_weight 30',
      'settings.momentum_weight 24',
      'settings.recency_weight 18',
      'settings.sentiment_weight 12',
    ]);
  });

  test('that cannot be rescaled say why', () => {
    expect(() => edit(['components.engagement.weight=120'], true)).toThrow(
      /those that stay come to 120 of 100/,
    );
    const three = readModelText('three-signal-15').text;
    expect(() => edit(['settings.scale=18'], true, three)).toThrow(
      /several components have the weight \$signal_weight/,
    );
  });

  const NAMES = ['close', 'engagement', 'momentum', 'recency', 'sentiment'];

  test('rescaled ones always sum to the scale, in their order of size', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.integer({ min: 0, max: 100 }), (name, weight) => {
        const edited = settingsOf(edit([`settings.${name}_weight=${weight}`], true).text);
        const [before, after] = [settingsOf(text), edited].map((settings) =>
          NAMES.map((each) => settings[`${each}_weight`]!.value),
        );
        expect(after!.reduce((sum, value) => sum + value, 0)).toBe(100);
        expect(after![NAMES.indexOf(name)]).toBe(weight);
        const others = NAMES.flatMap((each, at) => (each === name ? [] : [at]));
        for (const a of others)
          for (const b of others)
            if (before![a]! > before![b]!) expect(after![a]).toBeGreaterThanOrEqual(after![b]!);
      }),
      { numRuns: 10 },
    );
  });

  test('largest remainders: each within one of its exact share, nothing for nothing, the sum exact', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc
          .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 15 })
          .filter((all) => all.some((one) => one > 0)),
        (total, shares) => {
          const parts = inProportion(total, shares);
          const sum = shares.reduce((all, share) => all + share, 0);
          expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
          for (const [at, part] of parts.entries()) {
            expect(Math.abs(part - (total * shares[at]!) / sum)).toBeLessThan(1);
            if (shares[at] === 0) expect(part).toBe(0);
          }
        },
      ),
    );
  });
});

/** Features that a model declares: kinds, absences, computed ones, money, cases; faults of a model that declares them wrongly. */
import { describe, expect, it } from 'vitest';
import { monthsBetween } from '../../domain/dates.ts';
import type { RawFeatures, Scalar } from '../../domain/features.ts';
import type { Model } from '../../domain/model.ts';
import { deriveFeatures } from '../../scoring/derive.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { fiscalYearOf } from '../../scoring/money.ts';
import { AS_OF, coverage, rawAccount } from './accounts.ts';
import { faultOf } from './fault-of.ts';
import { account, pointsOf, scoreAll, scoreRow, strategic } from './strategic.ts';

const { text } = readModelText('strategic-100');
const change = (from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
  return text.replace(from, to);
};
/** The model with another part, and settings for it. */
const modelWith = (from: string, to: string): Model =>
  parseModel(
    change(from, to).replace(
      'settings:\n',
      `settings:
  acv_rate: { value: 1.2, unit: rate, label: dollars of a euro }
  first_month: { value: 1, unit: number, label: first month of the fiscal year }
  tier_least: { value: 4, unit: count, label: fewest accounts }
`,
    ),
    'mine.yaml',
  );

describe('months between two dates', () => {
  it.each([
    ['2026-02-28', '2026-05-31', 3],
    ['2026-03-01', '2026-05-31', 2],
    ['2025-05-31', '2026-05-31', 12],
    ['2025-06-01', '2026-05-31', 11],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-05-31', '2026-05-31', 0],
  ])('%s to %s: %d', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));
});

describe('an attribute of a kind', () => {
  const derived = (attributes: Record<string, Scalar>) =>
    deriveFeatures([account(attributes)], coverage, strategic, AS_OF)[0]!;
  it('takes numbers, flags and words as they are written in files', () => {
    const { values } = derived({
      acv: '52000',
      layoffs: 'yes',
      logo_value: 'Growing',
      growth_rate_yoy: 0.155,
    });
    expect([values['acv'], values['layoffs'], values['logo_value'], values['growth_rate_yoy']]).toEqual([
      52_000,
      true,
      'growing',
      15.5,
    ]);
  });
  it('is missing with the reason when it is none', () => {
    const { values, absent } = derived({ open_roles: true, layoffs: 'perhaps', switching_cost: 3 });
    expect([values['open_roles'], values['layoffs'], values['switching_cost']]).toEqual([null, null, null]);
    expect(absent['open_roles']).toEqual({ kind: 'missing', reason: '"true" is no number' });
    expect(absent['layoffs']!.reason).toBe('"perhaps" is neither true nor false');
    expect(absent['switching_cost']!.reason).toBe('"3" is none of low, moderate, high');
  });
  it('says of whom it would be known: an ACV is missing for a customer, not for a prospect', () => {
    const of = (type: RawFeatures['type']) =>
      deriveFeatures([account({ acv: null }, { type })], coverage, strategic, AS_OF)[0]!.absent['acv']!.kind;
    expect([of('customer'), of('prospect'), of(null)]).toEqual(['missing', 'not_judged', 'missing']);
  });
});

describe('money in another currency', () => {
  const rates = modelWith(
    'attributes:\n',
    'money: { book: USD, currency: currency, rates: { EUR: { "2026": $acv_rate } }, fiscal_year_start: $first_month }\nattributes:\n',
  );
  it('is converted at the rate of the fiscal year, and missing without one', () => {
    const scored = (currency: string | null) =>
      scoreRow(account({ acv: 90_000, ...(currency === null ? {} : { currency }) }), rates);
    // 90,000 EUR at 1.2 are 108,000 USD: 15 points instead of 12.
    expect([pointsOf(scored(null), 'acv'), pointsOf(scored('EUR'), 'acv')]).toEqual([12, 15]);
    expect(pointsOf(scored('GBP'), 'acv')).toBeNull();
    expect(scored('GBP').features.absent['acv']!.reason).toBe(
      'in GBP, and the model has no rate of GBP for fiscal 2026',
    );
  });
  it('fiscal years are named by the year in which they end', () => {
    expect([
      fiscalYearOf('2026-01-31', 2),
      fiscalYearOf('2026-02-01', 2),
      fiscalYearOf('2026-12-31', 1),
    ]).toEqual([2026, 2027, 2026]);
  });
});

describe('places in the book', () => {
  const placed = modelWith(
    'computed:\n',
    `computed:
  acv_percentile: { label: ACV percentile, unit: percent, percentile: { of: acv, min_accounts: $tier_least } }
  acv_of_median: { label: share of the median ACV, unit: percent, share_of_median: { of: acv, min_accounts: $tier_least } }
  revenue: { label: revenue, unit: money, sum: [acv, expansion_potential] }
`,
  );
  const book = (acvs: (number | null)[]) =>
    scoreAll(
      acvs.map((acv, i) => account({ acv }, { accountId: `A-${i}` })),
      placed,
    ).accounts.map((each) => each.features);
  it('are per cent of those as high or lower, and of the median; ties share the better place', () => {
    const rows = book([10, 20, 20, 40, null]);
    expect(rows.map(({ values }) => values['acv_percentile'])).toEqual([25, 75, 75, 100, null]);
    expect(rows.map(({ values }) => values['acv_of_median'])).toEqual([50, 100, 100, 200, null]);
    expect(rows[4]!.absent['acv_percentile']!.kind).toBe('missing');
  });
  it('are not judged in a book of too few', () => {
    const [first] = book([10, 20, 30]);
    expect(first!.values['acv_percentile']).toBeNull();
    expect(first!.absent['acv_percentile']).toEqual({
      kind: 'not_judged',
      reason: 'only 3 accounts of the book have ACV',
    });
  });
  it('a sum is missing when a part of it is', () => {
    expect(book([10, null]).map(({ values }) => values['revenue'])).toEqual([150_010, null]);
  });
});

describe('a model that declares its features wrongly', () => {
  it.each([
    ['a name that is taken', change('  acv: { label', '  arr: { label'), '"arr" is a feature already'],
    [
      'a source that is not there',
      change('months_since: customer_since', 'months_since: customer_sinc'),
      'did you mean customer_since?',
    ],
    [
      'labels of a number',
      change('kind: number, unit: count, decimals: 0, at_least: 0 }', 'kind: number, labels: [a] }'),
      'labels are for kind: label',
    ],
    [
      'more points than the weight',
      change('acv_upper_points: { value: 12', 'acv_upper_points: { value: 16'),
      '"acv" gives 16 points of a weight of 15',
    ],
    [
      'bands that share an edge twice',
      change('at_most: $expansion_high, points', 'below: $expansion_high, points'),
      'bands of "expansion" leave a gap between 100000 and 100000',
    ],
    [
      'a case behind an open one',
      change('        - { when: { feature: layoffs, equals: true }, points: 0 }', '        - { points: 0 }'),
      'a case without a condition hides the cases after it',
    ],
    [
      'a tier of the grid that is not there',
      change('service:\n  "1":', 'service:\n  "7":'),
      'no tier 7 is declared',
    ],
  ])('%s is a fault that says where', (_, changed, message) => expect(faultOf(changed)).toContain(message));
});

it('two rows of one account type score alike, whatever the order of the rows', () => {
  const rows = [account({}, { accountId: 'B' }), rawAccount({ accountId: 'A' })];
  const features = deriveFeatures(rows, coverage, strategic, AS_OF);
  expect(scoreBook([...features].reverse(), strategic, { asOf: AS_OF })).toEqual(
    scoreBook(features, strategic, { asOf: AS_OF }),
  );
});

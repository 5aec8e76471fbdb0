/** A planted signal is found, planted noise is not, and little is said of few. */
import { describe, expect, test } from 'vitest';
import { tellBacktest } from '../../agents/tell-backtest.ts';
import { OUTCOMES_NEEDED, tryOutcomes } from '../../backtest/trial.ts';
import type { Backtest, Observation, PeopleThen } from '../../domain/backtest.ts';
import { model } from '../scoring/accounts.ts';
import { LOST, observationsOf, WON } from './worlds.ts';

const FEW = { shuffles: { shuffles: 200, seed: 1 } };
const trialOf = (observations: Observation[], outcomes = [LOST, WON]) =>
  tryOutcomes(observations, outcomes, model, FEW);

/** As people are told it; throws where its page does not pass its audit. */
function toldOf(
  observations: Observation[],
  outcomes = [LOST, WON],
): ReturnType<typeof tellBacktest>['told'] {
  const ends = [...new Set(observations.map(({ asOf }) => asOf))].sort();
  const tiered = observations.length / ends.length;
  const backtest: Backtest = {
    model: { name: model.id, id: model.id, version: model.version, hash: model.hash },
    against: null,
    data: { from: '2024-01-01', to: '2026-01-31' },
    months: ends.map((asOf) => ({ asOf, tiered, notEnoughData: 0, provisional: 0 })),
    standing: 'tried',
    refused: [],
    outcomes: trialOf(observations, outcomes),
  };
  return tellBacktest(backtest, model).told;
}

describe('a planted signal', () => {
  const observations = observationsOf({ seed: 1, signal: 0.7 });
  const [lost, won] = trialOf(observations);

  test('is found for bad and for good news', () => {
    for (const { figures } of [lost!, won!]) {
      expect(figures!.verdict).toBe('predicts');
      expect(figures!.order.concordance.value).toBeGreaterThan(figures!.order.chance);
      expect(figures!.order.concordance.interval.low).toBeGreaterThan(0.5);
    }
  });

  test('shows tier by tier', () => {
    const [expand, nurture, watch] = lost!.figures!.tiers;
    expect(expand!.share!).toBeLessThan(nurture!.share!);
    expect(nurture!.share!).toBeLessThan(watch!.share!);
  });

  test('is told by the tiers, in a sentence that its facts bear out', () => {
    expect(toldOf(observations).sentence).toMatch(
      /^Of the accounts in \w+ (on 31 August 2025|at 8 month ends), \d+% \w+ an? \w+ deal within 6 months \(\d+ of \d+\); in .*; the tiers predict it\.$/,
    );
  });

  test('is told of two outcomes that a model calls alike, each by its own figures', () => {
    const told = toldOf(observations, [LOST, { ...WON, label: ` ${LOST.label.toUpperCase()}` }]);
    expect(told.outcomes.map(({ sentence }) => / \((lost|won)\) within/.exec(sentence)?.[1])).toEqual([
      LOST.id,
      WON.id,
    ]);
  });

  test('told the wrong way round is the opposite, not a prediction', () => {
    const [reversed] = trialOf(observations, [{ ...LOST, good: true }]);
    expect(reversed!.figures!.verdict).toBe('reversed');
  });

  test('is worth less than a column that knows more', () => {
    const knowing = observations.map((each) => ({
      ...each,
      columns: { ...each.columns, oracle: each.happened['lost'] ? 1 : 0 },
    }));
    const [found] = trialOf(knowing, [LOST]);
    expect(found!.figures).toMatchObject({
      verdict: 'worse_than_column',
      column: { name: 'oracle', chosenAt: 1 },
    });
  });

  test('a column is chosen on earlier months alone, and pays for it where it was luck', () => {
    const lucky = observations.map((each) => {
      const happened = each.happened['lost'] ? 1 : 0;
      const early = each.asOf < '2025-05-31';
      return { ...each, columns: { luck: early ? happened : 1 - happened, late: early ? 0 : happened } };
    });
    const [found] = trialOf(lucky, [LOST]);
    const column = found!.figures!.column!;
    expect(column).toMatchObject({ name: 'luck', chosenAt: 1, other: { value: 0 } });
    expect(column.interval.low).toBeGreaterThan(0);
  });

  test('beats the same model with its scores dealt to other accounts', () => {
    const other = observationsOf({ seed: 2, signal: 0.7 });
    const beside = observations.map((each, at) => ({
      ...each,
      against: { tier: other[at]!.tier, score: other[at]!.score },
    }));
    const [found] = tryOutcomes(beside, [LOST], model, { ...FEW, against: true });
    expect(found!.figures!.against!.interval.low).toBeGreaterThan(0);
  });
});

test('planted noise is refused: in 100 worlds without a signal at most 5 verdicts speak of one', () => {
  const worlds = [...Array(100).keys()];
  const spoken = worlds.filter((seed) => {
    const observations = observationsOf({ seed: 1000 + seed, accounts: 60, months: 4, signal: 0 });
    return trialOf(observations).some(({ figures }) => figures !== null && figures.verdict !== 'chance');
  });
  expect(spoken.length).toBeLessThanOrEqual(5);
});

describe('few outcomes', () => {
  const observations = observationsOf({ seed: 4, accounts: 60, months: 1, signal: 0.9 });
  const withSo = (many: number): Observation[] =>
    observations.map((each, at) => ({ ...each, happened: { lost: at < many } }));

  test('nothing is said of nineteen, of twenty it is', () => {
    expect(OUTCOMES_NEEDED).toBe(20);
    const [few] = trialOf(withSo(19), [LOST]);
    expect(few).toMatchObject({ standing: 'not_enough', with: 19, without: 41, figures: null });
    expect(trialOf(withSo(20), [LOST])[0]!.standing).toBe('judged');
  });

  test('what is lacking is said, and is what is counted', () => {
    expect(toldOf(withSo(19), [LOST]).sentence).toBe(
      'Not enough outcomes: 19 accounts lost an open deal within 6 months; 20 are needed.',
    );
    expect(toldOf(withSo(1), [{ ...LOST, months: 1 }]).sentence).toContain(
      '1 account lost an open deal within 1 month;',
    );
    expect(toldOf(withSo(41), [LOST]).sentence).toBe(
      'Not enough outcomes: 19 accounts did not at some month end; 20 are needed.',
    );
    const unknown = observations.map((each) => ({ ...each, happened: { lost: null } }));
    expect(toldOf(unknown, [LOST]).sentence).toBe(
      'Not known: the rows do not show which accounts lost an open deal within 6 months.',
    );
  });

  test('what is not known is no "did not happen", and who could not have it is not counted', () => {
    const unknown = observations.map((each) => ({ ...each, happened: { lost: null } }));
    expect(trialOf(unknown, [LOST])[0]).toMatchObject({
      standing: 'not_known',
      with: 0,
      without: 0,
      notKnown: 60,
    });
    const impossible = observations.map((each) => ({ ...each, happened: {} }));
    expect(trialOf(impossible, [LOST])[0]).toMatchObject({
      standing: 'not_known',
      notKnown: 0,
      notApplicable: 60,
    });
  });
});

describe('people on the same trial', () => {
  const observation = (
    id: number,
    tier: number,
    happened: boolean,
    people: Partial<PeopleThen>,
  ): Observation => ({
    ...{ accountId: `A-${id}`, asOf: '2025-01-31', tier, score: 50, against: null, columns: {} },
    happened: { lost: happened },
    people: { override: null, disputed: false, noted: false, ...people },
  });
  const peopleOf = (observations: Observation[]) => trialOf(observations, [LOST])[0]!.people;

  test('an override counts once; who was right is read off what happened', () => {
    const set = (id: string, tier: number) => ({ override: { id, tier, modelTier: 3 } });
    const found = peopleOf([
      observation(1, 3, false, set('o-1', 2)),
      { ...observation(1, 3, true, set('o-1', 2)), asOf: '2025-02-28' },
      observation(2, 3, true, set('o-2', 2)),
      observation(3, 3, true, set('o-3', 4)),
      observation(4, 3, true, set('o-4', 3)),
      observation(5, 3, true, set('o-5', 2)),
    ]);
    expect(found.overrides).toEqual({ overrides: 4, people: 2, model: 2 });
  });

  test('disputed and noted accounts stand beside the others of their tier, each account once', () => {
    const found = peopleOf([
      observation(1, 3, true, { disputed: true }),
      { ...observation(1, 3, false, { disputed: true }), asOf: '2025-02-28' },
      observation(2, 3, false, { disputed: true }),
      observation(3, 3, true, { noted: true }),
      observation(4, 2, true, {}),
    ]);
    const beside = { tier: 3, label: 'Watch' };
    expect(found.disputed).toEqual([
      { ...beside, spoken: { accounts: 2, with: 1 }, others: { accounts: 1, with: 1 } },
    ]);
    expect(found.noted).toEqual([
      { ...beside, spoken: { accounts: 1, with: 1 }, others: { accounts: 2, with: 1 } },
    ]);
  });
});

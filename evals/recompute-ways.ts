/**
 * What a report says would move an account, played through: the changes that it tells are made on the rows and the
 * account is scored by the evals' own reading. The tier told has to be reached, and by no fewer of them.
 */
import type { FactSheet } from '../domain/facts.ts';
import { expectedText } from './expected-text.ts';
import { type Facts, labelOf } from './recompute-account-facts.ts';
import type { Scored, ScoredBook } from './recompute-scored.ts';
import { daysFrom, type ModelFile, type Value } from './recompute-terms.ts';
import { type Change, dealNamed, type Replays } from './replays.ts';

/** What the ways of one sheet are held against. */
export interface WaysAt {
  sheet: FactSheet;
  now: ScoredBook;
  model: ModelFile;
  replays: Replays;
}

/** Facts of paths and slides, for every account that the sheet tells of. */
export async function addWays(facts: Facts, at: WaysAt): Promise<void> {
  const told = at.sheet.facts.filter(({ metric }) =>
    /^(?:path_to_tier_\d+_outcome|slide_tier)$/.test(metric),
  );
  const accounts = told.flatMap(({ subject }) => keyOf(at.sheet, subject) ?? []);
  await at.replays.among([...new Set(accounts)], () => addEach(facts, at, told));
}

async function addEach(facts: Facts, at: WaysAt, told: FactSheet['facts']): Promise<void> {
  const by = String(facts.get('run.decide_by'));
  for (const { id, subject, metric } of told) {
    const target = /^path_to_tier_(\d+)_outcome$/.exec(metric)?.[1];
    const scored = at.now.accounts.find(({ account }) => account.id === keyOf(at.sheet, subject));
    if (scored === undefined) continue;
    if (target !== undefined) {
      const prefix = id.slice(0, -'outcome'.length);
      await new Way(at, scored, prefix).path(facts, Number(target), by);
    } else if (metric === 'slide_tier') await new Way(at, scored, id.slice(0, -'tier'.length)).slide(facts);
  }
}

const keyOf = (sheet: FactSheet, subject: string): string | undefined =>
  sheet.subjects.find(({ id }) => id === subject)?.key;

class Way {
  readonly #at: WaysAt;
  readonly #scored: Scored;
  readonly #prefix: string;

  constructor(at: WaysAt, scored: Scored, prefix: string) {
    this.#at = at;
    this.#scored = scored;
    this.#prefix = prefix;
  }

  /** The changes as the sheet tells them: what they lead to is worked out. */
  get #told(): Change[] {
    const value = (metric: string): Value =>
      (this.#at.sheet.facts.find(({ id }) => id === `${this.#prefix}${metric}`)?.value ?? null) as Value;
    return Array.from({ length: Number(value('steps') ?? 0) }, (_, at) => ({
      lever: String(value(`step_${at + 1}_lever`)),
      times: Number(value(`step_${at + 1}_times`)),
      text: String(value(`step_${at + 1}`)),
    }));
  }

  async path(facts: Facts, target: number, by: string): Promise<void> {
    const ahead = daysFrom(this.#at.now.asOf, by);
    const label = labelOf(target, this.#scored.account.values['type'] ?? null, this.#at.model);
    const set = (metric: string, value: Value): void => void facts.set(`${this.#prefix}${metric}`, value);
    set('label', label);
    const steps = this.#told;
    if (steps.length === 0) {
      const way = await this.#anyWay(target, ahead);
      set('outcome', way === null ? 'none' : `by ${way}`);
      if (this.#scored.rules.includes('sentiment')) set('why', sentimentActs(this.#at));
      return;
    }
    const { scored, displaced } = await this.#standing(ahead, steps);
    const least = await this.#isLeast(ahead, steps, (tier) => tier === target);
    set('outcome', scored.tier === target && least ? 'found' : `tier ${scored.tier}, ${least}`);
    set('date', by);
    set('score', scored.score);
    this.#setSteps(facts, steps);
    set('displaced', displaced.length);
    for (const [place, id] of displaced.entries())
      set(
        `displaced_${place + 1}`,
        this.#at.sheet.subjects.find(({ key, kind }) => kind === 'account' && key === id)!.name,
      );
  }

  async slide(facts: Facts): Promise<void> {
    const steps = this.#told;
    const ahead = sumOf(steps, 'quiet');
    const rest = steps.filter(({ lever }) => lever !== 'quiet');
    const { scored } = await this.#standing(ahead, rest);
    const worse = (tier: number | null): boolean => tier !== null && tier > this.#scored.tier!;
    const sooner = ahead > 0 ? (await this.#standing(ahead - 1, rest)).scored.tier : this.#scored.tier;
    const first = worse(scored.tier) && !worse(sooner);
    const label = labelOf(scored.tier, this.#scored.account.values['type'] ?? null, this.#at.model);
    facts.set(`${this.#prefix}tier`, first ? label : `${label}, and before ${sooner}`);
    facts.set(`${this.#prefix}score`, scored.score);
    this.#setSteps(facts, steps);
  }

  #standing(ahead: number, steps: readonly Change[]) {
    return this.#at.replays.standing(this.#scored.account.id, ahead, steps);
  }

  /** One time fewer of any of them does not do. */
  async #isLeast(ahead: number, steps: Change[], does: (tier: number | null) => boolean): Promise<boolean> {
    for (const step of steps) {
      const fewer = steps.flatMap((each) =>
        each !== step ? [each] : each.times === 1 ? [] : [{ ...each, times: each.times - 1 }],
      );
      if (does((await this.#standing(ahead, fewer)).scored.tier)) return false;
    }
    return true;
  }

  /** Any three of the levers pulled as far as they go; fewer of them do no more. */
  async #anyWay(target: number, ahead: number): Promise<string | null> {
    for (const set of threes(this.#handles())) {
      const { scored } = await this.#standing(ahead, set);
      if (scored.tier !== null && scored.tier <= target) return set.map(({ lever }) => lever).join(', ');
    }
    return null;
  }

  #handles(): Change[] {
    const { settings } = this.#at.replays;
    const deals = this.#scored.account.open.filter(({ type }) => type !== 'renewal');
    return [
      { lever: 'touch', times: settings['lever_touches']!, text: '' },
      { lever: 'meeting', times: 1, text: '' },
      ...deals.flatMap(({ name, deal_id, derived }): Change[] => {
        const text = `the deal ${name ?? deal_id}`;
        const raised = { lever: 'outcome-score', times: 10, text };
        return [{ lever: 'advance', times: 1, text }, ...(derived ? [] : [raised])];
      }),
    ];
  }

  /** Their words from the rows, once the changes were seen to do what is told. */
  #setSteps(facts: Facts, steps: Change[]): void {
    const set = (metric: string, value: Value): void => void facts.set(`${this.#prefix}${metric}`, value);
    set('steps', steps.length);
    for (const [at, step] of steps.entries()) {
      set(`step_${at + 1}`, this.#wordsOf(step));
      set(`step_${at + 1}_lever`, step.lever);
      set(`step_${at + 1}_times`, step.times);
    }
    for (const { id } of this.#at.model['levers'] as { id: string }[])
      set(`by_${id.replaceAll('-', '_')}`, sumOf(steps, id));
  }

  #wordsOf({ lever, times, text }: Change): string {
    const { account } = this.#scored;
    const { settings } = this.#at.replays;
    const more = (one: string, many: string): string =>
      times === 1 ? `one more ${one}` : `${times} more ${many}`;
    if (lever === 'touch') return more('touch', 'touches');
    if (lever === 'quiet') return more('day without a touch', 'days without a touch');
    if (lever === 'meeting') return `a meeting booked within ${settings['recency_booked']} days`;
    const deal = dealNamed(account.open, account.id, `${text} `);
    if (deal === null) return 'no such deal';
    const named = `the deal ${deal.name ?? deal.deal_id}`;
    if (lever === 'advance') return `${named} moved on from ${deal.stage}`;
    if (lever === 'lost-deal') return `${named} lost`;
    const raised = deal.outcome_score! + times * settings['lever_outcome_step']!;
    return `the outcome score of ${named} from ${deal.outcome_score} to ${Math.min(settings['close_full']!, raised)}`;
  }
}

/** Every three of them; all where they are no more. */
const threes = <T>(all: readonly T[]): T[][] =>
  all.length <= 3
    ? [[...all]]
    : all.flatMap((one, a) =>
        all.slice(a + 1).flatMap((two, b) => all.slice(a + b + 2).map((three) => [one, two, three])),
      );

const sumOf = (steps: Change[], lever: string): number =>
  steps.filter((step) => step.lever === lever).reduce((sum, { times }) => sum + times, 0);

const sentimentActs = ({ replays, now }: WaysAt): string =>
  `the sentiment rule acts (sentiment below ${expectedText(replays.settings['sentiment_line']!, 'sentiment', now.asOf)})`;

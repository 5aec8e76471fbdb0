/**
 * "Still", "again", "now", "back then" beside a state or the label of a tier or stage: "the tier is still Nurture", "the
 * deal still has no amount", "Discovery at the last report". A claim where the run before bears the word out: it was so then
 * as well, was not so yet, or was so only then.
 */
import type { Claim } from '../domain/claims.ts';
import { daysBetween } from '../domain/dates.ts';
import type { Subject } from '../domain/facts.ts';
import { ValuesThen } from '../predicates/run-before.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import { STATES } from '../states/states.ts';
import { type Finding, judged } from '../text/findings.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { matchesOf } from '../text/matches.ts';
import { ROWS } from './states.ts';
import type { Held } from './when.ts';

/** Whether it is so now, and whether it was so in the run before; null where the record does not say. */
type Runs = [now: boolean | null, then: boolean | null];
type Fits = (runs: Runs) => boolean;

const REPORT = '(?:report|review|run|count|round|update|summary|check|look|time|month)';
const WORDS: [RegExp, Fits][] = [
  [
    spokenWords(
      '(?:is |are |was |were |has |have )*(?:still|yet again|as ever|as before|once again|to this day|even now|as yet|(?:stays?|stayed|remains?|remained)(?! (?:to|with|on the)))',
    ),
    ([now, then]) => now === true && then === true,
  ],
  [
    spokenWords(
      '(?:is |are |has |have )*(?:by |even |right |just |as of )*(?:now|today|this month|this time(?: round)?|at present|currently|since then|newly|freshly)',
    ),
    ([now, then]) => now === true && then === false,
  ],
  [
    spokenWords(
      `(?:back then|then|at the time|previously|formerly|(?:a|one) month (?:ago|earlier|before)|(?:the|a) month before|(?:at|in|by|on) (?:the |our )?(?:last|previous|prior) ${REPORT}|last (?:month|time)(?: round)?|in (?:the )?(?:end of )?D)`,
    ),
    ([now, then]) => now === false && then === true,
  ],
];
/** Items between the words and what they stand beside. */
const REACH = 4;

export function spokenStill(scope: Scope, told: readonly Held[]): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return WORDS.flatMap(([pattern, fits]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const beside = told.filter(({ at }) => at !== null && isBeside(items, at, from, to));
      const found = beside.find(({ at, claim }) => fits(runsOf(scope, at!, claim)));
      const place = spanOf(items, from, to);
      if (found) return [judged(place, 'date', true, `so of “${found.claim.text}” in the runs compared`)];
      const wrong = match[0].endsWith('still')
        ? beside.find(({ at }) => isNewLabel(scope, at!, to))
        : undefined;
      if (!wrong) return [];
      const reason = `on record it was not “${wrong.claim.text}” in the run before`;
      return [judged(place, 'date', false, reason)];
    }),
  );
}

/** Whether a claim begins within reach of the words, in their part of the sentence. */
function isBeside(items: Item[], at: number, from: number, to: number): boolean {
  const [start, end] = at < from ? [at + 1, from] : [to + 1, at];
  return (
    end >= start - 1 &&
    end - start <= REACH &&
    !items.slice(start, Math.max(start, end)).some((item) => /^([,;.!?():—–]|but|and)$/.test(textOf(item)))
  );
}

/** "Still in Nurture" of an account that came there since the run before, and no other label told with it. */
function isNewLabel(scope: Scope, at: number, to: number): boolean {
  const { items, index } = scope;
  const item = items[at]!;
  const account = accountFor(scope, at);
  // A deal that has just moved on may "still" be in a stage, for its close date.
  const isTier = item.kind === 'name' && item.subjects[0]!.kind === 'tier';
  if (!isTier || at <= to || !account || !isNamedFor(scope, at)) return false;
  const leadsOn = items.slice(to + 1, at).every((each) => LEADING.test(textOf(each)));
  const [now, then] = labelRuns(index, account, item.subjects[0]!);
  const others = items.filter(
    (each) => each.kind === 'name' && each.subjects[0]!.kind === item.subjects[0]!.kind,
  );
  return leadsOn && now === true && then === false && others.length === 1;
}
const LEADING = /^(in|at|with|under|among|a|the|sits?|sat)$/;

function runsOf(scope: Scope, at: number, { text, reason }: Claim): Runs {
  const { items, index } = scope;
  const item = items[at];
  const account = accountFor(scope, at);
  if (item?.kind === 'name' && account) return labelRuns(index, account, item.subjects[0]!);
  const [, name, denied, says] =
    /^(?:holds|held) of (.+?)(?: in the run before)?: (denied: )?(.+)$/.exec(reason) ?? [];
  const subject = name
    ? index.sheet.subjects.find((each) => each.name === name && each.kind !== 'deal')
    : undefined;
  if (!subject || !says || text === '') return [null, null];
  const turned = (value: boolean | null): boolean | null => (value === null || !denied ? value : !value);
  const said = { scope, from: at, to: at };
  const holds = (values: Values): boolean | null => {
    const state = STATES.find((each) => each.says === says);
    if (state) return turned(state.test(values, new Set()));
    const row = ROWS.find((each) => each.says === says);
    return row ? turned(row.yes(values, said)) : null;
  };
  return [
    holds(new Values(index, subject)),
    isKnownThen(index, subject) ? holds(new ValuesOnce(index, subject)) : null,
  ];
}

const isKnownThen = (index: AuditIndex, { id }: Subject): boolean =>
  index.fact(id, 'open_deals', 'previous') !== undefined;

/** Of an account's tier, or of the stage of one of its deals. */
function labelRuns(index: AuditIndex, account: Subject, { kind, name }: Subject): Runs {
  const of =
    kind === 'tier'
      ? [[account.id, 'tier'] as const]
      : kind === 'stage'
        ? index.children(account.id, 'deal').map((deal) => [deal.id, 'stage'] as const)
        : [];
  const label = name.replace(/^.* — /, '');
  const runs = of.map(([id, metric]) => [
    index.fact(id, metric)?.value,
    index.fact(id, metric, 'previous')?.value,
  ]);
  const known = runs.filter(([, then]) => then !== undefined);
  const own = known.find((run) => run.includes(label));
  return own ? [own[0] === label, own[1] === label] : [null, null];
}

/** Values of the run before, with what follows from them: how late a deal was then, and the limit of its stage. */
class ValuesOnce extends ValuesThen {
  override fact(metric: string, period = 'current') {
    const own = super.fact(metric, period);
    if (own !== undefined || period !== 'current') return own;
    const isSameStage =
      this.index.fact(this.subject.id, 'stage')?.value ===
      this.index.fact(this.subject.id, 'stage', 'previous')?.value;
    return /^(stagnant_line|long_stagnant_line|stage_median_days)$/.test(metric) && isSameStage
      ? this.index.fact(this.subject.id, metric)
      : undefined;
  }

  override figure(metric: string, period = 'current'): number | null {
    const { previousAsOf } = this.index.sheet;
    const close = this.index.fact(this.subject.id, 'close_date', 'previous')?.value;
    if (metric === 'days_past_close' && previousAsOf !== null && typeof close === 'string')
      return Math.max(0, daysBetween(close, previousAsOf));
    return super.figure(metric, period);
  }

  override deals(): Values[] {
    return super.deals().map(({ index, subject }) => new ValuesOnce(index, subject));
  }
}

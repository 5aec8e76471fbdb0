/**
 * A figure is of the measure that the words around it cue: "the likelihood has dropped from 100 to 87" of no score,
 * "$629,500 in three overdue deals" of no whole pipeline, "$182,000 apiece" of no total. Where it was found to be of another
 * measure alone, and what is cued is on record and another value, it is refused.
 */

import type { Told } from '../comparisons/measure-cued.ts';
import type { Candidate } from '../sentence/candidate.ts';
import { Values } from '../sentence/conditions.ts';
import type { Item } from '../sentence/items.ts';
import { partBefore, wordsShown } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { candidatesOf, says } from '../sentence/values.ts';
import { type Finding, findingOn } from '../text/findings.ts';

interface Cue {
  /** Words that end straight before the figure. */
  before?: RegExp;
  /** Words that begin straight after it. */
  after?: RegExp;
  /** Whether the name after it is that of a stage. */
  ofStage?: boolean;
  /** What the figure may be of. */
  metrics: RegExp;
}

const GOES =
  "(?: (?:overall|there|here|itself|again|alone|as a whole|across the book|of (?:closing|winning|N)|at N|in N|has|have|had|is|was|are|were|' s|just|only|also|then|still|since|now|even|already|of it|duly))*";
const CAME =
  '(?: (?:dropped|fell|fallen|risen|rose|climbed|grew|grown|slid|slipped|gone|went|improved|moved|jumped|leapt|sank|sunk|stands?|sits?|up|down|came|come|eased|increased|declined|shrank|shrunk|recovered|tumbled|crept|edged|worsened|stood|back))?';
const TO =
  '(?: (?:slightly|sharply|a little|a touch|further|steeply|all the way|again|only|just|still|back))*(?: (?:from|to|at))?(?: (?:a|an|the|about|around|just|only|perfect|mere|low|high|modest|round|full|healthy|solid|decent|roughly|nearly|over|under|almost))*(?: # to)?$';
const governed = (nouns: string): RegExp => new RegExp(`(?<![\\p{L}#-])(?:${nouns})${GOES}${CAME}${TO}`, 'u');

const CUES: Cue[] = [
  {
    after: /^(?:deep )?into (?:the )?N\b/,
    ofStage: true,
    metrics: /^(?:days_in_stage|stage_median_days|(?:long_)?stagnant_line|days_past_line)$/,
  },
  {
    before: governed('likelihood|close likelihood|odds?|probability|chances?'),
    metrics: /^(?:deal_)?outcome_score$|^chance$/,
  },
  {
    after:
      /^(?:out of # |% )?(?:,? )?(?:(?:and |so )?it is |which makes it )?(?:\w+ )?(?:the )?(?:likeliest|most likely) (?:of the \w+ )?to (?:close|win|be won|land|come in)\b/,
    metrics: /^(?:deal_)?outcome_score$|^chance$/,
  },
  {
    before: governed('open pipeline|pipeline|open value'),
    metrics: /^(?:open_value|amount|open_deals|deals_total|overdue_value|stagnant_value|deals_due_value)$/,
  },
  {
    before: governed('recurring revenue|annual revenue|revenue|arr'),
    metrics: /^(?:arr|annual_revenue|renewals_due_arr)$/,
  },
  {
    before:
      /(?:won|winning|successful) (?:deals?|ones|renewals?)(?: (?:typically|usually|normally|generally|mostly|tend to))*(?: (?:take|need|spend|took|needed|spent))(?: (?:about|around|some|only|just))?$/,
    metrics: /^stage_median_days$/,
  },
  {
    after:
      /^(?:days? )?(?:to|before it|and it)(?: (?:would|will))? (?:counts?|is|be|becomes?|turns?)(?: as)? (?:stagnant|stuck|stale)\b/,
    metrics: /^stagnant_line$/,
  },
  { before: governed('sentiment|mood|tone'), metrics: /^sentiment_90d$/ },
  {
    after:
      /^(?:(?:of|worth of|tied up|stuck|sitting|lying|locked up) )?(?:in |across )?(?:(?:the|its|your|our|these|those|their) )?(?:# )?(?:overdue|late) deals?\b/,
    metrics: /^(?:overdue_value|late_value|amount|open_value_overdue|overdue_deals|days_past_close)$/,
  },
  {
    before:
      /(?:# |the |your |our |those |these )overdue deals? (?:(?:are|is|together|now|all) )*(?:worth|come to|comes to|add up to|totalling|hold)(?: (?:some|about|a total of|another))*$/,
    metrics: /^(?:overdue_value|late_value|amount|at_stake)$/,
  },
];

/** "Thirty days into Evaluation". */
const isBeforeStage = (items: Item[], at: number): boolean => {
  const item = items[at]!;
  return (
    item.kind === 'figure' &&
    item.figure.kind === 'days' &&
    items.slice(at + 1, at + 4).some((next) => next.kind === 'name' && next.subjects[0]!.kind === 'stage')
  );
};

/** Figures that what the words cue refuses. */
export function refuteMeasures(scope: Scope, told: Told, findings: readonly Finding[]): Finding[] {
  return [...told].flatMap(([at, found]): Finding[] => {
    const finding = findingOn(findings, scope.items[at]);
    if (finding?.verdict !== 'verified' || found.length === 0) return [];
    const cue = CUES.find((each) => isCued(each, scope.items, at));
    if (!cue || found.some(({ metrics }) => metrics.some((metric) => cue.metrics.test(metric)))) return [];
    const meant = valuesMeant(scope, cue, finding, at);
    return meant === null ? [] : [refusal(finding, meant)];
  });
}

const isCued = ({ before, after, ofStage = false }: Cue, items: Item[], at: number): boolean =>
  (!ofStage || isBeforeStage(items, at)) &&
  (before?.test(partBefore(items, at, 16)) === true ||
    after?.test(wordsShown(items.slice(at + 1, at + 13))) === true);

const refusal = (finding: Finding, { text, fact }: Candidate): Finding => ({
  ...finding,
  verdict: 'contradicted',
  fact,
  reason: `on record ${text} (${fact})`,
});

/** A value of what is cued, of whom the figure is; null where there is none, or one says the figure. */
function valuesMeant({ index, items }: Scope, cue: Cue, { fact }: Finding, at: number): Candidate | null {
  const [id] = (fact ?? '').split('.');
  const found = id ? index.subject(id) : undefined;
  const subject = found?.kind === 'deal' && found.parent ? index.subject(found.parent) : found;
  const item = items[at]!;
  if (!subject || item.kind !== 'figure') return null;
  const values = candidatesOf(index, subject).figures.filter(
    ({ metrics, period }) => period !== 'derived' && metrics.length === 1 && cue.metrics.test(metrics[0]!),
  );
  const isSaid = values.some((each) => says(item.figure, each, index.sheet.currency));
  return isSaid ? null : (values[0] ?? null);
}

/** Totals, and the count of what they are the total of. */
const TOTALS: Record<string, string> = {
  overdue_value: 'overdue_deals',
  won_value_12m: 'won_deals_12m',
  open_value: 'open_deals',
  renewals_due_arr: 'renewals_due',
};
const APIECE =
  /^(?:deals? |worth |in value )?(?:apiece|each|a time|a piece|per (?:deal|account|renewal)|every time)\b/;

/** "Two deals, $29,000 each" of what both together come to. */
export function refuteApiece({ items, index }: Scope, findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding): Finding[] => {
    const at = items.findIndex(({ from }) => from === finding.from);
    const [id, metric] = (finding.fact ?? '').split('@')[0]!.split('.') as [string, string?];
    const subject = index.subject(id);
    const count =
      subject && metric && TOTALS[metric] ? new Values(index, subject).figure(TOTALS[metric]) : null;
    if (finding.verdict !== 'verified' || count === null || count < 2) return [];
    if (items[at]?.kind !== 'figure' || !APIECE.test(wordsShown(items.slice(at + 1, at + 5)))) return [];
    const to = items.findIndex(
      (_, place) => place > at && APIECE.test(wordsShown(items.slice(at + 1, place + 1))),
    );
    const reason = `of all ${count} together (${finding.fact})`;
    return [{ ...finding, to: items[Math.max(at, to)]!.to, verdict: 'contradicted', reason }];
  });
}

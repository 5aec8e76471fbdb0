/** What one account alone may be or have ("the only customer below its norm"), by the words that tell it. */

import {
  aboveNorm,
  belowNorm,
  figureIs,
  label,
  not,
  overdue,
  positive,
  stagnant,
  type Test,
  type Values,
  zero,
} from '../sentence/conditions.ts';
import type { Item } from '../sentence/items.ts';

const NORM = '\\b(?:norm|normal|usual|par|average|expected)\\b';
const meeting: Test = (at) => (at.has('next_touch') ? at.fact('next_touch')!.value !== null : null);

/** Some deal is longer in its stage than won deals are. */
const slow: Test = (at) =>
  at.deals().some((deal) => (deal.figure('days_in_stage') ?? 0) > (deal.figure('stage_median_days') ?? 9999));

const changed =
  (metric: string, way: 1 | -1): Test =>
  (at) => {
    const [now, then] = [at.figure(metric), at.figure(metric, 'previous')];
    return now === null || then === null ? null : (now - then) * way > 0;
  };
const moved =
  (way: string): Test =>
  ({ index, subject }) =>
    subject.kind === 'account' ? index.change(subject.id)?.kind === way : null;

function has(...metrics: string[]): Test {
  return (at: Values) => {
    const known = metrics.flatMap((metric) => at.figure(metric) ?? []);
    return known.length === 0 ? null : known.some((value) => value > 0);
  };
}

const words = (list: string): RegExp => new RegExp(`\\b(?:${list})\\b`);
const FELL = words(
  'falling|fall|fell|fallen|drop|dropped|dropping|down|decline|declined|declining|lower|slipped|slipping|slid|lost|worse|worsened',
);
const ROSE = words(
  'rising|rise|rose|risen|climb|climbed|climbing|up|gain|gained|higher|better|improved|improving|growing|grew',
);
/** What falls or rises, by its nouns. */
const METRICS: [RegExp, string][] = [
  [words('score|point'), 'score'],
  [words('mood|sentiment|tone'), 'sentiment_90d'],
  [words('odd|chance|likelihood'), 'outcome_score'],
  [words('contact|touch|exchange|conversation'), 'touches_30d'],
];

/** Each family tells one thing, by the first of its patterns that fits. */
const FAMILIES: [RegExp, Test][][] = [
  [
    [new RegExp(`\\b(?:past|beyond|over|longer)\\b.*${NORM}.*\\b(?:stage|time|stay|pace)\\b`), slow],
    [new RegExp(`\\b(?:below|under|less|fewer|short of|behind|beneath)\\b.*${NORM}`), belowNorm],
    [new RegExp(`\\b(?:above|over|more|ahead|beyond)\\b.*${NORM}`), aboveNorm],
    [
      words(
        'silent|dark|nothing (?:all|this|in #|in 30)|no (?:two - way )?(?:contact|touch|word|exchange|reply|conversation)|(?:without|without any|no) contact',
      ),
      zero('touches_30d'),
    ],
  ],
  [
    [
      words(
        'meeting|next (?:date|call|conversation|appointment|step|visit|session)|booked|diary|calendar|appointment|date with|scheduled|pencilled',
      ),
      meeting,
    ],
  ],
  [
    [
      words('unhappy|displeased|negative|sour|grumpy|disgruntled'),
      figureIs('sentiment_90d', (value) => value < 0),
    ],
    [words('happy|positive|cheerful'), figureIs('sentiment_90d', (value) => value > 0)],
  ],
  [
    [words('overdue|late'), overdue],
    [words('stagnant|stuck|stalled'), stagnant],
    [words('renewal|renewals due'), has('open_renewals', 'renewals_due')],
    [words('win|sale|won|purchase|bought'), has('won_deals_12m')],
    [words('open|deal|opportunity|expansion|pipeline'), has('open_deals')],
  ],
  [
    [words('customer'), label('type', 'customer')],
    [words('prospect'), label('type', 'prospect')],
  ],
  [[words('money|revenue|arr|pays|pay|paying'), positive('arr')]],
  [
    [words('promoted|upgraded|moved up|came up|climbed|rose'), moved('up')],
    [words('demoted|downgraded|moved down|came down|fell|dropped|slipped|slid'), moved('down')],
  ],
];

/** Tests of all that the words tell; none where nothing of it is on record. */
export function toldAlone(text: string, items: Item[]): Test[] {
  const change = changeTold(text);
  if (change) return [change];
  const found = FAMILIES.flatMap((family) => {
    const first = family.find(([pattern]) => pattern.test(text));
    return first ? [isDenied(text, first[0]) ? not(first[1]) : first[1]] : [];
  });
  return [...found, ...[tierIn(items), stageIn(items)].filter((test) => test !== null)];
}

/** "Without a meeting", "that has no open deal": the negation a few words before. */
const isDenied = (text: string, pattern: RegExp): boolean =>
  /\b(?:no|not|without|lacks?|lacking|missing|n ['’] t)(?: \S+){0,3} ?$/.test(
    text.slice(0, text.search(pattern)),
  );

/** "The only falling score": of what its nouns name. */
function changeTold(text: string): Test | null {
  const way = FELL.test(text) ? -1 : ROSE.test(text) ? 1 : 0;
  const metric = METRICS.find(([pattern]) => pattern.test(text));
  return way !== 0 && metric ? changed(metric[1], way) : null;
}

/** "Only Kestwick is still in Proposal": some deal of it is. */
function stageIn(items: Item[]): Test | null {
  const stages = items.flatMap((item) =>
    item.kind === 'name' ? item.subjects.filter(({ kind }) => kind === 'stage') : [],
  );
  if (stages.length !== 1) return null;
  return (at) => at.deals().some((deal) => deal.fact('stage')?.value === stages[0]!.name);
}

/** "Only Kestwick is in Expand". */
function tierIn(items: Item[]): Test | null {
  const tiers = items.flatMap((item) =>
    item.kind === 'name' ? item.subjects.filter(({ kind }) => kind === 'tier') : [],
  );
  if (tiers.length !== 1) return null;
  return (at) => (at.subject.kind === 'account' ? at.index.isMember(tiers[0]!.id, at.subject.id) : null);
}

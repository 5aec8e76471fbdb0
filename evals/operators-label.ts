/** Operators on labels and names that stand for a value: tier, owner, stage, rule, kind of account or deal. */
import { type Mutation, NOT_ON_RECORD, type Operator, OTHER_VALUE, type Report, spansOf } from './edits.ts';
import { accountNamed, bulletsOf, proseOf, statementAt, tablesOf } from './operators-places.ts';
import { staysTrue } from './operators-true.ts';
import { rewriteSpan } from './operators-value.ts';
import { pick } from './random.ts';

const tierOf = (label: string, { sheet }: Report) =>
  sheet.tiers.find((each) => each.label === label || each.labels.includes(label));

/** Spans that print the label of a tier. */
const tierSpans = (report: Report) =>
  spansOf(report, ['label']).filter(({ span }) => tierOf(report.text.slice(span.start, span.end), report));

/** The label of a neighbouring tier. */
const tierShift: Operator = (report, random) => {
  const drawn = pick(tierSpans(report), random);
  if (!drawn) return null;
  const { start, end } = drawn.span;
  const mine = tierOf(report.text.slice(start, end), report)!;
  const other = pick(
    report.sheet.tiers.filter((each) => Math.abs(each.number - mine.number) === 1),
    random,
  );
  return other ? { operator: 'tier_shift', start, end, replacement: other.label } : null;
};

/** `down from Watch` of an account that is in Watch now. */
const currentInLead: Operator = (report, random) => {
  const bullet = pick(
    bulletsOf(report).filter(({ text }) => /, (?:up|down) from \w+\. /.test(text)),
    random,
  );
  const label = bullet && /(?<=, (?:up|down) from )\w+(?=\. )/.exec(bullet.text);
  const now = bullet && report.factById.get(`${bullet.account}.tier`);
  if (!bullet || !label || !now?.text || now.text === label[0]) return null;
  const start = bullet.start + label.index;
  return { operator: 'current_previous', start, end: start + label[0].length, replacement: now.text };
};

/** The cells From and To of a page's changes: the tier now in the first, the tier before in the second. */
const currentInRow: Operator = (report, random) => {
  const rows = tablesOf(report)
    .filter(({ head }) => head[1]?.text === 'From' && head[2]?.text === 'To')
    .flatMap((table) => table.rows);
  const cells = pick(rows, random)?.cells;
  const account = cells && accountNamed(report, cells[0]!.text);
  const [cell, period] = cells && random() < 0.5 ? [cells[1], ''] : [cells?.[2], '@previous'];
  const other = account ? report.factById.get(`${account}.tier${period}`) : undefined;
  if (!cell || !other?.text || tierOf(other.text, report) === tierOf(cell.text, report)) return null;
  return { operator: 'current_previous', start: cell.start, end: cell.end, replacement: other.text };
};

/** The tier an account has now where its tier before is said, and the other way round. */
const currentPrevious: Operator = (report, random) => {
  if (report.spans.length === 0 || random() < 0.2)
    return random() < 0.5 ? currentInLead(report, random) : currentInRow(report, random);
  const drawn = pick(
    tierSpans(report).filter(({ fact }) => fact.metric === 'tier'),
    random,
  );
  if (!drawn) return null;
  const { start, end } = drawn.span;
  const { subject, period } = drawn.fact;
  const other = report.factById.get(`${subject}.tier${period === 'previous' ? '' : '@previous'}`);
  if (!other?.text || tierOf(other.text, report) === tierOf(drawn.fact.text, report)) return null;
  return { operator: 'current_previous', start, end, replacement: other.text };
};

const ownerSwap = rewriteSpan(
  'owner_swap',
  ['name'],
  (text, fact, report, random) => {
    const owners = report.sheet.subjects.filter((each) => each.kind === 'owner');
    const others = owners
      .map((each) => report.factById.get(`${each.id}.short_name`))
      // The full name in place of the short one is the same person.
      .filter((other) => other?.text && other.text !== text && !String(fact.value).endsWith(other.text));
    return pick(others, random)?.text;
  },
  (fact) => fact.metric === 'owner',
);

const stageSwap = rewriteSpan(
  'stage_swap',
  ['label'],
  (_text, _fact, report, random) =>
    pick(
      report.sheet.subjects.filter((each) => each.kind === 'stage'),
      random,
    )?.name,
  (fact) => fact.metric === 'stage',
);

/** Pairs of words of one kind; the first stands in the text. */
const KINDS: [RegExp, string[]][] = [
  [/\bexpansion\b/g, ['renewal', 'new deal']],
  [/\bdeal\b(?! rule| with| lost| to | momentum|s)/g, ['renewal']],
  [/\(prospect\b/g, ['(customer', '(partner', '(churned']],
  [/\bpaying customers\b/g, ['prospects', 'partners']],
  [/\bcalls?\b/g, ['e-mail']],
  [/\bchurned\b/g, ['dormant', 'partner']],
  [/\bdormant\b/g, ['churned', 'partner']],
];

/** Another kind of deal or account; "deal" names no kind, so only what it is not makes it false. */
const kindSwap: Operator = (report, random) => {
  const prose = proseOf(report.text);
  const places = KINDS.flatMap(([pattern, others]) =>
    [...prose.matchAll(pattern)].map((match) => ({ match, others })),
  );
  const place = pick(places, random);
  if (!place) return null;
  const { index: start, 0: word } = place.match;
  const end = start + word.length;
  const replacement = pick(place.others, random)!;
  const around = statementAt(report.text, { start, end });
  // Of a deal of another kind its figures are false as well as the word.
  const spots = [{ start: around.start - start, end: around.end - end + replacement.length }];
  return { operator: 'kind_swap', start, end, replacement, spots };
};

/** Another rule where one is named, and it is not one that the account's clause could mean as well. */
const ruleSwap: Operator = (report, random) => {
  const rules = report.sheet.subjects.filter((each) => each.kind === 'rule');
  const places = rules.flatMap((rule) =>
    [...report.text.matchAll(new RegExp(`(?<=[^\\w-])${rule.name}(?= rule\\b| \\|)`, 'g'))].map((match) => ({
      rule,
      match,
    })),
  );
  const place = pick(places, random);
  if (!place) return null;
  const other = pick(
    rules.filter((rule) => rule !== place.rule),
    random,
  );
  const { index: start } = place.match;
  // `50% for the volume rule` is true of any rule of the same chance.
  const chance = (id: string) => report.factById.get(`model.chance_${id.slice(5)}`)?.value;
  if (
    !other ||
    (/% for the $/.test(report.text.slice(0, start)) && chance(other.id) === chance(place.rule.id))
  )
    return null;
  return { operator: 'rule_swap', start, end: start + place.rule.name.length, replacement: other.name };
};

/** A tier's label as an account's that is in no tier, or the name of a tier that the model does not have. */
const inventedLabel: Operator = (report, random) => {
  const drawn = pick(tierSpans(report), random);
  if (!drawn) return null;
  const replacement = pick(['Grow', 'Protect', 'Renew', 'Champion', 'At risk', 'Healthy', 'Tier 5'], random)!;
  if (staysTrue(replacement, drawn.fact, report)) return null;
  return { operator: 'invented_label', start: drawn.span.start, end: drawn.span.end, replacement };
};

const label = (make: Operator, expects = OTHER_VALUE): Mutation => ({ group: 'label', expects, make });

export const LABEL_OPERATORS: Record<string, Mutation> = {
  tier_shift: label(tierShift, NOT_ON_RECORD),
  current_previous: { ...label(currentPrevious), onPages: true },
  owner_swap: label(ownerSwap),
  stage_swap: label(stageSwap),
  kind_swap: label(kindSwap, NOT_ON_RECORD),
  rule_swap: label(ruleSwap, NOT_ON_RECORD),
  invented_label: label(inventedLabel, NOT_ON_RECORD),
};

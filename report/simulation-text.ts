/** A simulation as people read it in a terminal, and its moves as rows. */
import type { ModelDifference, ModelSetting } from '../domain/model-change.ts';
import type {
  SimulatedCoverage,
  SimulatedMove,
  SimulatedPlace,
  SimulatedSeats,
  Simulation,
} from '../domain/simulation.ts';
import { csvText } from './csv.ts';
import { oneLine } from './escape.ts';
import { differenceLines } from './model-text.ts';

export interface SimulationTold {
  /** How the model that is changed is named. */
  base: string;
  settings: ModelSetting[];
  differences: ModelDifference[];
  simulation: Simulation;
  coverage: SimulatedCoverage | null;
  saved: string | null;
}

const section = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];
const both = (before: unknown, after: unknown): string =>
  before === after ? `${after}` : `${before ?? '–'} → ${after ?? '–'}`;

/** What was changed, who moves and why, seats, rules, warnings, capacity; then what to do with it. */
export function simulationText({
  base,
  settings,
  differences,
  simulation,
  coverage,
  saved,
}: SimulationTold): string {
  const { asOf, changed } = simulation;
  const told = new Set(settings.map(({ name }) => name));
  const further = differences.filter(({ name }) => !told.has(name));
  return [
    `As of ${asOf}, ${base} with these changes; nothing is stored.`,
    ...section('Changed', [...settings.map(settingLine), ...differenceLines(further)]),
    ...bookLines(simulation),
    ...section('People that the tiers need', (coverage?.needs ?? []).flatMap(needLine)),
    ...section('AEs whose load changes', (coverage?.owners ?? []).map(ownerLine)),
    ...section('Effort by tier', (coverage?.effort ?? []).flatMap(effortLine)),
    '',
    ...(saved === null
      ? ['Keep it: the same command with --save FILE, then tiers models adopt FILE --by NAME.']
      : [
          `Saved as ${saved} (model ${changed.id} ${changed.version}, ${changed.hash.slice(0, 12)}).`,
          `Put it to use: tiers models adopt ${saved} --by NAME`,
        ]),
  ].join('\n');
}

/** The book's part alone: tiers, moves (so many at most), seats, rules, warnings. */
export function bookLines(simulation: Simulation, most = Number.POSITIVE_INFINITY): string[] {
  const { moves, caps, rules, leftOut, warnings } = simulation;
  const stay = simulation.accounts - moves.length;
  const left =
    leftOut.before?.join() === leftOut.after?.join()
      ? []
      : [`  ${leftOut.before?.join(', ') || 'none'} → ${leftOut.after?.join(', ') || 'none'}`];
  return [
    ...section('Accounts by tier', simulation.tiers.map(tierLine)),
    ...section(`Moves (${moves.length})`, moves.slice(0, most).map(moveLine)),
    ...(moves.length > most ? [`  … and ${moves.length - most} more`] : []),
    ...(moves.length === 0 ? ['', 'Nobody moves.'] : []),
    `${stay} ${stay === 1 ? 'account stays' : 'accounts stay'} where ${stay === 1 ? 'it is' : 'they are'}; ${simulation.scores} ${simulation.scores === 1 ? 'score is' : 'scores are'} another.`,
    ...section('Seats', caps.flatMap(capLine)),
    ...section('Rules, accounts flagged of those judged', rules.map(ruleLine)),
    ...section('Components left out for everyone', left),
    ...section('Warnings', [
      ...warnings.appear.map((text) => `  new: ${oneLine(text)}`),
      ...warnings.go.map((text) => `  gone: ${oneLine(text)}`),
      ...warnings.stay.map((text) => `  as before: ${oneLine(text)}`),
    ]),
  ];
}

function settingLine({ asked, name, label, unit, from, to, also }: ModelSetting): string {
  const what = label === null ? '' : ` (${label}${unit === null ? '' : `, ${unit}`})`;
  const why = asked === null ? '; rescaled' : asked === name ? '' : `; by ${asked}`;
  const too = asked === name ? '' : ' too';
  const shared = also.length === 0 ? '' : `\n    it stands behind ${also.join(', ')}${too}`;
  return `  ${name}${what}: ${from} → ${to}${why}${shared}`;
}

const tierLine = ({ tier, label, before, after }: Simulation['tiers'][number]): string =>
  `  ${tier === null ? 'No tier' : `Tier ${tier} ${label}`}: ${both(before, after)}`;

const placeText = ({ tier, label, score }: SimulatedPlace): string =>
  `${tier === null ? label : `Tier ${tier} ${label}`}${score === null ? '' : ` (score ${score})`}`;

function moveLine({ accountId, name, from, to }: SimulatedMove): string {
  return [
    `  ${oneLine(name)} (${accountId}): ${placeText(from)} → ${placeText(to)}`,
    `    now: ${oneLine(to.why)}`,
    `    was: ${oneLine(from.why)}`,
  ].join('\n');
}

const NAMED = 5;

function namesOf(displaced: SimulatedSeats['displaced']): string {
  const names = displaced.slice(0, NAMED).map(({ name }) => oneLine(name));
  return displaced.length > NAMED
    ? `${names.join(', ')} and ${displaced.length - NAMED} more`
    : names.join(', ');
}

/** Pools without anything to say (no seat short before or after, nothing changed) are left out. */
function capLine({ label, scope, before, after }: Simulation['caps'][number]): string[] {
  const displaced = (seats: SimulatedSeats | null) => seats?.displaced.length ?? 0;
  const same =
    before !== null && after !== null && before.seats === after.seats && before.used === after.used;
  if (same && displaced(before) === 0 && displaced(after) === 0) return [];
  const where = scope === 'book' ? '' : ` of ${oneLine(scope)}`;
  const binds = displaced(after) > 0 ? ', binds' : displaced(before) > 0 ? ', binds no longer' : '';
  const told =
    displaced(before) + displaced(after) === 0
      ? ''
      : `; displaced ${both(displaced(before), displaced(after))}${after !== null && after.displaced.length > 0 ? ` (${namesOf(after.displaced)})` : ''}`;
  return [
    `  ${label}${where}: ${both(before?.seats, after?.seats)}, taken ${both(before?.used, after?.used)}${binds}${told}`,
  ];
}

function ruleLine({ label, before, after }: Simulation['rules'][number]): string {
  const share = (side: typeof before) => (side === null ? null : `${side.fired} of ${side.judged}`);
  return `  ${label}: ${both(share(before), share(after))}${both(before?.ofBook, after?.ofBook) === '0' ? '' : `; ${both(before?.ofBook, after?.ofBook)} % of tiered accounts`}`;
}

function needLine({
  tier,
  label,
  role,
  people,
  before,
  after,
}: SimulatedCoverage['needs'][number]): string[] {
  const need = (side: typeof before) =>
    side === null
      ? null
      : side.most === null || side.most === side.fewest
        ? String(side.fewest)
        : `${side.fewest} to ${side.most}`;
  const have = people === null ? '' : ` (${people} on record, for all tiers)`;
  return [`  Tier ${tier} ${label}: ${both(need(before), need(after))} ${role}${have}`];
}

const ownerLine = ({ name, before, after }: SimulatedCoverage['owners'][number]): string =>
  `  ${oneLine(name)}: ${both(before?.load, after?.load)} % full, ${both(before?.standing, after?.standing)}`;

const BREACHES = {
  too_many_accounts: 'more accounts than declared',
  too_few_accounts: 'fewer accounts than declared',
  too_much_effort: 'more effort than declared',
  too_little_effort: 'less effort than declared',
} as const;

function effortLine({ tier, label, before, after }: SimulatedCoverage['effort'][number]): string[] {
  const breaches = after === null ? [] : after.breaches.map((breach) => BREACHES[breach]);
  const gone = (before?.breaches ?? []).filter((breach) => !after?.breaches.includes(breach));
  const told = [...breaches, ...gone.map((breach) => `no longer ${BREACHES[breach]}`)];
  return [
    `  Tier ${tier} ${label}: ${both(before?.accountShare, after?.accountShare)} % of accounts, ${both(before?.touchShare, after?.touchShare)} % of touches${told.length === 0 ? '' : `; ${told.join('; ')}`}`,
  ];
}

const COLUMNS = [
  ...['account_id', 'account', 'move', 'from_tier', 'from_label', 'from_score'],
  ...['to_tier', 'to_label', 'to_score', 'decided_by', 'why', 'was'],
];

/** RFC 4180: one row per account that moves. */
export function movesCsv(moves: readonly SimulatedMove[]): string {
  return csvText(
    COLUMNS,
    moves.map(({ accountId, name, kind, from, to }) => [
      ...[accountId, name, kind, from.tier, from.label, from.score],
      ...[to.tier, to.label, to.score, to.rule ?? to.stage, to.why, from.why],
    ]),
  );
}

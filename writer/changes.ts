/** Who moved, and the signal that drove it, from the ledgers of both runs (000-23, 000-27, 000-28). */
import { SCORE_CAUSES } from '../domain/attribution.ts';
import type { Block, Section } from '../domain/document.ts';
import type { Change } from '../domain/facts.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { moneyOf, SHOWN } from '../facts/finding-terms.ts';
import { kindOf, type RuleKind } from './advice.ts';
import * as say from './clauses.ts';
import { type Clause, firstOf, joined, sentence, text, type Writing } from './context.ts';
import { overridden, overrideEnded } from './decisions.ts';
import { scoreParts } from './explain.ts';
import { left } from './tables.ts';
import { explainsMuch } from './telling-terms.ts';

export function changesSection(w: Writing): Section {
  const since = w.ref('run', 'previous_as_of');
  if (w.input.previous === null || since === null) {
    return {
      id: 'changes',
      title: 'Changes',
      writer: 'builtin',
      blocks: [{ kind: 'paragraph', text: 'No comparison, there is no earlier run.' }],
    };
  }
  const moves = movesByMoney(w);
  const blocks: Block[] =
    moves.length > 0
      ? [
          { kind: 'paragraph', text: sentence(behindMoves(w)), unit: 'changes' },
          changeRows(w, moves.slice(0, SHOWN.moves)),
        ]
      : [];
  return {
    id: 'changes',
    title: `Changes since ${since}`,
    writer: 'builtin',
    blocks: [...blocks, { kind: 'paragraph', text: restOfChanges(w) }],
  };
}

/** `4 of the 6 moves down came from the volume rule`: the rule that most go back to, where it explains much. */
function behindMoves(w: Writing): Clause {
  const caused = (id: string): number => w.number(id, 'downs_caused') ?? 0;
  const [rule] = w.index
    .subjectsOf('rule')
    .map(({ id }) => id)
    .filter((id) => explainsMuch(w, id, 'down'))
    .sort((a, b) => caused(b) - caused(a) || (a < b ? -1 : 1));
  if (rule === undefined) return null;
  const moves = text`${w.ref(rule, 'downs_caused')} of the ${w.ref('book', 'moved_down')} moves down`;
  return text`${moves} came from the ${w.ref(rule, 'label')} rule`;
}

/** All moves up and down, the largest money first. */
export function movesByMoney(w: Writing): Change[] {
  const money = new Map(w.input.book.accounts.map((account) => [w.slug(account), moneyOf(account)]));
  return w.input.sheet.changes
    .filter(({ kind }) => kind === 'up' || kind === 'down')
    .sort((a, b) => {
      const difference = (money.get(b.subject) ?? 0) - (money.get(a.subject) ?? 0);
      return difference || (a.subject < b.subject ? -1 : 1);
    });
}

/** Rows of moves: account, tier before, tier now, what drove it. */
export function changeRows(w: Writing, changes: Change[]): Block {
  const accounts = new Map(w.input.book.accounts.map((account) => [w.slug(account), account]));
  return {
    kind: 'table',
    caption: null,
    columns: [left('Account'), left('From'), left('To'), left('What drove it')],
    rows: changes.map((change) => {
      const account = accounts.get(change.subject);
      return [
        w.cell(change.subject, 'name'),
        w.ref(change.subject, 'tier', undefined, 'previous') ?? '—',
        w.cell(change.subject, 'tier'),
        (account === undefined ? null : drivers(w, account, change)) ?? '—',
      ];
    }),
  };
}

/** The two most telling causes, in figures. */
function drivers(w: Writing, account: ScoredAccount, change: Change): Clause {
  const clauses = change.causes
    .map(({ rule }) => driver(w, account, rule, change.kind === 'down'))
    .filter((each) => each !== null);
  const told = joined(...[...new Set(clauses)].slice(0, 2)) ?? scoreWords(w, account, change.kind === 'down');
  return joined(told, otherParts(w, account, change));
}

/**
 * `score 64, down 7: population −9, own data +2`: of a move by the score, where more than the account's own data moved
 * it. What its own data did is said by the figures before.
 */
function otherParts(w: Writing, account: ScoredAccount, { causes }: Change): Clause {
  const components = new Set(w.input.model.components.map(({ id }) => id));
  const [first] = causes;
  if (first === undefined || !components.has(first.rule)) return null;
  const moved = SCORE_CAUSES.filter(
    (cause) => (w.number(w.slug(account), `score_change_by_${cause}`) ?? 0) !== 0,
  );
  return moved.some((cause) => cause !== 'data') ? scoreParts(w, account) : null;
}

/** A score that went the other way drove nothing. */
export function scoreWords(w: Writing, account: ScoredAccount, down: boolean): Clause {
  const fell = (w.number(w.slug(account), 'score', 'delta') ?? 0) < 0;
  return fell === down ? say.scoreChange(w, account) : null;
}

/** One cause of a move in figures; null where the facts do not give them. */
export function driver(w: Writing, account: ScoredAccount, cause: string, down: boolean): Clause {
  if (cause === 'override') return overridden(w, account) ?? overrideEnded(w, account);
  const fired = account.rules.find((rule) => rule.id === cause);
  if (fired !== undefined) return firedWords(w, account, kindOf(fired));
  const cleared = w.before(account)?.rules.find((rule) => rule.id === cause);
  if (cleared !== undefined) return clearedWords(w, account, kindOf(cleared), cause);
  if (account.holds.includes(cause)) return cause === 'lost' ? say.lost(w, account) : say.won(w, account);
  if (account.displacedBy?.cap === cause) {
    return text`no seat; displaced by ${w.ref(w.slug(account), 'displaced_by')}`;
  }
  // A hold that ended drives nothing by itself: what it held back does.
  if (w.before(account)?.holds.includes(cause)) return null;
  if (w.before(account)?.displacedBy?.cap === cause) {
    return joined(text`no seat in ${w.ref('run', 'previous_month')}`, say.outcomeChange(w, account));
  }
  if (cause === 'signals') return say.signal(w, account);
  // A last touch explains a rise; a fall is explained by how long ago it was.
  if (down && /recency/.test(cause)) return say.silentFor(w, account);
  return componentWords(w, account, cause, down);
}

function firedWords(w: Writing, account: ScoredAccount, kind: RuleKind): Clause {
  switch (kind) {
    case 'renewal':
      return joined(say.silentFor(w, account) ?? 'no touch on record', say.renewsIn(w, account));
    case 'volume':
      return say.volume(w, account);
    case 'stagnant':
      return say.dealStaysShort(w, account);
    case 'sentiment':
      return firstOf(say.sentimentChange(w, account), say.sentiment(w, account));
    default:
      return joined(say.silentFor(w, account) ?? 'no touch on record', say.scoreChange(w, account));
  }
}

/** What happened since, told by the figure that the rule looked at. */
function clearedWords(w: Writing, account: ScoredAccount, kind: RuleKind, rule: string): Clause {
  const label = text`${w.ref(`rule-${rule}`, 'label')} cleared`;
  const rose = (w.number(w.slug(account), 'touches_30d', 'delta') ?? 0) > 0;
  switch (kind) {
    case 'renewal':
    case 'volume':
      return firstOf(
        rose ? say.volumeChange(w, account) : null,
        text`${label}, ${say.touched(w, account)}`,
        label,
      );
    case 'stagnant':
      return firstOf(movedStage(w, account), label);
    case 'sentiment':
      return firstOf(say.sentimentChange(w, account), label);
    default:
      return firstOf(say.touched(w, account), label);
  }
}

function movedStage(w: Writing, account: ScoredAccount): Clause {
  const entered = w.keyDeal(account)?.stageEnteredOn ?? '';
  return entered > (w.input.previous?.asOf ?? '') ? say.dealEntered(w, account) : null;
}

function componentWords(w: Writing, account: ScoredAccount, component: string, down: boolean): Clause {
  if (/close|outcome/.test(component)) return outcomeWords(w, account);
  if (/engage|volume/.test(component)) return say.volumeChange(w, account);
  if (/recency/.test(component)) return say.touched(w, account);
  if (/sentiment/.test(component)) return say.sentimentChange(w, account);
  if (/momentum/.test(component)) return movedStage(w, account);
  return scoreWords(w, account, down);
}

/** A first open deal has no outcome score before. */
function outcomeWords(w: Writing, account: ScoredAccount): Clause {
  const first = w.number(w.slug(account), 'outcome_score', 'previous') === null;
  return first ? say.outcome(w, account) : say.outcomeChange(w, account);
}

function restOfChanges(w: Writing): string {
  const hidden = w.number('book', 'moves_not_shown') ?? 0;
  const more = w.counted('book', 'moves_not_shown', 'more move is', 'more moves are');
  const kept = w.counted('book', 'kept', 'account', 'accounts');
  return [
    hidden === 0 ? '' : sentence(text`${more} in accounts.csv`),
    sentence(text`${kept} kept ${w.number('book', 'kept') === 1 ? 'its' : 'their'} tier`),
    ...['entered', 'left'].map((kind) => comings(w, kind as 'entered' | 'left')),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** `Entered: A, B.` `Left: C (churned, was in Watch).` */
function comings(w: Writing, kind: 'entered' | 'left'): string {
  const names = w.input.sheet.changes
    .filter((change) => change.kind === kind)
    .map(({ subject }) => {
      if (kind === 'entered') return `${w.ref(subject, 'name')} (${w.ref(subject, 'tier')})`;
      const why = w.ref(subject, 'status_reason') ?? w.ref(subject, 'status');
      const was = w.ref(subject, 'tier', undefined, 'previous');
      const inside = [why, was === null ? null : `was in ${was}`].filter((part) => part !== null);
      return `${w.ref(subject, 'name')} (${inside.join(', ')})`;
    });
  if (names.length === 0) return '';
  return `${kind === 'entered' ? 'Entered' : 'Left'}: ${names.join(', ')}.`;
}

/** What a clause is about while a block of text is read from left to right. */
import type { Subject, SubjectKind } from '../domain/facts.ts';
import type { AuditIndex } from './index-sheet.ts';

/** A name in the text that later clauses speak about. */
export interface Mention {
  kind: SubjectKind;
  /** All subjects written so that still agree with every clause about them. */
  candidates: Subject[];
  /** Offsets in the plain text of the block; −1 for a subject given by a heading or row. */
  start: number;
  end: number;
  checked: number;
  wrong: number;
  /** A form said that it stands outside the section's group. */
  elsewhere?: boolean;
}

/** What a figure of a sentence was found to be. */
export interface ToldFigure {
  metrics: string[];
  period: string;
  kind: string;
  value: number;
  fact: string;
  deal: Subject | null;
}

/** What a document's prose has been about so far; carried from block to block. */
export interface Topic {
  account: Subject | null;
  /** Whether this block of text named it. */
  fresh: boolean;
  /** Tier or owner that the text spoke of last. */
  group: Subject | null;
  /** Every account that the document names, in order. */
  named: Subject[];
  /** The tier that most of the document is about. */
  about: Subject | null;
  /** Sums of money that the last sentences told. */
  told: number[];
  /** The account that a heading or a title line names: what stands under it is about it. */
  head: Subject | null;
  /** What the last figure of the last sentence was found to be. */
  last: readonly ToldFigure[];
  /** What all figures of the last sentence that wrote any were found to be, in their order. */
  measures: readonly ToldFigure[];
  /** Figures of the last sentence that wrote any. */
  figures: readonly { kind: string; value: number }[];
  /** Accounts of the last sentence that named any. */
  recent: Subject[];
  /** The two accounts that a sentence named together last, until another one is named: "the former", "the latter". */
  pair: Subject[];
  /** All accounts named so far, by when each was named last. */
  said: Subject[];
  /** Metrics that the nouns of the last sentence count. */
  cues: ReadonlySet<string>;
  /** Words of the last sentence, as the lexer folds them. */
  words: readonly string[];
  /** Tiers that the last sentence named. */
  tiers: Subject[];
  /** Tiers that the block has named so far. */
  tiersHere: Subject[];
  /** Accounts that this block of text named so far. */
  here: Subject[];
  /** How many entries the lists of the document have. */
  lists: readonly number[];
  /** How many accounts the text says that it looks at. */
  sample?: number;
  /** The owner whom the text addresses. */
  addressed: Subject | null;
  /** The owner of nearly all accounts of a text that lists several, addressed or not. */
  ownerOfMost: Subject | null;
}

/** What a block of text is in its document. */
export type TextKind = 'paragraph' | 'item' | 'heading' | 'cell';

/** What a block inherits from where it stands. */
export interface Surroundings {
  /** The group that the section's heading names: a tier or an owner. */
  group: Subject | null;
  /** The owner whose page it is, or the account that an answer is about; null in the main report. */
  page: Subject | null;
  /** The subject of a table row. */
  row: Mention | null;
  /** Whether a bold account must be a member of the group. */
  membership: boolean;
  /** What the document's open prose has been about; none where only declared forms may stand. */
  topic?: Topic;
}

/** Offsets in the plain text of the block. */
interface Place {
  start: number;
  end: number;
}

export interface State {
  index: AuditIndex;
  surroundings: Surroundings;
  /** The account at the head of a bullet, or the row's. */
  lead: Mention | null;
  /** The latest mention of each kind in this sentence, and the latest of all. */
  latest: Partial<Record<SubjectKind, Mention>>;
  nearest: Mention | null;
  /** Open deals and signals of the account that still agree with this sentence. */
  children: Map<string, Subject[]>;
  /** What the sentences before this one left: the tier named last, and the deals that were meant. */
  before: { tier: Mention | null; children: Map<string, Subject[]> };
  mentions: Mention[];
  /** Tiers in the order in which the text tests them, once it says that it does. */
  tested: string[] | null;
  /** The check that what is listed next has to meet. */
  list: string | null;
  /** Accounts of the list so far, with where each stands and whether it belongs there. */
  listed: Map<string, Place & { wrong: boolean }>;
  /** The words that opened the list, and how many names they announce; null when it may name a part only. */
  opened: (Place & { count: number | null }) | null;
}

export function newState(index: AuditIndex, surroundings: Surroundings): State {
  const lead = surroundings.row;
  return {
    index,
    surroundings,
    lead,
    latest: {},
    nearest: null,
    children: new Map(),
    before: { tier: null, children: new Map() },
    mentions: [],
    tested: null,
    list: null,
    listed: new Map(),
    opened: null,
  };
}

/** A copy for trying a reading: nothing that is done to it reaches the state. */
export function cloneState(state: State): State {
  const copies = new Map<Mention, Mention>();
  const copy = <T extends Mention | null | undefined>(each: T): T => {
    if (!each) return each;
    const made = copies.get(each) ?? { ...each };
    copies.set(each, made);
    return made as T;
  };
  const latest = Object.fromEntries(Object.entries(state.latest).map(([kind, each]) => [kind, copy(each)]));
  return {
    ...state,
    lead: copy(state.lead),
    latest,
    nearest: copy(state.nearest),
    children: new Map(state.children),
    mentions: state.mentions.map(copy),
  };
}

/** A new sentence is about the bullet's or row's subject again; "there" and "the deal" may mean what the last one named. */
export function startSentence(state: State): void {
  state.before = {
    tier: state.latest.tier ?? state.before.tier,
    children: new Map([...state.before.children, ...state.children]),
  };
  state.latest = {};
  state.nearest = null;
  state.children = new Map();
  state.list = null;
}

export function mention(state: State, subjects: Subject[], start: number, end: number): Mention {
  const made: Mention = { kind: subjects[0]!.kind, candidates: subjects, start, end, checked: 0, wrong: 0 };
  state.mentions.push(made);
  state.latest[made.kind] = made;
  state.nearest = made;
  if (made.kind === 'account') state.children = new Map();
  return made;
}

const asMention = (subject: Subject): Mention => ({
  kind: subject.kind,
  candidates: [subject],
  start: -1,
  end: -1,
  checked: 0,
  wrong: 0,
});

/** The mention that a slot of this scope speaks of; null when nothing in reach can be meant. */
export function boundTo(state: State, scope: string, metric: string, period: string): Mention | null {
  const { index, surroundings } = state;
  if (scope === 'A' || scope === 'D' || scope === 'S') {
    const answered = surroundings.page?.kind === 'account' ? asMention(surroundings.page) : null;
    return state.latest.account ?? accountOf(state.lead) ?? answered;
  }
  if (scope === 'T') return state.latest.tier ?? ofKind(surroundings, 'tier');
  if (scope === 'O') {
    return (
      state.latest.owner ??
      ofKind(surroundings, 'owner') ??
      (surroundings.page ? asMention(surroundings.page) : null)
    );
  }
  if (scope === 'R') return state.latest.rule ?? ofKind(surroundings, 'rule');
  if (scope === 'G') return state.latest.stage ?? ofKind(surroundings, 'stage');
  if (scope === 'C') return state.latest.segment ?? ofKind(surroundings, 'segment');
  if (scope !== 'X') {
    const fixed = index.subject(scope);
    return fixed ? asMention(fixed) : null;
  }
  const group = surroundings.group ? asMention(surroundings.group) : null;
  const page = surroundings.page ? asMention(surroundings.page) : null;
  const book = index.subject('book');
  // A rule that flags the account is a reason, not what the next figures are about.
  const account = state.latest.account ?? state.lead;
  const nearest = state.nearest?.kind === 'rule' && account ? account : state.nearest;
  const choices = [nearest, state.lead, group, page, book ? asMention(book) : null];
  const known = choices.find((each) =>
    each?.candidates.some((candidate) => index.fact(candidate.id, metric, period) !== undefined),
  );
  return known ?? null;
}

const accountOf = (lead: Mention | null) => (lead?.kind === 'account' ? lead : null);

function ofKind(surroundings: Surroundings, kind: SubjectKind): Mention | null {
  if (surroundings.row?.kind === kind) return surroundings.row;
  return surroundings.group?.kind === kind ? asMention(surroundings.group) : null;
}

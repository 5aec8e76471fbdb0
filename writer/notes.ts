/** Notes by people: shown as theirs and unchecked, with what is on record beside them; they survive every run. */
import type { Block } from '../domain/document.ts';
import type { Note } from '../domain/facts.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import * as say from './clauses.ts';
import { type Clause, joined, text, type Writing } from './context.ts';

/** The notes about accounts of a tier, in order of date and author. */
export function notesOf(w: Writing, tier: number): Block[] {
  return notesAbout(w, w.inTier(tier));
}

/** The notes about these accounts, in order of date and author. */
export function notesAbout(w: Writing, accounts: ScoredAccount[]): Block[] {
  const here = new Set(accounts.map((account) => w.slug(account)));
  return w.input.sheet.notes
    .filter((note) => here.has(note.subject))
    .sort(byDate)
    .map((note) => ({
      kind: 'note',
      author: note.author,
      date: note.date,
      text: note.text,
      onRecord: onRecord(w, note),
    }));
}

const byDate = (a: Note, b: Note): number => {
  const [x, y] = [`${a.date} ${a.author} ${a.text}`, `${b.date} ${b.author} ${b.text}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** `Everstone: outcome score 44, the line is 60; touches …`. */
function onRecord(w: Writing, note: Note): Clause {
  const account = w.input.book.accounts.find((each) => w.slug(each) === note.subject);
  if (account === undefined) return null;
  const outcome = text`${say.outcome(w, account)}, the line is ${w.setting('expand_outcome')}`;
  const score = text`score ${w.ref(note.subject, 'score')}, the line is ${w.setting('expand_score')}`;
  const record = joined(outcome, score, say.volume(w, account));
  return record === null ? null : `**${w.ref(note.subject, 'name')}** has ${record}.`;
}

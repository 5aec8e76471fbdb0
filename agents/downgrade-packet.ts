/**
 * The downgrade packet (003-20 … 003-26): what a manager says to a rep before the rep finds the change in the queue.
 * Every slot is filled from the ledger and the facts of the account, or says that it is unfilled; nothing is made up.
 */
import type { Block, Draft, Section } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { explainAccount } from '../scoring/explain.ts';
import { serviceChange } from '../scoring/service-levels.ts';
import { clearingSentence } from './builtin-advice.ts';
import * as say from './builtin-clauses.ts';
import { type Clause, joined, sentence, sentences, text, type Writing } from './builtin-context.ts';
import { memoClause, pointsChange } from './movement-memo.ts';
import { HEADINGS, PACKET_WORDS, unfilled } from './packet-words.ts';

const paragraph = (words: string): Block => ({ kind: 'paragraph', text: words });
const list = (items: string[]): Block => ({ kind: 'list', ordered: false, items });

const section = (id: keyof typeof HEADINGS, blocks: Block[]): Section => ({
  id,
  title: HEADINGS[id],
  writer: 'builtin',
  blocks,
});

const titleOf = (w: Writing, account: ScoredAccount): string =>
  `${w.ref(w.slug(account), 'name')}, ${w.ref('run', 'month', 'full')}`;

/** A clause as a sentence, or what it lacks. */
const filled = (clause: Clause, missing: Parameters<typeof unfilled>[0]): string =>
  clause === null ? unfilled(missing) : sentence(clause);

/** @param account one that moved down between the two runs */
export function downgradePacket(w: Writing, account: ScoredAccount): Draft {
  const keep = say.booked(w, account);
  return {
    title: titleOf(w, account),
    sections: [
      section('order', [
        paragraph(sentences(PACKET_WORDS.order, PACKET_WORDS.rehearse)),
        list([peopleLine(w, account)]),
      ]),
      section('opener', [paragraph(opener(w, account))]),
      section('walk', [paragraph(sentence(PACKET_WORDS.walk)), list(walk(w, account))]),
      section('service', [
        paragraph(sentence(PACKET_WORDS.service)),
        list([...serviceLines(w, account), unfilled('hours'), reinvested(w, account)]),
      ]),
      section('keep', [
        paragraph(sentences(PACKET_WORDS.cadence, PACKET_WORDS.person)),
        list([filled(keep, 'meeting')]),
      ]),
      section('back', [
        paragraph(sentence(PACKET_WORDS.snapshot)),
        list([...wayBack(w, account), retier(w)]),
        paragraph(sentence(PACKET_WORDS.back)),
      ]),
      section('refuse', [paragraph(sentence(PACKET_WORDS.refuse))]),
    ],
  };
}

/** The note on an upgrade (001-43): what moved, what they get now, and that the customer is told. */
export function upgradeNote(w: Writing, account: ScoredAccount): Draft {
  return {
    title: titleOf(w, account),
    sections: [
      section('up', [
        paragraph(moveLine(w, account)),
        list([drove(w, account), ...serviceLines(w, account)]),
        paragraph(sentences(PACKET_WORDS.celebrate, PACKET_WORDS.told)),
      ]),
    ],
  };
}

function peopleLine(w: Writing, account: ScoredAccount): string {
  const subject = w.slug(account);
  const [owner, manager] = [w.ref(subject, 'owner'), w.ref(subject, 'manager')];
  if (owner === null) return unfilled('owner');
  return manager === null ? unfilled('manager') : sentence(text`${manager} says it to ${owner}`);
}

function moveLine(w: Writing, account: ScoredAccount): string {
  const subject = w.slug(account);
  const from = w.ref(subject, 'tier', undefined, 'previous');
  return sentence(
    text`**${w.ref(subject, 'name')}** moves from ${from} to ${w.ref(subject, 'tier')} as of ${w.ref('run', 'as_of')}`,
  );
}

function drove(w: Writing, account: ScoredAccount): string {
  const change = w.index.changeOf(w.slug(account));
  return filled(change === undefined ? null : memoClause(w, account, change), 'driver');
}

const opener = (w: Writing, account: ScoredAccount): string =>
  [moveLine(w, account), sentence(PACKET_WORDS.figures), drove(w, account)].join(' ');

/** Each component with its points, then the total and the line of the tier above, then rules and seats. */
function walk(w: Writing, account: ScoredAccount): string[] {
  const subject = w.slug(account);
  const components = account.components.flatMap(({ id, status, points }) => {
    if (status !== 'scored' || points === null) return sentence(say.notScored(w, id));
    return sentence(joined(say.pointsEarned(w, account, id), pointsChange(w, account, id)));
  });
  const rules = account.rules.map(({ id }) =>
    sentence(joined(w.ref(`rule-${id}`, 'label'), w.ref('model', `text_rule_${id.replaceAll('-', '_')}`))),
  );
  const seat = text`no seat; displaced by ${w.ref(subject, 'displaced_by')}`;
  return [
    ...components,
    sentence(joined(say.scoreEarned(w, account), say.scoreChange(w, account))),
    filled(lineOf(w, account), 'line'),
    ...rules,
    sentence(seat),
  ].filter((line) => line !== '');
}

/** `the line of Gold is 12`: of the tier that the account leaves. */
function lineOf(w: Writing, account: ScoredAccount): Clause {
  const before = w.before(account)?.tier;
  if (before == null) return null;
  return text`the line of ${w.ref(`tier-${before}`, 'label')} is ${w.ref(`tier-${before}`, 'line')}`;
}

function serviceLines(w: Writing, account: ScoredAccount): string[] {
  const changes = serviceChange(w.input.model, w.before(account)?.tier ?? null, account.tier);
  if (changes === null) return [unfilled('grid')];
  if (changes.length === 0) return [unfilled('same')];
  const subject = w.slug(account);
  return changes.map(({ kind, from, to }) => {
    const label = w.ref('model', `service_${kind}_label`, 'upper');
    const [then, now] = [
      w.ref(subject, `service_${kind}`, undefined, 'previous'),
      w.ref(subject, `service_${kind}`),
    ];
    if (from === null) return sentence(text`${label}: from none to ${now}`);
    return sentence(
      to === null ? text`${label}: from ${then} to none` : text`${label}: from ${then} to ${now}`,
    );
  });
}

/** An account of the same owner in a better tier: one that moved up first, then by score and id. */
function reinvested(w: Writing, account: ScoredAccount): string {
  const owner = account.features.values['owner'];
  const rose = new Set(
    w.input.sheet.changes.filter(({ kind }) => kind === 'up').map(({ subject }) => subject),
  );
  const first = (each: ScoredAccount) => (rose.has(w.slug(each)) ? 0 : 1);
  const [best] = w.input.book.accounts
    .filter(
      ({ tier, features }) => tier !== null && tier < account.tier! && features.values['owner'] === owner,
    )
    .sort(
      (a, b) =>
        a.tier! - b.tier! ||
        first(a) - first(b) ||
        (b.score ?? -1) - (a.score ?? -1) ||
        (a.accountId < b.accountId ? -1 : 1),
    );
  if (typeof owner !== 'string' || best === undefined) return unfilled('reinvest');
  const subject = w.slug(best);
  return sentence(
    text`the time can go to **${w.ref(subject, 'name')}**, in ${w.ref(subject, 'tier')} and also of ${w.ref(subject, 'owner')}`,
  );
}

/** What clears the rules, and the score that the tier above begins at; a displaced account needs a seat. */
function wayBack(w: Writing, account: ScoredAccount): string[] {
  const { better } = explainAccount(account, w.input.book, w.input.model);
  const target = better === null ? null : `tier-${better.tier}`;
  const short = better?.needs.some(({ feature }) => feature === 'score') === true;
  const line =
    target === null || !short
      ? null
      : text`a score of ${w.ref(target, 'line')} or more brings it back to ${w.ref(target, 'label')}; score ${w.ref(w.slug(account), 'score')}`;
  const others = w.index
    .factsOf(w.slug(account))
    .filter(({ metric }) => metric.startsWith('way_back_'))
    .map(({ metric }) => text`back with ${w.ref(w.slug(account), metric)}`);
  const seat = account.displacedBy === null ? null : PACKET_WORDS.seat;
  const found = [line, clearingSentence(w, account), ...others, seat].filter((each) => each !== null);
  return found.length === 0 ? [unfilled('back')] : found.map(sentence);
}

const retier = (w: Writing): string =>
  filled(text`the next re-tier is on ${w.ref('run', 'next_retier', 'full')}`, 'retier');

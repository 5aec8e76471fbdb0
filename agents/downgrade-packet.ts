/**
 * The downgrade packet (003-20 … 003-26): what a manager says to a rep before the rep finds the change in the queue.
 * Every slot is filled from the ledger and the facts of the account, or says that it is unfilled; nothing is made up.
 */
import type { Block, Draft, Section } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { serviceChange } from '../scoring/service-levels.ts';
import * as say from '../writer/clauses.ts';
import { type Clause, joined, sentence, sentences, text, type Writing } from '../writer/context.ts';
import { listOf, paragraph } from '../writer/page-blocks.ts';
import { ofValue } from '../writer/value.ts';
import { memoClause, pointsChange } from './movement-memo.ts';
import { canComeBack, retier, wayBack } from './packet-way-back.ts';
import { filled, HEADINGS, PACKET_WORDS, unfilled } from './packet-words.ts';

const section = (id: keyof typeof HEADINGS, blocks: Block[]): Section => ({
  id,
  title: HEADINGS[id],
  writer: 'builtin',
  blocks,
});

const titleOf = (w: Writing, account: ScoredAccount): string =>
  `${w.ref(w.slug(account), 'name')}, ${w.ref('run', 'month', 'full')}`;

/** @param account one that moved down between the two runs */
export function downgradePacket(w: Writing, account: ScoredAccount): Draft {
  return {
    title: titleOf(w, account),
    sections: [
      section('order', [
        paragraph(sentences(PACKET_WORDS.order, PACKET_WORDS.rehearse)),
        listOf([peopleLine(w, account)]),
      ]),
      section('opener', [paragraph(opener(w, account))]),
      section('walk', [paragraph(sentence(PACKET_WORDS.walk)), listOf(walk(w, account))]),
      ...(ofValue(w) ? stepBack(w, account) : stepIn(w, account)),
      section('back', [
        paragraph(sentence(PACKET_WORDS.snapshot)),
        listOf([...wayBack(w, account), retier(w)]),
        ...(canComeBack(w, account) ? [paragraph(sentence(PACKET_WORDS.back))] : []),
      ]),
      section('refuse', [paragraph(sentence(PACKET_WORDS.refuse))]),
    ],
  };
}

/** Tiers of value: less is promised from now on, and the time that it frees goes elsewhere (003-22, 003-23). */
const stepBack = (w: Writing, account: ScoredAccount): Section[] => [
  section('service', [
    paragraph(sentence(PACKET_WORDS.service)),
    listOf([...serviceLines(w, account), unfilled('hours'), reinvested(w, account)]),
  ]),
  keepSection(w, account, PACKET_WORDS.cadence),
];

/** Tiers of action say what to do now: a worse one may ask for more, and what it asks is the model's own word. */
function stepIn(w: Writing, account: ScoredAccount): Section[] {
  return [section('asks', [listOf(asked(w, account))]), keepSection(w, account, PACKET_WORDS.attention)];
}

/** The tier's declared action, and rows of a service grid where the model has one. */
function asked(w: Writing, account: ScoredAccount): string[] {
  const action = filled(w.ref('model', `text_tier_${account.tier}_action`), 'asks');
  const service = serviceChange(w.input.model, w.before(account)?.tier ?? null, account.tier);
  return [action, ...(service === null ? [] : serviceLines(w, account))];
}

const keepSection = (w: Writing, account: ScoredAccount, words: string): Section =>
  section('keep', [
    paragraph(sentences(words, PACKET_WORDS.person)),
    listOf([filled(say.booked(w, account), 'meeting')]),
  ]);

/** The note on an upgrade (001-43): what moved, what they get now, and that the customer is told. */
export function upgradeNote(w: Writing, account: ScoredAccount): Draft {
  return {
    title: titleOf(w, account),
    sections: [
      section('up', [
        paragraph(moveLine(w, account)),
        listOf([drove(w, account), ...(ofValue(w) ? serviceLines(w, account) : asked(w, account))]),
        paragraph(sentences(ofValue(w) ? PACKET_WORDS.celebrate : null, PACKET_WORDS.told)),
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
  const components = account.components.flatMap(({ id, weight, status, points, possible }) => {
    if (weight === 0 || (status === 'scored' && possible === 0)) return [];
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

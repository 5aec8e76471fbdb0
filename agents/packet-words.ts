/**
 * The fixed wording of a downgrade packet and of a note on an upgrade, in our own words (003-20 … 003-26, 003-30,
 * 001-43). None of it says anything about an account: what does is filled from facts, or stands as unfilled.
 */
import type { Statement } from '../domain/facts.ts';
import { type Clause, sentence } from '../writer/context.ts';

export const PACKET_WORDS = {
  order: 'To be said before the change shows in the queue of the rep',
  rehearse: 'Go through it in pairs twice, and say it word for word the first time',
  figures: 'This is about the figures, not about your work',
  walk: 'Here is each signal as it was scored',
  service: 'The service follows the tier',
  cadence: 'We step back from the cadence, not from the relationship',
  attention: 'The tier says where attention goes now, not what the account is worth',
  person: 'You stay the person whom they know',
  snapshot: 'A tier is a snapshot, not a verdict',
  back: 'Where that holds at the next re-tier, the account moves back',
  seat: 'A seat has to become free, or its score has to pass that of the last seat',
  refuse: 'If the answer is no, go through the signals once more and move on',
  celebrate: 'Tell the customer what they get now, and thank them',
  told: 'The rep and the manager are told at once',
} as const;

/** What a slot that no fact fills says is missing. */
export const UNFILLED = {
  manager: 'the manager of the owner is not on record',
  owner: 'the account has no owner',
  driver: 'no clause on record says what drove it, see the ledger in tiers explain',
  line: 'the tier above has no score line in this model',
  grid: 'this model has no service grid',
  asks: 'the model does not say what this tier asks for',
  same: 'the service grid promises both tiers the same',
  hours: 'hours a month that the change frees, which the model does not have',
  reinvest: 'no account of the same owner is in the tier above',
  meeting: 'the next meeting with the account, none is booked',
  back: 'what would bring the account back, the ledger names nothing',
  retier: 'the date of the next re-tier',
} as const;

type Slot = keyof typeof UNFILLED;

/** `[unfilled: the date of the next re-tier]` */
export const unfilled = (slot: Slot): string => `[unfilled: ${UNFILLED[slot]}]`;

/** A clause as a sentence, or what it lacks. */
export const filled = (clause: Clause, missing: Slot): string =>
  clause === null ? unfilled(missing) : sentence(clause);

export const HEADINGS = {
  order: 'Before the notification',
  opener: 'Opener',
  walk: 'The signals',
  service: 'What changes in service',
  asks: 'What the tier asks for',
  keep: 'What stays',
  back: 'The way back',
  refuse: 'If the rep refuses',
  up: 'A move up',
} as const;

/** Declared texts that the audit holds these sentences against, word by word. */
export function packetStatements(): Statement[] {
  const under = (group: string, texts: Record<string, string>): Statement[] =>
    Object.entries(texts).map(([id, text]) => ({ id: `packet.${group}.${id}`, text }));
  return [
    ...under('words', PACKET_WORDS),
    ...under('heading', HEADINGS),
    ...(Object.keys(UNFILLED) as Slot[]).map((slot) => ({
      id: `packet.unfilled.${slot}`,
      text: unfilled(slot),
    })),
  ];
}

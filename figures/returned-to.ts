/**
 * A date of a sentence that names nobody and goes back past the account named last: "Globex is worth more than Initech and
 * Umbrella together. Nobody there has spoken to us since 2 April" is of Globex.
 */
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { candidatesOf, type DateCandidate } from '../sentence/values.ts';

/** Words that go back to somebody told before. */
const BACK = /^(there|that|this|it|its|they|their|them)$/;

/** The date of an account that the block has told of, of the kind that the words point at. */
export function returnedTo(
  { items, topic, lead, index }: Scope,
  pointed: ReadonlySet<string>,
  isMeant: (date: DateCandidate) => boolean,
): DateCandidate | undefined {
  if (lead || items.some((item) => accountAt(item) !== null)) return undefined;
  if (!items.some((item) => item.kind === 'word' && BACK.test(item.word))) return undefined;
  return topic.here
    .filter(({ kind }) => kind === 'account')
    .flatMap((account) => candidatesOf(index, account).dates)
    .find((date) => isMeant(date) && date.metrics.some((metric) => pointed.has(metric)));
}

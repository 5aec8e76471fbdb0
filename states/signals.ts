/** Signals on record in other words than their own: a new person at the top, more or fewer staff. */
import { type State, state, type Test, Values } from '../sentence/conditions.ts';

/** Whether a signal of the type is on record, with such words in its detail. */
const signal =
  (type: string, words: RegExp): Test =>
  (at: Values) =>
    at.isGroup()
      ? null
      : at.index
          .children(at.subject.id, 'signal')
          .some(
            ({ id }) =>
              at.index.fact(id, 'type')?.value === type &&
              words.test(String(at.index.fact(id, 'detail')?.value ?? '').toLowerCase()),
          );

const NEW =
  '(?:(?:has|have|had|got|hired|appointed|named|brought in|is|are|there|also|now|just|recently|it|they|with|under) )*(?:a |an |the |their |its )?(?:new|fresh|different|newly appointed|incoming)';
const LEADERS: [words: string, detail: RegExp][] = [
  ['(?:finance (?:chief|head|director|boss|lead)|chief financial officer|cfo|head of finance)', /financ|cfo/],
  ['(?:chief executive|chief executive officer|ceo|managing director)', /executive|ceo|managing/],
  [
    '(?:technology chief|chief technology officer|cto|head of technology|chief information officer|cio)',
    /technolog|information|cto|cio/,
  ],
  ['(?:operations chief|chief operating officer|coo|head of operations)', /operat|coo/],
  ['(?:leadership|management|person at the top|face at the top)', /./],
];

/** Some account of the group, or the account, was funded: "fresh capital". Where none was, the words stay unknown. */
const funded: Test = (at) => {
  const { index, subject } = at;
  if (at.isGroup() && subject.kind !== 'tier') return null;
  const those = at.isGroup()
    ? index.ofKind('account').filter(({ id }) => subject.members?.includes(id))
    : [subject];
  const isSo = those.some((each) => new Values(index, each).signals('funding'));
  return isSo || subject.kind === 'tier' ? isSo : null;
};
/** Money from outside, as a writer calls it. */
const CAPITAL =
  '(?:capital|funding|investment|backing|financing|investor money|venture money|venture capital|equity|money in the bank|cash in the bank)';

export const SIGNAL_STATES: State[] = [
  state(
    `(?:(?:a |an |the |its |their |some |plenty of |flush with |awash with |with |of |has |have |now |just |recently )*(?:fresh|new|recent|extra|outside|external|venture|added|newly raised|private|brand - new) ${CAPITAL}|(?:a |the |its |their |of |new |fresh |recent |latest |successful |big |large )*(?:funding|investment|financing|capital) (?:round|injection|boost|news|raise)|(?:a |the |its |of |new |fresh |recent )*(?:injection|infusion|shot) of (?:capital|cash|funding|money)|(?:fresh|freshly|newly|well|recently) (?:- )?(?:funded|capitalised|capitalized|financed))`,
    'funding is on record',
    funded,
  ),
  ...LEADERS.map(([words, detail]) =>
    state(`${NEW} ${words}`, 'new leadership is on record', signal('leadership change', detail)),
  ),
  state(
    '(?:a |the |its |their )?(?:leadership change|change (?:at the top|of leadership|in leadership|of guard)|new hand at the tiller)',
    'new leadership is on record',
    signal('leadership change', /./),
  ),
];

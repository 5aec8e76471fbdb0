/**
 * How many accounts of a group are in a state, in a writer's own order of words: "16 of your 20 accounts, Globex included,
 * have no meeting", "just three accounts out of 20 have one", "no meeting is booked with 130 of 181 accounts", "156 accounts
 * didn't shift", "six accounts with none whatsoever", "only five of the 18 are customers". The count, and the whole where one
 * is told, have to be those of one group that may be meant; any other count is left to the other readers.
 */
import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { groupsOf } from './group-counts.ts';

interface Tally {
  /** The fact that holds the count. */
  fact: string;
  metric: string;
  /** Items of the whole phrase, both ends included. */
  from: number;
  to: number;
  /** The item of the whole ("of your 20 accounts"). */
  whole: number | null;
}

const NOUN = '(?:accounts?|names?|company|client|relationship|logo|customer base)';
const WHOLE = `@(?: ${NOUN})?(?: (?:out )?(?:of|in)(?: [^ ,;:#@()]+){0,4}? #(?: ${NOUN})?)?`;
const ASIDE =
  '(?: , (?:[^,;()]* (?:included|among (?:them|those)|amongst them)|(?:including|among them|counting) [^,;()]*|these # included) ,| \\( [^()]* \\))?';
const PLACE = '(?: (?:in|within|across|of|on) (?:N|the (?:tier|book)|here|there|your book))?';
const SET = `${WHOLE}${ASIDE}${PLACE}`;
const AUX =
  "(?: (?:that|who|which|still|now|currently|today|actually|simply|also|already|have|has|had|having|are|is|were|was|been|being|with|go|went|gone|going|saw|get|got|gets|to|show|sit|remain|stand|stood|' ve|received|paying))*";
const NOT = "(?:did|do|have|has|were|are)(?: not|n ?' ?t)|(?:didn|don|haven|hasn|weren|aren) ' t|never";
const MEETING = '(?:meeting|calendar|diary|next step|next call|next touch|appointment|booked|scheduled|call)';
const LACK =
  '(?:no|nothing|none|without|lack|lacks|lacking|not one|missing|await|awaiting|need|needs|yet to)';
const CONTACT = '(?:touche?s?|contact|exchange|word|conversation|sign of life)';
const GAP = '(?: [^ ,;#@]+){0,4}';

/** What the words tell of those counted; several measures where a word before has to say which. */
const STATES: [RegExp, string[]][] = [
  [
    new RegExp(`${SET}${AUX} ${LACK}${GAP} ${MEETING}(?: (?:booked|set|arranged|ahead|planned))?`),
    ['without_meeting'],
  ],
  [
    new RegExp(
      `(?:no|not one|not a|nothing|without a)(?: [^ ,;#@]+){0,5} (?:with|for|at|in|by|from|across) (?:as many as |fully |all of )?${SET}`,
    ),
    ['without_meeting', 'accounts_without_touch'],
  ],
  [
    new RegExp(
      `(?:meetings?|dates?|calls?)(?: [^ ,;#@]+){0,3} (?:with|for|at|in|by|from|across)(?: (?:only|just|a mere|as few as))? ${SET}`,
    ),
    ['meetings_booked'],
  ],
  [
    new RegExp(
      `${SET}${AUX} (?:an?|one|some|any|the|something)${GAP} ${MEETING}(?: (?:booked|set|arranged|ahead|planned))?`,
    ),
    ['meetings_booked'],
  ],
  [
    new RegExp(
      `${SET}${AUX} (?:no|none|zero|nothing|without|silent|quiet|dark|mute)(?: (?:any|a single|of|two - way|at all|whatsoever|whatever|to us))*(?: ${CONTACT})?(?: (?:at all|whatsoever|whatever))?(?= |$)`,
    ),
    ['accounts_without_touch', 'without_meeting'],
  ],
  [new RegExp(`${SET}${AUX} customers?(?= |$)`), ['customers']],
  [
    new RegExp(
      `${SET} (?:already |actually |now )?(?:pay|pays|buy from|bring)(?: us)?(?: anything| money| in money)?(?= |$)`,
    ),
    ['customers'],
  ],
  [new RegExp(`${SET}${AUX} prospects?(?= |$)`), ['prospects']],
  [
    new RegExp(
      `${SET} (?:${NOT})(?: (?:actually|even|really))?(?: (?:shift|move|moved|change|changed|budge|stir|switch|shifted|budged))?(?: tiers?)?(?= |$)(?! (?:been|had|yet|got|heard|spoken|talked|replied|answered|met)(?= |$))`,
    ),
    ['kept'],
  ],
  [
    new RegExp(
      `${SET}${AUX} (?:unmoved|unchanged|static|(?:stayed|sat|stood|held|remained)(?: [^ ,;#@]+){0,3}|kept their (?:tier|place))(?= |$)`,
    ),
    ['kept'],
  ],
  [
    new RegExp(
      `${SET}${AUX} (?:in|on) the same (?:boat|position|state|spot)|the same (?:goes?|holds?|is true|applies|applie)(?: [^ ,;#@]+){0,1} (?:for|of|to) ${SET}|(?:like|just like|as do|as have|as are) ${SET}`,
    ),
    ['without_meeting', 'accounts_without_touch'],
  ],
  [
    new RegExp(
      `${SET} (?:${NOT}) (?:yet )?(?:have|got)(?: (?:one|that|a|any|anything)(?= |$))?(?: ${MEETING})?`,
    ),
    ['without_meeting'],
  ],
  [
    new RegExp(
      `${SET}${AUX} (?:one|them)(?= |$)|(?:just|only|it ' s|is|a mere) @(?: ${NOUN})? (?:out )?of #`,
    ),
    ['meetings_booked'],
  ],
];
const NAMING: Record<string, RegExp> = {
  without_meeting: /\b(meeting|calendar|diary|next step|appointment|booked|scheduled|call)\b/,
  meetings_booked: /\b(meeting|calendar|diary|next step|appointment|booked|scheduled|call)\b/,
  accounts_without_touch: /\b(touch|touche|contact|exchange|word|conversation|silent|silence|quiet)\b/,
};

/** The group and state whose count the figure is; null where no phrase tells one or no group has as many. */
export function groupTally(scope: Scope, at: number, figure: OpenFigure): Tally | null {
  if (figure.kind !== 'number' || figure.decimal || figure.bound || figure.value < 2) return null;
  const { text, itemOf } = clauseText(scope.items, at);
  const said = `${scope.topic.words.join(' ')} ${text}`;
  for (const [pattern, metrics] of STATES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [from, to] = [itemOf(match.index), itemOf(match.index + match[0].length - 1)];
    const whole = wholeOf(scope.items, at, to);
    for (const metric of metrics) {
      if (NAMING[metric]?.test(said) === false) continue;
      const fact = factOf(scope, at, figure, metric, whole);
      if (fact) return { fact, metric, from, to, whole };
    }
  }
  return null;
}

/** "Of your 20 accounts": the whole of the count told just before it; null where it is none. */
export function tallyWhole(scope: Scope, at: number, figure: OpenFigure): string | null {
  if (figure.kind !== 'number' || figure.decimal) return null;
  for (let before = at - 2; before >= Math.max(0, at - 7); before -= 1) {
    const item = scope.items[before]!;
    if (item.kind !== 'figure') continue;
    const tally = groupTally(scope, before, item.figure);
    return tally?.whole === at ? tally.fact.replace(/\.\w+$/, '.accounts') : null;
  }
  return null;
}

function factOf(scope: Scope, at: number, { value }: OpenFigure, metric: string, whole: number | null) {
  const total = whole === null ? null : scope.items[whole]!;
  const owner = ownerOfAll(scope);
  const group = [...(owner ? [owner] : []), ...groupsOf(scope, at)].find(
    ({ id }) =>
      scope.index.fact(id, metric)?.value === value &&
      (total?.kind !== 'figure' || scope.index.fact(id, 'accounts')?.value === total.figure.value),
  );
  return group ? `${group.id}.${metric}` : null;
}

/** The owner of every account of the text: "16 of your 20 accounts" in a note that greets by the first name. */
export function ownerOfAll({ topic, index }: Scope): Subject | undefined {
  const [first, ...others] = topic.named.map(({ id }) => index.fact(id, 'owner')?.value);
  return first === undefined || others.some((each) => each !== first)
    ? undefined
    : index.ofKind('owner').find(({ name }) => name === first);
}

/** The next figure, where only "of the" stands between. */
function wholeOf(items: Item[], at: number, to: number): number | null {
  const place = items.findIndex((item, next) => next > at && next <= to && item.kind === 'figure');
  if (place < 0) return null;
  const between = items.slice(at + 1, place).map(textOf);
  return /^(?:\S+ )?(?:out )?(?:of|in)\b/.test(between.join(' ')) && !between.includes(',') ? place : null;
}

/** The words about a figure to the ends of its clause, itself as "@", and the item of each character. */
function clauseText(items: Item[], at: number): { text: string; itemOf: (place: number) => number } {
  let from = at;
  while (from > 0 && !ENDS.test(textOf(items[from - 1]))) from -= 1;
  let text = '';
  const places: number[] = [];
  for (let next = from; next < items.length && !ENDS.test(textOf(items[next])); next += 1) {
    const item = items[next]!;
    const piece = next === at ? '@' : textOf(item) || MARKS[item.kind] || '#';
    const spaced = text === '' ? piece : ` ${piece}`;
    for (const _ of spaced) places.push(next);
    text += spaced;
  }
  return { text, itemOf: (place) => places[place + (text[place] === ' ' ? 1 : 0)]! };
}
const ENDS = /^[;:.!?—–]$/;
const MARKS: Record<string, string> = { name: 'N', date: 'D' };

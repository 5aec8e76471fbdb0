/**
 * True sentences in the declared language: each taught form written out in every way and filled from the sheet, where
 * its condition holds. The conditions are decided here from the sheet's values, never by the audit.
 */
import { declaredLanguage } from '../language/declared-language.ts';
import { writtenOut } from '../language/taught-notation.ts';
import type { Told } from './told.ts';

export interface TrueSentence {
  /** The form or template that it comes from. */
  form: string;
  /** What stands around it: a bullet of that account, a tier's section, or the head of the report. */
  place: { account: string } | { tier: string } | { head: true };
  text: string;
}

/** Who the placeholders of a form are. */
export type Named = Partial<Record<'A' | 'D' | 'S' | 'R' | 'T' | 'O', string>>;

type Condition = (told: Told, named: Named, written: string) => boolean;

const compare =
  (metric: string, holds: (now: number, other: number) => boolean, other?: string): Condition =>
  (told, { A }) => {
    const [now, then] = [
      told.number(`${A}.${metric}`),
      told.number(other ? other.replace('A.', `${A}.`) : `${A}.${metric}@previous`),
    ];
    return now !== null && then !== null && holds(now, then);
  };
const above = (now: number, other: number): boolean => now > other;
const below = (now: number, other: number): boolean => now < other;
const none =
  (metric: string): Condition =>
  (told, { A }) =>
    told.value(`${A}.${metric}`) === null;
const is =
  (metric: string, value: number): Condition =>
  (told, { A }) =>
    told.number(`${A}.${metric}`) === value;
const fired: Condition = (told, { A, R }) => told.members(R!).includes(A!);
const dateOf = (told: Told, id: string): string => String(told.value(id) ?? '');

/** By a piece of the written form; `false` for what stands only after another sentence, or is not told apart here. */
const CONDITIONS: readonly (readonly [RegExp, Condition | false])[] = [
  [/the deal is stuck, the account|on time, the account|no touch since the win|(all|most) of it/, false],
  [/went quiet|^no touch in /, is('touches_30d', 0)],
  [/no touch on record/, none('last_touch')],
  [
    /^against |in the \[\[model.touch_window\|unit\]\] before|year earlier|not flagged|held here|put it here|rule cleared/,
    false,
  ],
  [/touches, (below|under) its norm/, compare('touches_30d', below, 'A.touch_norm_30d')],
  [/touches, (above|ahead of) its norm/, compare('touches_30d', above, 'A.touch_norm_30d')],
  [/exactly its norm/, compare('touches_30d', (a, b) => a === b, 'A.touch_norm_30d')],
  [/near its norm/, compare('touches_30d', (a, b) => Math.abs(a - b) <= 1, 'A.touch_norm_30d')],
  [/^touches (up|rose)/, compare('touches_30d', above)],
  [/^touches (down|fell)/, compare('touches_30d', below)],
  [/no meeting/, none('next_touch')],
  [/single contact in/, is('contacts_90d', 1)],
  [/highest in the book/, is('outcome_score.rank', 1)],
  [/^outcome score (up|rose)/, compare('outcome_score', above)],
  [/^outcome score (down|fell)/, compare('outcome_score', below)],
  [/outcome score .*above the line/, compare('outcome_score', above, 'model.expand_outcome')],
  [/^score (up|rose)/, compare('score', above)],
  [/^score (down|fell)/, compare('score', below)],
  [/^score .*above the /, compare('score', above, 'model.expand_score')],
  [/sentiment fell/, compare('sentiment_90d', below)],
  [/sentiment is negative/, (told, { A }) => (told.number(`${A}.sentiment_90d`) ?? 0) < 0],
  [/sentiment is positive/, (told, { A }) => (told.number(`${A}.sentiment_90d`) ?? 0) > 0],
  [
    /in touch and unhappy/,
    (told, { A }) =>
      (told.number(`${A}.touches_30d`) ?? 0) > 0 && (told.number(`${A}.sentiment_90d`) ?? 0) < 0,
  ],
  [/(account|it) is silent/, is('touches_30d', 0)],
  [/(account|it) is in touch$/, (told, { A }) => (told.number(`${A}.touches_30d`) ?? 0) > 0],
  [
    /since the handover/,
    (told, { A }) =>
      dateOf(told, `${A}.last_touch`) !== '' &&
      dateOf(told, `${A}.last_touch`) < dateOf(told, `${A}.owner_changed_on`),
  ],
  [/^was in /, compare('tier_number', (a, b) => a !== b)],
  [
    /open deals are stagnant/,
    (told, { A, T }) => (told.number(`${T ?? A ?? 'book'}.stagnant_deals`) ?? 0) > 1,
  ],
  [/no open deal$/, is('open_deals', 0)],
  [/flagged by/, fired],
  [
    /moved down on/,
    (told, { A, R }) =>
      told.sheet.changes.some(
        ({ subject, kind, causes }) =>
          subject === A && kind === 'down' && causes[0]?.rule === R!.replace('rule-', ''),
      ),
  ],
  [
    /(past|within) the median of/,
    (told, { D }, written) =>
      (told.number(`${D}.days_in_stage`) ?? 0) > (told.number(`${D}.stage_median_days`) ?? 0) ===
      written.includes('past'),
  ],
  [
    /stagnant line/,
    (told, { D }) =>
      (told.number(`${D}.days_in_stage`) ?? 0) > (told.number(`${D}.stagnant_line`) ?? Infinity),
  ],
  [
    /due on \[\[D/,
    (told, { D }, written) =>
      dateOf(told, `${D}.close_date`) > told.sheet.asOf !== written.includes('was due'),
  ],
  [
    /past its close date of/,
    (told, { D }) =>
      dateOf(told, `${D}.close_date`) <= told.sheet.asOf && dateOf(told, `${D}.close_date`) !== '',
  ],
  [/deal moved from/, (told, { D }) => told.value(`${D}.stage`) !== told.value(`${D}.stage@previous`)],
  [
    /slipped from/,
    (told, { D }) =>
      dateOf(told, `${D}.close_date@previous`) !== '' &&
      dateOf(told, `${D}.close_date@previous`) < dateOf(told, `${D}.close_date`),
  ],
  [/median is|won deals took|stuck$|on time$/, false],
];

/** Forms of groups that hold whatever the sheet says, as far as their figures are there and are plural. */
const GROUPS =
  /^\[\[book\.(renewals_due|deals_due)|had \[\[T\.touches_30d|holds \[\[T\.(share_of_book)|accounts are in \[\[T|at stake sits|accounts \(in|accounts here|accounts in \[\[T|rest on a single|have no meeting|had no touch|the book had|changed tier|moved up and|^\[\[O\.name\|short\]\] had|kept their tier/;

const WANTED: (keyof Named)[] = ['A', 'D', 'S', 'R', 'T', 'O'];

/** Every taught form that can be decided here, written out. */
function forms(): { form: string; written: string; group: string }[] {
  return declaredLanguage()
    .filter(({ form, group }) => !form.includes('…') && group !== 'connectives' && group !== 'advice')
    .flatMap(({ form, group }) => writtenOut(form).map((written) => ({ form, written, group })))
    .filter(({ written, group }) => group !== 'group' || GROUPS.test(written));
}

function conditionOf(written: string): Condition | false | null {
  return CONDITIONS.find(([words]) => words.test(written))?.[1] ?? null;
}

/** All true sentences of the declared language over the sheet's accounts, tiers and owners. */
export function declaredTruths(told: Told): TrueSentence[] {
  return forms().flatMap(({ form, written, group }) => {
    const condition = conditionOf(written);
    if (condition === false) return [];
    return namings(told, written, group).flatMap(({ named, place }): TrueSentence[] => {
      if (condition && !condition(told, named, written)) return [];
      const referred = written.replace(
        /\[\[([ADSRTO])\./g,
        (_, letter: keyof Named) => `[[${named[letter]}.`,
      );
      const text = plural(told, referred) ? told.filled(referred) : null;
      return text === null ? [] : [{ form, place, text: sentence(text) }];
    });
  });
}

/** Counts that a plural noun follows have to be two or more: the forms print their nouns as they stand. */
function plural(told: Told, referred: string): boolean {
  const counts = [
    ...referred.matchAll(
      /\[\[([^\]|]+)\]\] (?:touches|contacts|open deals|customers|accounts|conversations|points|of|up|and|down)/g,
    ),
  ];
  return counts.every(([, id]) => told.sheet.subjects.length > 0 && (told.number(id!) ?? 2) !== 1);
}

function namings(
  told: Told,
  written: string,
  group: string,
): { named: Named; place: TrueSentence['place'] }[] {
  const wants = new Set(WANTED.filter((letter) => written.includes(`[[${letter}.`)));
  if (group === 'group') {
    const tiers = wants.has('T') || / here\b/.test(written) ? told.ofKind('tier') : [null];
    const owners = wants.has('O') ? told.ofKind('owner') : [null];
    return tiers.flatMap((tier) =>
      owners.map((owner) => ({
        named: { ...(tier && { T: tier.id }), ...(owner && { O: owner.id }) },
        // A figure of the book stands at the head: in a tier's section the same words are about the tier.
        place: tier && !written.includes('[[book.') ? { tier: tier.id } : { head: true as const },
      })),
    );
  }
  return told.accounts().flatMap(({ id }) => {
    const deals = told.children('deal', id);
    const alone = wants.has('D') && !written.includes('[[D.amount]]') ? deals.length === 1 : true;
    const ofDeal = wants.has('D') ? (alone ? deals : []) : [null];
    const signals = wants.has('S') ? told.children('signal', id) : [null];
    const rules = wants.has('R') ? told.ofKind('rule') : [null];
    return ofDeal.flatMap((deal) =>
      signals.flatMap((signal) =>
        rules.map((rule) => ({
          named: {
            A: id,
            ...(deal && { D: deal.id }),
            ...(signal && { S: signal.id }),
            ...(rule && { R: rule.id }),
          },
          place: { account: id },
        })),
      ),
    );
  });
}

export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** The Markdown of one section with the sentence in it. */
export function documentWith(told: Told, { place, text }: Pick<TrueSentence, 'place' | 'text'>): string {
  if ('head' in place) return `# Account tiers, ${told.text('run.month')}\n\n${text}\n`;
  if ('tier' in place) return `## ${told.text(`${place.tier}.name`)}\n\n${text}\n`;
  const tier = `tier-${told.value(`${place.account}.tier_number`)}`;
  return `## ${told.text(`${tier}.name`)}\n\n- **${told.text(`${place.account}.name`)}**. ${text}\n`;
}

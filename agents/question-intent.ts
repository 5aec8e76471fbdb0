/** What a question about an account is after, by its words alone: no model is asked for it. */
import type { Intent } from '../writer/answer.ts';

/** "What would bring Acme back to Tier 2?", "How can it reach Expand?", "What does Acme need for Gold?" */
const PATH =
  /\b(?:what|how)\b.*\b(?:bring|brings|get|gets|move|moves|take|takes|lift|raise|reach|reaches|need|needs|back|become|becomes|push|pushes|drop|lose|keep|keeps)\b/i;
/** "Why did Acme fall?", "What moved Acme?", "What changed?" */
const CHANGE =
  /\b(?:fell|fall|falls|fallen|dropped|drop|declined?|rose|rise|risen|improved?|moved|changed?|slipped|came (?:up|down)|went (?:up|down)|downgraded?|upgraded?|demoted|promoted)\b/i;
const PAST = /\b(?:why|did|has|have|what (?:moved|changed|drove|caused))\b/i;
const CONDITIONAL = /\b(?:would|could|can|should|will|to get|need|needs|it takes)\b/i;

/** Where the words tell neither a change nor a way, the question is where the account stands. */
export function intentOf(question: string): Intent {
  if (CONDITIONAL.test(question) && PATH.test(question)) return 'path';
  return CHANGE.test(question) && PAST.test(question) ? 'change' : 'standing';
}

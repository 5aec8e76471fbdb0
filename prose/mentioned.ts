/**
 * What a sentence of open prose says beside a claim that holds: names and labels that it only speaks of, and the verb that
 * leads to a label. Claims too, so that a reader sees that they are on record.
 */
import { pushRange, type Reading } from '../text/reading.ts';
import { movesMentioned } from './mentioned-moves.ts';

const SPOKEN_OF = new Set(['tier', 'stage', 'account', 'owner']);

/** A verified claim on each such name that no other claim touches; a wrong one has been a fault before. */
export function claimMentions(reading: Reading): void {
  const { atoms, spans } = reading;
  for (let at = 0; at < atoms.length; at += 1) {
    const span = spans[at]!.find((each) => each.kind === 'subject' && SPOKEN_OF.has(each.subjects[0]!.kind));
    if (!span) continue;
    const [start, end] = [atoms[at]!.start, atoms[span.to - 1]!.end];
    at = span.to - 1;
    claimUntouched(reading, start, end, {
      type: 'label',
      verdict: 'verified',
      fact: null,
      reason: 'a name on record',
    });
  }
}

/** The claim, unless another one stands on any of its characters. */
function claimUntouched(
  reading: Reading,
  start: number,
  end: number,
  claim: Parameters<typeof pushRange>[3],
): void {
  const { content, claims } = reading;
  const [from, to] = [content.starts[start]!, content.ends[end - 1]!];
  if (!claims.some((other) => other.start < to && other.end > from)) pushRange(reading, start, end, claim);
}

const MOVES =
  /^(moved|moves|moving|advanced|advances|progressed|reached|reaches|entered|enters|came|went|goes|rose|climbed|dropped|fell|slid|slipped|promoted|demoted|jumped|leapt|joined|joins|left|leaves|stepped|returned|crossed|graduated|relegated|shifted|sits|sit|remains|remain|stays|stayed|held|kept|stands|made|makes|got|landed|lands|ended|arrived|sank|tumbled|plunged|shot|crept|vaulted|hopped|bounced|retreated|transferred|rises|climbs|drops|falls|slips|slides|rise|climb|drop|fall|slip|slide|jump|leap|move|promotion|demotion|descent|ascent|switch|switched|relegation|return|returns|progress)$/;
const BETWEEN = /^(to|into|in|at|on|from|out|of|up|down|back|the|a|it|its|firmly|still|over|onto)$/;

/** "Moved to Evaluation": the verb beside a label that holds, where no claim stands on it. */
export function claimMoves(reading: Reading): void {
  for (const { start, end, fact, reason } of movesMentioned(reading))
    claimUntouched(reading, start, end, { type: 'direction', verdict: 'verified', fact, reason });
  const { atoms, content, claims } = reading;
  const labels = claims.filter(({ type, verdict }) => type === 'label' && verdict === 'verified');
  for (const label of labels) {
    let at = atoms.findIndex(({ start }) => content.starts[start] === label.start) - 1;
    for (let far = 0; far < REACH && BETWEEN.test(atoms[at]?.folded ?? ''); far += 1) at -= 1;
    // "Out of Watch and into Nurture": without a verb of its own.
    const last = atoms[atoms.findIndex(({ start }) => content.starts[start] === label.start) - 1];
    if (last?.folded === 'into')
      claimUntouched(reading, last.start, last.end, {
        type: 'direction',
        verdict: 'verified',
        fact: label.fact,
        reason: 'by the label that it leads to',
      });
    const verb = atoms[at];
    if (!verb || !MOVES.test(verb.text.toLowerCase())) continue;
    claimUntouched(reading, verb.start, verb.end, {
      type: 'direction',
      verdict: 'verified',
      fact: label.fact,
      reason: 'by the label that it leads to',
    });
  }
}
/** Words between a verb and the label. */
const REACH = 3;

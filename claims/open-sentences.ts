import type { Element } from '../language/cover.ts';
import { readOpen } from '../prose/reader.ts';
import { push, type Reading } from '../text/reading.ts';
import type { Span } from '../text/spans.ts';
import { boundTo, mention, type TextKind, type Topic } from '../text/state.ts';
import { readSentence } from './declared-sentences.ts';
import { isMeantOtherwise } from './other-readings.ts';

/** A sentence that no declared form covers, or that is a name alone ("**Globex.** Its renewal …"). */
export const isOpen = (cover: Element[]): boolean =>
  cover.some((each) => each.kind === 'uncovered') ||
  cover.every((each) => each.kind === 'mention' || each.kind === 'connector');

/** Without a name of its own and without a bullet's, the sentence is about what the text was about: forms cannot know. */
export const goesOn = ({ state }: Reading, topic: Topic, cover: Element[]): boolean =>
  (topic.account !== null || (topic.about !== null && state.surroundings.group === null)) &&
  boundTo(state, 'A', '', 'current') === null &&
  !cover.some(
    (each) =>
      each.kind === 'mention' ||
      (each.kind === 'match' && each.matches[0]!.bindings.some(({ slot }) => slot.metric === '')),
  );

/** Reads a sentence of open prose by its forms; false, and nothing read, where they cannot tell whose it is. */
export function readAsDeclared(
  reading: Reading,
  cover: Element[],
  kind: TextKind,
  start: number,
  end: number,
): boolean {
  const { claims, state } = reading;
  const [before, mentions, lead] = [claims.length, state.mentions.length, state.lead];
  const counts = state.mentions.map(({ checked, wrong }) => ({ checked, wrong }));
  readSentence(reading, cover, kind, start, end);
  if (!isMeantOtherwise(reading, { claim: before, mention: mentions }, start, end)) return true;
  claims.length = before;
  state.mentions.length = mentions;
  for (const [at, each] of state.mentions.entries()) Object.assign(each, counts[at]);
  state.lead = lead;
  return false;
}

/** A sentence that the declared forms do not cover whole, held word by word. */
export function readOpenSentence(
  reading: Reading,
  topic: Topic,
  kind: TextKind,
  start: number,
  end: number,
): void {
  const { state, spans, atoms } = reading;
  const first = spans[start]?.find((span) => span.kind === 'subject' && span.subjects[0]!.kind === 'account');
  if (kind === 'item' && state.mentions.length === 0 && first?.kind === 'subject') {
    state.lead = mention(state, first.subjects, atoms[start]!.start, atoms[first.to - 1]!.end);
    state.lead.checked += 1;
  }
  if (kind === 'heading')
    for (const { span, at } of headed(spans, start, end))
      mention(state, span.subjects, atoms[at]!.start, atoms[span.to - 1]!.end).checked += 1;
  const { findings, owned } = readOpen(reading, topic, start, end);
  for (const finding of findings) push(reading, finding);
  for (const at of owned) reading.owned.add(at);
}

type SubjectSpan = Extract<Span, { kind: 'subject' }>;

/** Groups and accounts that a heading names: what stands under it is about them. */
function headed(spans: Span[][], start: number, end: number): { span: SubjectSpan; at: number }[] {
  const found: { span: SubjectSpan; at: number }[] = [];
  for (let at = start; at < end; at += 1) {
    const span = spans[at]!.find(
      (each): each is SubjectSpan =>
        each.kind === 'subject' && ['tier', 'owner', 'segment', 'account'].includes(each.subjects[0]!.kind),
    );
    if (!span || span.to > end) continue;
    found.push({ span, at });
    at = span.to - 1;
  }
  return found;
}

/** What the forms found a sentence to be about is what open prose may go on about. */
export function followMentions(reading: Reading, topic: Topic): void {
  const account = reading.state.mentions.filter(({ kind }) => kind === 'account').at(-1);
  if (account?.candidates.length === 1) {
    topic.account = account.candidates[0]!;
    topic.fresh = true;
  }
  // "Triage: four accounts. One customer."
  const tiers = new Set(
    reading.state.mentions.flatMap((each) => (each.kind === 'tier' ? each.candidates : [])),
  );
  if (!account && tiers.size === 1) topic.group = [...tiers][0]!;
}

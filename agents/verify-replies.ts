/**
 * The replies of a run's model: each is what it was when it arrived, answers the request that the rebuilt facts give, and
 * is what the run's texts were read from. Nobody is asked again.
 */
import type pg from 'pg';
import { type HashedReply, hashedReplies } from '../db/model-calls.ts';
import type { StoredInputs } from '../domain/run-inputs.ts';
import type { VerifiedPart } from '../domain/verification.ts';
import { PROMPT_VERSIONS } from '../prompts/versions.ts';
import { Writing } from '../writer/context.ts';
import type { Batch } from '../writer/draft-units.ts';
import { draftRequest, type Round, repairRequest } from './draft-request.ts';
import { type BatchResult, type DraftPlan, readFaults, readPlan, readResults } from './draft-work.ts';
import { differenceText, firstDifference } from './first-difference.ts';
import { requestHash } from './model-request.ts';
import { inputOf } from './plan-draft.ts';
import { readDraft } from './read-draft.ts';
import { identityOf, type RebuiltTexts } from './rebuild-run.ts';
import { partOf, toldPart } from './verified-part.ts';
import { refusalPart } from './verify-refusals.ts';
import type { RunBook } from './workbench.ts';

/** None with the built-in writer. */
export async function replyParts(
  pool: pg.Pool,
  runId: string,
  { writer }: StoredInputs,
  { book, texts }: { book: RunBook; texts: RebuiltTexts },
): Promise<VerifiedPart[]> {
  if (writer === null) return [];
  const replies = await hashedReplies(pool, runId);
  return [
    arrivedPart(replies),
    await readPart(pool, runId, { writer, book, replies }),
    await refusalPart(pool, runId, identityOf(writer).repairs, texts),
  ];
}

function arrivedPart(replies: readonly HashedReply[]): VerifiedPart {
  if (replies.some(({ stored }) => stored === null))
    return toldPart('replies', 'not_kept', 'they arrived before their hashes were kept');
  const stored = replies.map(({ requestHash: request, stored: hash }) => [request, hash]);
  const found = replies.map(({ requestHash: request, found: hash }) => [request, hash]);
  return partOf('replies', stored, found, () => {
    const other = replies.find((reply) => reply.stored !== reply.found)!;
    return `the reply to “${other.step}” is not what arrived`;
  });
}

interface Reading {
  writer: string;
  book: RunBook;
  replies: readonly HashedReply[];
}

/** Every text that was read from a reply, read again. */
async function readPart(pool: pg.Pool, runId: string, reading: Reading): Promise<VerifiedPart> {
  const plan = await readPlan(pool, runId);
  const { prompts, repairs } = identityOf(reading.writer);
  const samePrompts = PROMPT_VERSIONS.every((prompt) => prompts.includes(prompt));
  let read = 0;
  for (const batch of plan.batches) {
    const results = await readResults(pool, runId, plan.draft, batch.id, repairs);
    const rounds: Round[] = [];
    for (const result of results) {
      if (result.reply === null) continue;
      const found = differenceIn(reading, { plan, batch, rounds, result, samePrompts });
      if (found !== null) return toldPart('texts of the model', 'differs', `${batch.id}: ${found}`);
      const faults = await readFaults(pool, runId, plan.draft, result.round);
      rounds.push({ result, faults: faults.filter(({ unit }) => batch.units.includes(unit)) });
      read += 1;
    }
  }
  const told = `${read} replies read again, each text is what they say`;
  return samePrompts
    ? toldPart('texts of the model', 'holds', `${told}; each answers the request that the rebuilt facts give`)
    : toldPart(
        'texts of the model',
        'holds',
        `${told}; prompts have changed since, so requests were not rebuilt`,
      );
}

interface ReadReply {
  plan: DraftPlan;
  batch: Batch;
  /** The rounds before. */
  rounds: Round[];
  result: BatchResult;
  samePrompts: boolean;
}

function differenceIn(reading: Reading, read: ReadReply): string | null {
  const { book, replies, writer } = reading;
  const { plan, batch, rounds, result, samePrompts } = read;
  const units = plan.units.filter(({ unit }) => batch.units.includes(unit));
  const refused = new Set(rounds.at(-1)?.faults.map(({ unit }) => unit));
  const asked = rounds.length === 0 ? units : units.filter(({ unit }) => refused.has(unit));
  const w = new Writing(inputOf(book));
  if (samePrompts) {
    const draft = draftRequest(w, batch, units, plan.comments);
    const request = rounds.length === 0 ? draft : repairRequest(draft, batch, units, rounds);
    const hash = requestHash(identityOf(writer).model, identityOf(writer), request);
    const reply = replies.find((each) => each.requestHash === hash);
    if (reply === undefined) return 'no stored reply answers the request that the rebuilt facts give';
    if (reply.reply.text !== result.reply) return `round ${result.round} is not the reply to its request`;
  } else if (!replies.some(({ reply }) => reply.text === result.reply))
    return `round ${result.round} is no stored reply`;
  const again = readDraft(result.reply ?? '', asked, book.sheet);
  const { texts, faults } = result;
  const found = firstDifference({ texts, faults }, again);
  return found && `round ${result.round}: ${differenceText(found, again)}`;
}

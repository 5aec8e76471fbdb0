/**
 * Node: a model writer looks further before it drafts. It sees the accounts that were looked up and what came of it,
 * may call the reading tools and a few more look-ups, and leaves a brief for the drafting prompts. Tiers and signals
 * are none of its business: what it asks to be looked up counts as the provider's record says, scored by the same code.
 */

import { outlookInputsOf } from '../books/outlook-book.ts';
import type { BookAtDate } from '../books/score-book.ts';
import { readRunLookups } from '../db/run-lookups.ts';
import { recordEvent } from '../db/run-record.ts';
import { saveDocuments } from '../db/runs.ts';
import type { EnrichmentReply, RunLookup } from '../domain/enrichment.ts';
import { ModelCallError } from '../domain/errors.ts';
import type { ModelMessage, ModelReply } from '../domain/language-model.ts';
import type { WriterSettings } from '../domain/settings.ts';
import type { OutlookInputs } from '../explain/path.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import {
  briefSchema,
  INVESTIGATE,
  investigationRequest,
  investigationSystem,
} from '../prompts/investigate.ts';
import { enrichCompanyTool } from '../tools/enrich-company.ts';
import { explainAccountTool } from '../tools/explain-account.ts';
import { listAccountsTool } from '../tools/list-accounts.ts';
import { pathToTierTool } from '../tools/path-to-tier.ts';
import { accountsOf, type SheetAccount } from '../tools/sheet-accounts.ts';
import { tierHistoryTool } from '../tools/tier-history.ts';
import { askModel } from './ask-model.ts';
import { chosenOf } from './choose-accounts.ts';
import { accountsInSight, BRIEF, checkedBrief } from './investigation-brief.ts';
import { lookUpAccount } from './look-up-account.ts';
import { readOutput } from './model-request.ts';
import { whilePreparing } from './prepare-draft.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import { openToolDesk, REFUSALS, type ToolDesk, type ToolUse } from './tool-desk.ts';
import { bookWith, type Workbench } from './workbench.ts';

const STEP = 'investigate';
const MAX_TOKENS = 6000;

/** What the node works on; the same in a resumed run, whatever was looked up before it was cut off. */
interface Investigation {
  bench: Workbench;
  runId: string;
  settings: WriterSettings;
  /** With the look-ups that were chosen, and none that the writer asked for. */
  sight: BookAtDate;
}

/** Adds look-ups to the run and the brief to its documents; a model that fails leaves both as they are. */
export async function investigateAccounts(bench: Workbench, { runId }: ReportState): Promise<ReportUpdate> {
  const { writer } = bench;
  if (writer.kind === 'builtin' || writer.settings.tool_calls === 0) return { status: 'investigated' };
  const lookups = (await readRunLookups(bench.pool, runId)).filter((each) => !askedByWriter(each));
  const sight = await bookWith(bench, lookups);
  const investigation: Investigation = { bench, runId, settings: writer.settings, sight };
  const desk = deskOf(investigation);
  let brief: unknown = { emphasis: [], patterns: [] };
  try {
    const reply = await converse(investigation, desk);
    brief = checkedBrief(readOutput(reply, briefSchema), sight);
  } catch (fault) {
    if (!(fault instanceof ModelCallError) || fault.kind === 'aborted') throw fault;
    const detail = `The investigation ended without a brief (${fault.kind}); drafting goes on without it.`;
    await recordEvent(bench.pool, runId, { step: STEP, kind: 'no_brief', detail });
  }
  await recordRefusals(investigation, desk);
  await saveDocuments(bench.pool, runId, new Map([[BRIEF, JSON.stringify(brief)]]));
  bench.progress(`investigated with ${desk.calls()} tool calls, ${desk.lookups()} of them new look-ups`);
  return { status: 'investigated' };
}

const askedByWriter = ({ reasons }: RunLookup): boolean => reasons.includes('asked_by_writer');

/** @throws ModelCallError when no reply comes, or when calls go on although there are none left */
async function converse(investigation: Investigation, desk: ToolDesk): Promise<ModelReply> {
  const { bench, runId, settings } = investigation;
  let messages: ModelMessage[] = [
    { role: 'user', content: [{ type: 'text', text: opening(investigation) }] },
  ];
  for (;;) {
    const over = desk.calls() > settings.tool_calls;
    const asked = askModel(bench, runId, {
      step: STEP,
      prompt: INVESTIGATE,
      system: investigationSystem(),
      messages,
      tools: desk.descriptions,
      output: briefSchema,
      maxTokens: MAX_TOKENS,
    });
    const reply = await whilePreparing(bench, runId, asked);
    const uses = reply.content.filter((block): block is ToolUse => block.type === 'tool_use');
    if (reply.stopReason !== 'tool_use' || uses.length === 0) return reply;
    if (over)
      throw new ModelCallError('budget', 'The model went on calling tools after the last was refused.');
    const answers = await desk.answer(uses);
    const said = reply.content.filter((block) => block.type !== 'text' || block.text.trim() !== '');
    messages = [...messages, { role: 'assistant', content: said }, { role: 'user', content: answers }];
  }
}

function opening({ bench, settings, sight }: Investigation): string {
  const index = indexSheet(sight.sheet);
  return investigationRequest({
    asOf: sight.asOf,
    tiers: index
      .subjectsOf('tier')
      .map(({ name, members }) => ({ tier: name, accounts: members?.length ?? 0 })),
    accounts: accountsInSight(sight, chosenOf(sight, bench.writer)),
    calls: settings.tool_calls,
    lookups: bench.source === null ? null : lookupBudget({ bench, settings, sight }),
  });
}

const lookupBudget = ({ bench, settings, sight }: Omit<Investigation, 'runId'>): number =>
  Math.max(0, Math.min(settings.tool_lookups, bench.enrichment.budget - sight.lookups.length));

function deskOf(investigation: Investigation): ToolDesk {
  const { bench, settings, sight } = investigation;
  const accounts = accountsOf(indexSheet(sight.sheet)).filter(({ accountId }) =>
    sight.raw.some((each) => each.accountId === accountId),
  );
  const known = new Set(sight.lookups.map(({ accountId }) => accountId));
  let inputs: Promise<OutlookInputs> | null = null;
  const reading = [
    explainAccountTool(sight),
    pathToTierTool(sight, () => {
      inputs ??= outlookInputsOf(bench.pool, sight);
      return inputs;
    }),
    tierHistoryTool(sight, bench.pool),
    listAccountsTool(sight),
  ];
  const enrich = enrichCompanyTool({ accounts, lookUp: lookUpOnce(investigation) });
  return openToolDesk({
    tools: bench.source === null ? reading : [enrich, ...reading],
    calls: settings.tool_calls,
    lookups: {
      tool: enrich.name,
      budget: lookupBudget(investigation),
      accounts,
      isKnown: ({ accountId }) => known.has(accountId),
    },
  });
}

/** The stored look-up of an account, made first where there is none; places go by the order of asking. */
function lookUpOnce({
  bench,
  runId,
  sight,
}: Investigation): (account: SheetAccount) => Promise<EnrichmentReply> {
  const answers = new Map(sight.lookups.map(({ accountId, reply }) => [accountId, Promise.resolve(reply)]));
  return ({ accountId }) => {
    const position = answers.size + 1;
    const answer = answers.get(accountId) ?? lookUp(accountId, position);
    answers.set(accountId, answer);
    return answer;
  };

  async function lookUp(accountId: string, position: number): Promise<EnrichmentReply> {
    await lookUpAccount(bench, { runId, accountId, reasons: ['asked_by_writer'], position });
    const stored = await readRunLookups(bench.pool, runId);
    return stored.find((each) => each.accountId === accountId)!.reply;
  }
}

/** In declared words alone: what the model made up is not repeated. */
async function recordRefusals({ bench, runId }: Investigation, desk: ToolDesk): Promise<void> {
  if (desk.refused.size === 0) return;
  const counts = [...desk.refused].sort(([a], [b]) => (a < b ? -1 : 1));
  const detail = `Tool calls refused: ${counts.map(([kind, count]) => `${count} (${REFUSALS[kind]})`).join(', ')}.`;
  await recordEvent(bench.pool, runId, { step: STEP, kind: 'tool_refused', detail });
}

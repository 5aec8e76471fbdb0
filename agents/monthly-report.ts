/**
 * The monthly report as a graph (design, Agents). This file only wires; each node stands in the file of its name.
 *
 *   score → choose → look_up ×N → gather → investigate → rescore → plan_draft → draft_batch ×M → audit
 *   audit → begin_repair → repair_batch ×k → audit; then fall_back → audit; then withhold → audit
 *   audit → assemble → review → publish; a draft that is sent back goes to plan_draft again
 */
import { type BaseCheckpointSaver, END, Send, START, StateGraph } from '@langchain/langgraph';
import { assembleReport } from './assemble-report.ts';
import { auditDraft } from './audit-draft.ts';
import { chooseAccounts } from './choose-accounts.ts';
import { draftBatch } from './draft-batch.ts';
import { fallBack } from './fall-back.ts';
import { gatherLookups } from './gather-lookups.ts';
import { investigateAccounts } from './investigate-accounts.ts';
import { lookUpAccount, lookupSends } from './look-up-account.ts';
import { planDraft } from './plan-draft.ts';
import { publishRun } from './publish-run.ts';
import { repairBatch } from './repair-batch.ts';
import {
  type BatchTask,
  goesBack,
  type ReportState,
  reportState,
  WITHHOLDING_ROUNDS,
} from './report-state.ts';
import { rescoreAccounts } from './rescore-accounts.ts';
import { reviewDraft } from './review-draft.ts';
import type { RunSteps } from './run-steps.ts';
import { scoreAccounts } from './score-accounts.ts';
import { withholdDraft } from './withhold-draft.ts';

/** @param draftOnly wait for a reviewer instead of publishing; `repairs`: rounds of repair that a model gets */
export function monthlyReport(
  steps: RunSteps,
  checkpointer: BaseCheckpointSaver,
  { draftOnly, repairs }: { draftOnly: boolean; repairs: number },
) {
  return new StateGraph(reportState)
    .addNode('score', steps.node('score', scoreAccounts))
    .addNode('choose', steps.node('choose', chooseAccounts))
    .addNode('look_up', steps.node('look_up', lookUpAccount))
    .addNode('gather', steps.node('gather', gatherLookups))
    .addNode('investigate', steps.node('investigate', investigateAccounts))
    .addNode('rescore', steps.node('rescore', rescoreAccounts))
    .addNode('plan_draft', steps.node('plan_draft', planDraft))
    .addNode('draft_batch', steps.node('draft_batch', draftBatch))
    .addNode('audit', steps.node('audit', auditDraft))
    .addNode('begin_repair', steps.node('begin_repair', beginRepair))
    .addNode('repair_batch', steps.node('repair_batch', repairBatch))
    .addNode('fall_back', steps.node('fall_back', fallBack))
    .addNode('withhold', steps.node('withhold', withholdDraft))
    .addNode('assemble', steps.node('assemble', assembleReport))
    .addNode('review', steps.node('review', reviewDraft(draftOnly)))
    .addNode('publish', steps.node('publish', publishRun))
    .addEdge(START, 'score')
    .addEdge('score', 'choose')
    .addConditionalEdges('choose', (state) => each(lookupSends(state, 'look_up'), 'gather'), [
      'look_up',
      'gather',
    ])
    .addEdge('look_up', 'gather')
    .addEdge('gather', 'investigate')
    .addEdge('investigate', 'rescore')
    .addEdge('rescore', 'plan_draft')
    .addConditionalEdges('plan_draft', (state) => each(draftSends(state), 'audit'), ['draft_batch', 'audit'])
    .addEdge('draft_batch', 'audit')
    .addConditionalEdges('audit', (state) => afterAudit(state, repairs), [
      'begin_repair',
      'fall_back',
      'withhold',
      'assemble',
    ])
    .addConditionalEdges('begin_repair', (state) => each(repairSends(state), 'audit'), [
      'repair_batch',
      'audit',
    ])
    .addEdge('repair_batch', 'audit')
    .addEdge('fall_back', 'audit')
    .addEdge('withhold', 'audit')
    .addEdge('assemble', 'review')
    .addConditionalEdges('review', afterReview, ['plan_draft', 'publish'])
    .addEdge('publish', END)
    .compile({ checkpointer });

  /** All Sends, or the node after them when there is none. */
  function each(sends: Send[], none: string): Send[] | string {
    const [first] = sends;
    if (first === undefined) return none;
    steps.expect(first.node, sends.length);
    return sends;
  }
}

const draftSends = ({ runId, batches }: ReportState): Send[] =>
  batches.map((batch) => new Send('draft_batch', { runId, batch, round: 0 } satisfies BatchTask));

const repairSends = ({ runId, faulty, repairs }: ReportState): Send[] =>
  faulty.map((batch) => new Send('repair_batch', { runId, batch, round: repairs } satisfies BatchTask));

/** Counts the round before its Sends, which run side by side and must not count it each. */
const beginRepair = async (_bench: unknown, { repairs }: ReportState) => ({ repairs: repairs + 1 });

function afterAudit(
  state: ReportState,
  allowed: number,
): 'begin_repair' | 'fall_back' | 'withhold' | 'assemble' {
  const { faulty, faults, repairs, rounds } = state;
  if (goesBack(state, faulty)) return repairs < allowed ? 'begin_repair' : 'fall_back';
  return faults > 0 && rounds < WITHHOLDING_ROUNDS ? 'withhold' : 'assemble';
}

const afterReview = ({ decision }: ReportState): 'plan_draft' | 'publish' =>
  decision === 'send_back' ? 'plan_draft' : 'publish';

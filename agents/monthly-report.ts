/**
 * The monthly report as a graph (design, Agents). This file only wires; each node stands in the file of its name.
 *
 *   score → choose → look_up ×N → gather → rescore → plan_draft → audit
 *   audit → withhold → audit, until nothing is refused
 *   audit → assemble → review → publish; a draft that is sent back goes to plan_draft again
 */
import { type BaseCheckpointSaver, END, type Send, START, StateGraph } from '@langchain/langgraph';
import { assembleReport } from './assemble-report.ts';
import { auditDraft } from './audit-draft.ts';
import { chooseAccounts } from './choose-accounts.ts';
import { draftSections } from './draft-sections.ts';
import { gatherLookups } from './gather-lookups.ts';
import { lookUpAccount, lookupSends } from './look-up-account.ts';
import { publishRun } from './publish-run.ts';
import { repairDraft } from './repair-draft.ts';
import { type ReportState, reportState } from './report-state.ts';
import { rescoreAccounts } from './rescore-accounts.ts';
import { reviewDraft } from './review-draft.ts';
import type { RunSteps } from './run-steps.ts';
import { scoreAccounts } from './score-accounts.ts';

/** Rounds of withholding before a report that still has faults is refused. */
const WITHHOLDING_ROUNDS = 3;

/** Compiles the graph for one workbench. @param draftOnly wait for a reviewer instead of publishing */
export function monthlyReport(steps: RunSteps, checkpointer: BaseCheckpointSaver, draftOnly: boolean) {
  return new StateGraph(reportState)
    .addNode('score', steps.node('score', scoreAccounts))
    .addNode('choose', steps.node('choose', chooseAccounts))
    .addNode('look_up', steps.node('look_up', lookUpAccount))
    .addNode('gather', steps.node('gather', gatherLookups))
    .addNode('rescore', steps.node('rescore', rescoreAccounts))
    .addNode('plan_draft', steps.node('plan_draft', draftSections))
    .addNode('audit', steps.node('audit', auditDraft))
    .addNode('withhold', steps.node('withhold', repairDraft))
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
    .addEdge('gather', 'rescore')
    .addEdge('rescore', 'plan_draft')
    .addEdge('plan_draft', 'audit')
    .addConditionalEdges('audit', afterAudit, ['withhold', 'assemble'])
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

const afterAudit = (state: ReportState): 'withhold' | 'assemble' =>
  state.faults > 0 && state.rounds < WITHHOLDING_ROUNDS ? 'withhold' : 'assemble';

const afterReview = (state: ReportState): 'plan_draft' | 'publish' =>
  state.decision === 'send_back' ? 'plan_draft' : 'publish';

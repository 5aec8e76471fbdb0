/**
 * The monthly report as a graph (design, Agents): score → choose → draft → audit → (repair → audit) → assemble →
 * publish. This file only wires; each node stands in the file of its name.
 */
import { type BaseCheckpointSaver, END, START, StateGraph } from '@langchain/langgraph';
import { assembleReport } from './assemble-report.ts';
import { auditDraft } from './audit-draft.ts';
import { chooseAccounts } from './choose-accounts.ts';
import { draftSections } from './draft-sections.ts';
import { publishRun } from './publish-run.ts';
import { repairDraft } from './repair-draft.ts';
import { type ReportState, type ReportUpdate, reportState } from './report-state.ts';
import { scoreAccounts } from './score-accounts.ts';
import type { Workbench } from './workbench.ts';

/** Rounds of repair before a report that still has faults is refused. */
const REPAIR_ROUNDS = 3;

/** Compiles the graph for one workbench. */
export function monthlyReport(workbench: Workbench, checkpointer: BaseCheckpointSaver) {
  const node =
    (work: (bench: Workbench, state: ReportState) => Promise<ReportUpdate>) => (state: ReportState) =>
      work(workbench, state);
  return new StateGraph(reportState)
    .addNode('score', node(scoreAccounts))
    .addNode('choose', node(chooseAccounts))
    .addNode('draft', node(draftSections))
    .addNode('audit', node(auditDraft))
    .addNode('repair', node(repairDraft))
    .addNode('assemble', node(assembleReport))
    .addNode('publish', node(publishRun))
    .addEdge(START, 'score')
    .addEdge('score', 'choose')
    .addEdge('choose', 'draft')
    .addEdge('draft', 'audit')
    .addConditionalEdges('audit', needsRepair, ['repair', 'assemble'])
    .addEdge('repair', 'audit')
    .addEdge('assemble', 'publish')
    .addEdge('publish', END)
    .compile({ checkpointer });
}

const needsRepair = (state: ReportState): 'repair' | 'assemble' =>
  state.faults > 0 && state.rounds < REPAIR_ROUNDS ? 'repair' : 'assemble';

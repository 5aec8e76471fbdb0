/** Under its name of before, until the graph calls it by its own. */
export { planDraft as draftSections, writerInputOf } from './plan-draft.ts';

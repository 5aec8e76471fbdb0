/** Under its name of before, until the graph calls it by its own. */
export { withholdDraft as repairDraft } from './withhold-draft.ts';

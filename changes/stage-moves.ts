/**
 * A deal that a word of direction takes from stage to stage ("leapt from Evaluation to Negotiation", "rose to Proposal"):
 * which way it went is told by the order in which deals pass the stages, and by no number of deals.
 */

import { Values } from '../sentence/conditions.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import { type Item, textOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Change } from './changes.ts';

/** As a deal passes them. */
const ORDER = ['discovery', 'evaluation', 'proposal', 'negotiation'];
/** Between the word and its stages, and between the two. */
const BETWEEN =
  /^(from|out|of|to|into|in|up|down|on|back|straight|right|all|the|way|just|two|one|a|an|stage|stages|forward|ahead|within|before|now|clean|clear|through)$/;

const stageOf = (item: Item | undefined): string | null => {
  const stage = item?.kind === 'name' ? item.subjects.find(({ kind }) => kind === 'stage') : undefined;
  return stage ? stage.name.toLowerCase() : null;
};

/** The stages that the word leads to, each with the word before it. */
function stagesAfter(items: Item[], at: number): { stage: string; by: string }[] {
  const found: { stage: string; by: string }[] = [];
  for (let place = at + 1; place < items.length && found.length < 2; place += 1) {
    const stage = stageOf(items[place]);
    if (stage) found.push({ stage, by: textOf(items[place - 1]) });
    else if (!BETWEEN.test(textOf(items[place]))) break;
  }
  return found;
}

/** Null where the word leads to no stage; empty where the stages have no order on record. */
export function stageMove(scope: Scope, at: number): Change[] | null {
  const stages = stagesAfter(scope.items, at);
  if (stages.length === 0) return null;
  const from = stages.find(({ by }) => /^(from|of|left)$/.test(by))?.stage;
  const to = stages.find(({ by }) => /^(to|into|in)$/.test(by))?.stage;
  if (from && to) return changeOf(from, to);
  if (!to) return [];
  const known = subjectsFor(scope, at)
    .flatMap((subject) => new Values(scope.index, subject).deals())
    .flatMap((deal): Change[] => {
      const [now, then] = [deal.fact('stage')?.value, deal.fact('stage', 'previous')?.value];
      const isMeant = typeof now === 'string' && typeof then === 'string' && now.toLowerCase() === to;
      return isMeant ? changeOf(then.toLowerCase(), to) : [];
    });
  return known;
}

function changeOf(from: string, to: string): Change[] {
  const [before, now] = [ORDER.indexOf(from), ORDER.indexOf(to)];
  return before < 0 || now < 0 ? [] : [{ now: now + 1, before: before + 1, fact: null, metric: 'stage' }];
}

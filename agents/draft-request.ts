/** The requests for a batch: its draft, and the same conversation gone on with what the audit refused. */
import type { ModelMessage, ModelRequest } from '../domain/language-model.ts';
import { ACCOUNT_RATIONALES, accountRationalesPrompt } from '../prompts/account-rationales.ts';
import { CHANGES, changesPrompt } from '../prompts/changes.ts';
import { HEADLINE, headlinePrompt } from '../prompts/headline.ts';
import { houseStyle } from '../prompts/house-style.ts';
import { PRIORITIES, prioritiesPrompt } from '../prompts/priorities.ts';
import { REPAIR, repairPrompt } from '../prompts/repair.ts';
import { draftReplySchema } from '../prompts/reply.ts';
import { TIER_PARAGRAPH, tierParagraphPrompt } from '../prompts/tier-paragraph.ts';
import { type PromptUnit, withLetters } from '../prompts/unit-block.ts';
import type { Writing } from '../writer/context.ts';
import type { Batch } from '../writer/draft-units.ts';
import type { BatchResult, DraftPlan, UnitFault } from './draft-work.ts';
import { generalFacts } from './prompt-facts.ts';
import { commonForms, ownForms } from './unit-language.ts';

/** Room for thinking and for the text of the largest batch. */
const MOST_TOKENS = 8000;

type Prompt = Pick<ModelRequest, 'prompt'> & { text: string };

/** @param units those of the batch, as its prompt shows them */
export function draftRequest(
  w: Writing,
  batch: Batch,
  units: PromptUnit[],
  comments: DraftPlan['comments'],
): ModelRequest {
  const { prompt, text } = promptFor(batch, units, comments);
  return {
    step: `draft ${batch.section}`,
    prompt,
    system: systemPrompt(w, units[0]!.about),
    messages: [said('user', text)],
    output: draftReplySchema,
    maxTokens: MOST_TOKENS,
  };
}

/** The system prompt of a run: the same bytes for all its bullets, and for all its paragraphs. */
function systemPrompt(w: Writing, about: PromptUnit['about']): string {
  return houseStyle({ about, language: commonForms(about), general: generalFacts(w.input.sheet) });
}

function promptFor(batch: Batch, units: PromptUnit[], comments: DraftPlan['comments']): Prompt {
  const [unit] = units;
  if (unit === undefined) throw new TypeError(`Batch ${batch.id} has no unit.`);
  const forms = ownForms(batch.section);
  switch (batch.section) {
    case 'headline':
      return { prompt: HEADLINE, text: headlinePrompt({ unit, forms, comments }) };
    case 'tier-2':
    case 'tier-4': {
      const tier = batch.section === 'tier-2' ? 2 : 4;
      return { prompt: TIER_PARAGRAPH, text: tierParagraphPrompt({ tier, unit, forms, comments }) };
    }
    case 'changes':
      return { prompt: CHANGES, text: changesPrompt({ unit, forms, comments }) };
    case 'priorities':
      return { prompt: PRIORITIES, text: prioritiesPrompt({ unit, forms, comments }) };
    default: {
      const tier = batch.section === 'tier-1' ? 1 : 3;
      return { prompt: ACCOUNT_RATIONALES, text: accountRationalesPrompt({ tier, units, comments }) };
    }
  }
}

/** The rounds so far: what came back, and what the audit refused of it. */
export interface Round {
  result: BatchResult;
  faults: UnitFault[];
}

/** The draft's conversation with each round's reply and its faults; asks for the units of the last round's. */
export function repairRequest(
  draft: ModelRequest,
  batch: Batch,
  units: PromptUnit[],
  rounds: Round[],
): ModelRequest {
  const messages = rounds.flatMap(({ result, faults }): ModelMessage[] => [
    said('assistant', result.reply ?? '{"units":[]}'),
    said('user', repairPrompt({ units: refusedUnits(units, result, faults) })),
  ]);
  return {
    ...draft,
    step: `repair ${batch.section}`,
    prompt: REPAIR,
    messages: [...draft.messages, ...messages],
  };
}

function refusedUnits(
  units: PromptUnit[],
  result: BatchResult,
  faults: UnitFault[],
): Parameters<typeof repairPrompt>[0]['units'] {
  return units
    .filter(({ unit }) => faults.some((fault) => fault.unit === unit))
    .map((shown) => ({
      unit: shown.unit,
      words: shown.words,
      text: withLetters(result.texts[shown.unit] ?? '', shown),
      faults: faults
        .filter(({ unit }) => unit === shown.unit)
        .map(({ unit: _, corrections, ...fault }) => ({
          ...fault,
          corrections: corrections.map((each) => withLetters(each, shown)),
        })),
    }));
}

const said = (role: ModelMessage['role'], text: string): ModelMessage => ({
  role,
  content: [{ type: 'text', text }],
});

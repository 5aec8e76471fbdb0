/**
 * Runs the tools that a model asks for: only declared ones, only with input of their form, only within their budget,
 * only for accounts of the book. Everything else is answered with an error, counted, and never run.
 */
import { z } from 'zod';
import type { ContentBlock, ToolDescription } from '../domain/language-model.ts';
import { matchAccount } from '../tools/match-account.ts';
import type { SheetAccount } from '../tools/sheet-accounts.ts';

export const REFUSALS = {
  unknown_tool: 'no such tool',
  bad_input: 'input of another form',
  not_in_book: 'no account of the book',
  calls_used_up: 'more calls than allowed',
  lookups_used_up: 'more look-ups than allowed',
} as const;

type Refusal = keyof typeof REFUSALS;
export type ToolUse = Extract<ContentBlock, { type: 'tool_use' }>;
type ToolResult = Extract<ContentBlock, { type: 'tool_result' }>;

/** A langchain `tool()` as far as it is used here. */
interface DeskTool {
  name: string;
  description: string;
  schema: unknown;
  invoke(input: never): Promise<unknown>;
}

export interface ToolDeskOptions {
  tools: DeskTool[];
  /** Tool calls in all; one that is refused counts too. */
  calls: number;
  /** Name of the tool that costs a look-up, and what it may cost. */
  lookups: {
    tool: string;
    budget: number;
    accounts: readonly SheetAccount[];
    isKnown(account: SheetAccount): boolean;
  };
}

export interface ToolDesk {
  descriptions: ToolDescription[];
  /** Answers a turn's calls at once; which of them are allowed goes by their order in the turn. */
  answer(asked: ToolUse[]): Promise<ToolResult[]>;
  refused: Map<Refusal, number>;
  calls(): number;
  lookups(): number;
}

type Plan = { refusal: Refusal } | { tool: DeskTool; input: unknown };

export function openToolDesk(options: ToolDeskOptions): ToolDesk {
  const refused = new Map<Refusal, number>();
  const lookedUp = new Set<string>();
  let calls = 0;
  const plan = (use: ToolUse): Plan => {
    if (++calls > options.calls) return { refusal: 'calls_used_up' };
    const tool = options.tools.find(({ name }) => name === use.name);
    if (tool === undefined) return { refusal: 'unknown_tool' };
    const input = (tool.schema as z.ZodType).safeParse(use.input);
    if (!input.success) return { refusal: 'bad_input' };
    return tool.name === options.lookups.tool
      ? planLookup(tool, (input.data as { account: string }).account, options.lookups, lookedUp)
      : { tool, input: input.data };
  };
  return {
    descriptions: options.tools.map(describe),
    refused,
    calls: () => calls,
    lookups: () => lookedUp.size,
    answer(asked) {
      const planned = asked.map((use) => ({ use, plan: plan(use) }));
      for (const each of planned)
        if ('refusal' in each.plan) refused.set(each.plan.refusal, (refused.get(each.plan.refusal) ?? 0) + 1);
      return Promise.all(planned.map((each) => resultOf(each.use, each.plan)));
    },
  };
}

/** An account that was looked up before costs nothing; its stored answer is given again. */
function planLookup(
  tool: DeskTool,
  wanted: string,
  { accounts, budget, isKnown }: ToolDeskOptions['lookups'],
  lookedUp: Set<string>,
): Plan {
  const match = matchAccount(accounts, wanted);
  if (match.kind !== 'one') return { refusal: 'not_in_book' };
  const { slug } = match.account;
  if (!isKnown(match.account) && !lookedUp.has(slug)) {
    if (lookedUp.size >= budget) return { refusal: 'lookups_used_up' };
    lookedUp.add(slug);
  }
  return { tool, input: { account: slug } };
}

async function resultOf({ id }: ToolUse, plan: Plan): Promise<ToolResult> {
  const answer = (content: string, isError: boolean): ToolResult => ({
    type: 'tool_result',
    toolUseId: id,
    content,
    isError,
  });
  if ('refusal' in plan) return answer(JSON.stringify({ error: REFUSALS[plan.refusal] }), true);
  return answer(String(await plan.tool.invoke(plan.input as never)), false);
}

function describe({ name, description, schema }: DeskTool): ToolDescription {
  const { $schema: _, ...inputSchema } = z.toJSONSchema(schema as z.ZodType, { io: 'input' });
  return { name, description, inputSchema };
}

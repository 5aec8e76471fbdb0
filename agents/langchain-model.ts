/**
 * Any other provider's model, through langchain, behind the same port and under the same audit. Its package
 * (`@langchain/openai` …) is installed by whoever runs that model; it reads its own key from the environment.
 */
import Anthropic from '@anthropic-ai/sdk';
import {
  AIMessage,
  type BaseMessage,
  HumanMessage,
  SystemMessage,
  ToolMessage,
} from '@langchain/core/messages';
import { initChatModel } from 'langchain';
import { ModelCallError, UsageError } from '../domain/errors.ts';
import type { ContentBlock, LanguageModel, ModelMessage, ModelRequest } from '../domain/language-model.ts';
import type { WriterSettings } from '../domain/settings.ts';
import { langchainFailure, langchainReply } from './langchain-reply.ts';

export interface LangchainOptions {
  settings: WriterSettings;
  /** Further fields of the provider's class, such as an address of its own. */
  fields?: Record<string, unknown>;
}

/**
 * langchain's Anthropic package brings an older SDK of its own, with an older version of the API; the one in its place
 * retries by itself.
 */
const ANTHROPIC = {
  maxRetries: 0,
  createClient: (options: object) => new Anthropic({ ...options, maxRetries: 2, logLevel: 'off' }),
};

type ChatModel = Awaited<ReturnType<typeof initChatModel>>;

/**
 * `settings.model` is `provider:model`. A call is given up after `settings.timeout` seconds, two retries included.
 * @throws UsageError when the provider is unknown, its package is not installed or it has no key.
 */
export async function langchainModel({ settings, fields = {} }: LangchainOptions): Promise<LanguageModel> {
  // A chat model holds how long its replies may be, so there is one for each length that is asked for.
  const models = new Map<number, Promise<ChatModel>>();
  const modelFor = (maxTokens: number): Promise<ChatModel> => {
    const made = models.get(maxTokens) ?? makeModel(settings.model, { ...fields, maxTokens });
    models.set(maxTokens, made);
    return made;
  };
  await modelFor(1024);
  return {
    id: `langchain:${settings.model}`,
    async reply(request, signal) {
      const late = AbortSignal.timeout(settings.timeout * 1000);
      const model = await modelFor(request.maxTokens);
      try {
        const message = await ask(model, request, AbortSignal.any([signal, late]));
        return langchainReply(message, settings.model);
      } catch (fault) {
        throw langchainFailure(fault, request.step, { stopped: signal.aborted, late: late.aborted });
      }
    },
  };
}

async function makeModel(name: string, fields: Record<string, unknown>): Promise<ChatModel> {
  const [provider] = name.split(':');
  if (!provider || !name.includes(':')) {
    throw new UsageError(`The model "${name}" names no provider.`, {
      hint: 'Name one with --writer-model or writer.model in the settings, as provider:model, such as openai:gpt-5.',
    });
  }
  const retries = provider === 'anthropic' ? ANTHROPIC : { maxRetries: 2 };
  try {
    return await initChatModel(name, { ...retries, ...fields });
  } catch (cause) {
    throw cannotUse(name, cause);
  }
}

function cannotUse(name: string, cause: unknown): UsageError {
  const message = cause instanceof Error ? cause.message : '';
  const missing = /npm install (@?[\w/-]+)/.exec(message)?.[1];
  if (missing) {
    return new UsageError(`The model "${name}" needs the package ${missing}, which is not installed.`, {
      hint: `npm install ${missing}`,
    });
  }
  if (/Unsupported|Unable to infer/.test(message)) {
    return new UsageError(`langchain knows no provider "${name.split(':')[0]}".`, {
      hint: 'Possible are openai, anthropic, google-genai, mistralai, ollama and others that langchain lists.',
    });
  }
  return new UsageError(`The model "${name}" cannot be set up: its provider's key may be missing.`);
}

/**
 * Structured output by the provider's JSON schema: the other methods force a tool, which some models refuse.
 * langchain offers no schema together with tools; then the prompt's words ask for the form, and the reader checks it.
 */
async function ask(model: ChatModel, request: ModelRequest, signal: AbortSignal): Promise<AIMessage> {
  const messages = [new SystemMessage(request.system), ...request.messages.flatMap(messagesOf)];
  if (request.tools) {
    const tools = request.tools.map(({ name, description, inputSchema }) => ({
      type: 'function' as const,
      function: { name, description, parameters: inputSchema },
    }));
    return (await model.bindTools(tools).invoke(messages, { signal })) as AIMessage;
  }
  if (!request.output) return (await model.invoke(messages, { signal })) as unknown as AIMessage;
  const structured = model.withStructuredOutput(request.output, { method: 'jsonSchema', includeRaw: true });
  const answer = (await structured.invoke(messages, { signal })) as { raw?: AIMessage };
  if (answer.raw) return answer.raw;
  throw new ModelCallError('malformed', `The model call for "${request.step}" brought no message.`);
}

function messagesOf({ role, content }: ModelMessage): BaseMessage[] {
  if (role === 'assistant') return [assistantMessage(content)];
  const results = content.flatMap((block) =>
    block.type === 'tool_result'
      ? new ToolMessage({
          content: block.content,
          tool_call_id: block.toolUseId,
          status: block.isError ? 'error' : 'success',
        })
      : [],
  );
  const text = content.map((block) => (block.type === 'text' ? block.text : '')).join('\n\n');
  return text.trim() === '' ? results : [...results, new HumanMessage(text)];
}

function assistantMessage(content: ContentBlock[]): AIMessage {
  const blocks = content.flatMap((block) =>
    block.type === 'text'
      ? [{ type: 'text' as const, text: block.text }]
      : block.type === 'opaque'
        ? [block.block as { type: string }]
        : [],
  );
  const calls = content.flatMap((block) =>
    block.type === 'tool_use'
      ? [{ type: 'tool_call' as const, id: block.id, name: block.name, args: block.input as object }]
      : [],
  );
  return new AIMessage({ content: blocks, tool_calls: calls });
}

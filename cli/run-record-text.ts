/** The record of a run as a person reads it. */
import type { RunAnswer } from './shapes.ts';

export function runText(run: RunAnswer): string {
  return [
    `Run ${run.run} as of ${run.asOf}, model ${run.model}, writer ${run.writer}: ${run.standing}`,
    ...(run.beside ? [`Beside it: model ${run.beside.id}, version ${run.beside.version}`] : []),
    `Predecessor: ${run.predecessor ?? 'none'}`,
    ...part('Who wrote what', writerLines(run)),
    ...part(`Look-ups (${run.lookups.length})`, lookupLines(run)),
    ...part('Model calls', callLines(run)),
    ...part(
      'Events',
      run.events.map(({ at, step, kind, detail }) => `${at}  ${step}  ${kind}: ${detail}`),
    ),
    ...part(
      'Sent back',
      run.reviews.map(({ at, author, comment }) => `${at}  ${author}: ${comment}`),
    ),
  ].join('\n');
}

const part = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

function writerLines({ writers }: RunAnswer): string[] {
  const names = {
    builtin: 'built-in writer',
    model: 'model',
    both: 'model, and the built-in writer the rest',
  };
  return writers.map(({ section, writer }) => `${section}: ${names[writer]}`);
}

function lookupLines({ lookups, lookupSummary }: RunAnswer): string[] {
  const rows = lookups.map((each) => {
    const signals = each.signals.map(({ type, date }) => `${type} ${date}`).join(', ');
    const changed = each.changedTier
      ? `  ${each.changedTier.from ?? '-'} → ${each.changedTier.to ?? '-'}`
      : '';
    const why = each.reasons.map((reason) => reason.replaceAll('_', ' ')).join(', ');
    const told = [each.status.replaceAll('_', ' '), signals || each.reason].filter((text) => text !== '');
    return `${each.name} (${why}): ${told.join(': ')}${each.cached ? ' [cached]' : ''}${changed}`;
  });
  if (lookupSummary === null || lookups.length === 0) return rows;
  const { changedTier, plain } = lookupSummary;
  const compared =
    plain.changedTier === null
      ? `not known (${plain.notLookedUp} of its accounts were not looked up)`
      : String(plain.changedTier);
  return [
    `${changedTier} changed a tier; plain top and bottom with ${plain.lookups} look-ups: ${compared}`,
    ...rows,
  ];
}

function callLines({ calls }: RunAnswer): string[] {
  if (calls.length === 0) return [];
  const cost = (amount: number | null): string => (amount === null ? 'no price' : `$${amount.toFixed(4)}`);
  const sum = (key: 'calls' | 'input' | 'output' | 'cacheRead' | 'cacheWrite' | 'durationMs'): number =>
    calls.reduce((total, call) => total + call[key], 0);
  const rows = calls.map(
    (call) =>
      `${call.step} (${call.prompts.join(', ')}): ${call.calls} calls, ${call.input} tokens in, ${call.cacheRead} from the cache, ${call.cacheWrite} into it, ${call.output} out, ${cost(call.cost)}, ${seconds(call.durationMs)}`,
  );
  const known = calls.every((call) => call.cost !== null);
  const total = known ? calls.reduce((money, call) => money + (call.cost ?? 0), 0) : null;
  return [
    ...rows,
    `in all: ${sum('calls')} calls, ${sum('input')} tokens in, ${sum('cacheRead')} from the cache, ${sum('cacheWrite')} into it, ${sum('output')} out, ${cost(total)}, ${seconds(sum('durationMs'))}`,
  ];
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

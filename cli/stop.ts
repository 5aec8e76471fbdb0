/** Ctrl-C and SIGTERM: the first lets what is under way end and begins nothing new, the second ends at once. */
import { constants } from 'node:os';
import { RunStopped } from '../domain/errors.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Does the work with a signal that is aborted, with RunStopped as its reason, once the process is told to stop. */
export async function withStop<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const told = new AbortController();
  const listeners = SIGNALS.map((signal) => ({
    signal,
    stop: () => {
      if (told.signal.aborted) process.exit(statusOfSignal(signal));
      told.abort(new RunStopped(signal));
    },
  }));
  for (const { signal, stop } of listeners) process.on(signal, stop);
  try {
    return await work(told.signal);
  } finally {
    for (const { signal, stop } of listeners) process.off(signal, stop);
  }
}

/** 130 for SIGINT, 143 for SIGTERM, as shells have it. */
export function statusOfSignal(signal: RunStopped['signal']): number {
  return 128 + constants.signals[signal];
}

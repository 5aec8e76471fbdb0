/** Where a command speaks: answers on standard output, progress and faults on standard error. */
import { RunStopped, TiersError } from '../domain/errors.ts';
import { statusOfSignal } from './stop.ts';

export interface Output {
  /** The answer; one call, one line or more. */
  print(text: string): void;
  /** A progress line: shown on a terminal, silent in a pipe. */
  progress(text: string): void;
  /** A warning or fault; always shown. */
  warn(text: string): void;
}

export function terminalOutput(): Output {
  return {
    print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`· ${text}\n`);
    },
    warn: (text) => process.stderr.write(`${text}\n`),
  };
}

/** Exit status of a fault: 1 when a check was made and did not hold, 128 + signal when told to stop, else 2. */
export function exitStatusOf(fault: unknown): number {
  if (fault instanceof RunStopped) return statusOfSignal(fault.signal);
  return fault instanceof TiersError && fault.name === 'CheckFailed' ? 1 : 2;
}

/** One clear message for a fault: what was wrong, why, and what to do. Stack traces only for our own bugs. */
export function describeFault(fault: unknown): string {
  if (fault instanceof RunStopped) return fault.message;
  if (!(fault instanceof TiersError))
    return `unexpected: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`;
  const cause =
    fault.cause instanceof Error && !fault.message.includes(fault.cause.message)
      ? `\n  because: ${fault.cause.message}`
      : '';
  return `error: ${fault.message}${cause}${fault.hint ? `\n  ${fault.hint}` : ''}`;
}

/** Runs the command line in this process, as `main.ts` does, and keeps what it said. */
import { runCommandLine } from '../../cli/command-line.ts';

export interface Said {
  status: number;
  out: string;
  err: string;
}

export async function runTiers(words: string[], environment: Record<string, string>): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const output = {
    print: (text: string) => void out.push(text),
    progress: () => undefined,
    warn: (text: string) => void err.push(text),
  };
  const status = await runCommandLine(words, output, environment);
  return { status, out: out.join('\n'), err: err.join('\n') };
}

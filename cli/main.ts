#!/usr/bin/env node
/** Entry of the `tiers` command. */
import { runCommandLine } from './command-line.ts';
import { terminalOutput } from './output.ts';

process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit(0);
  throw fault;
});
// langchain would send states and prompts to its maker's service on a variable that was set for another program.
for (const name of ['LANGSMITH_TRACING', 'LANGCHAIN_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING_V2'])
  delete process.env[name];
process.exitCode = await runCommandLine(process.argv.slice(2), terminalOutput(), process.env);

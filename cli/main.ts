#!/usr/bin/env node
/** Entry of the `tiers` command. */
import { runCommandLine } from './command-line.ts';
import { terminalOutput } from './output.ts';

process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit(0);
  throw fault;
});
process.exitCode = await runCommandLine(process.argv.slice(2), terminalOutput(), process.env);

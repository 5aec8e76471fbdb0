/** A page and its facts.json in a folder of their own, where the user said. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditedPage } from '../agents/audited-page.ts';
import { FileError } from '../domain/errors.ts';

/**
 * Replaces what an earlier call wrote there under the same name, and nothing else.
 * @param name of the page: `backtest.md`
 * @returns what was written, for a person
 * @throws FileError where the folder holds the facts of something else, or cannot be written
 */
export function writePage(directory: string, name: string, { text, sheet }: AuditedPage): string {
  const [page, facts] = [join(directory, name), join(directory, 'facts.json')];
  if (existsSync(facts) && !(existsSync(page) && sameKind(facts, sheet.run)))
    throw new FileError(`${directory} holds the facts of something else.`, {
      hint: 'Name another folder: each has the facts that its page is audited against.',
    });
  try {
    mkdirSync(directory, { recursive: true });
    writeFileSync(facts, `${JSON.stringify(sheet)}\n`);
    writeFileSync(page, text);
  } catch (cause) {
    throw new FileError(`${page} cannot be written.`, { cause, hint: 'Name a folder that can be made.' });
  }
  return `wrote ${page} and ${facts}; tiers audit ${page} holds it`;
}

/** Whether the facts there are of the same command, by the first word of what they are called. */
function sameKind(facts: string, run: string): boolean {
  try {
    const { run: there } = JSON.parse(readFileSync(facts, 'utf8')) as { run?: unknown };
    return String(there).split('-')[0] === run.split('-')[0];
  } catch {
    return false;
  }
}

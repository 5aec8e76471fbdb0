/** The digest as files of the report folder, ready to be sent. */
import type { Draft } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import { emailDigest } from './digest-email.ts';
import { slackDigest } from './digest-slack.ts';
import { textDigest } from './digest-text.ts';
import type { ReportFiles } from './json.ts';

export const DIGEST = {
  slack: 'digest/slack.json',
  html: 'digest/email.html',
  text: 'digest/email.txt',
} as const;

/** Path → text; the same digest and sheet give the same bytes. */
export function digestFiles(digest: Draft, sheet: FactSheet): ReportFiles {
  return new Map<string, string>([
    [DIGEST.slack, `${JSON.stringify(slackDigest(digest, sheet), null, 1)}\n`],
    [DIGEST.html, emailDigest(digest, sheet)],
    [DIGEST.text, textDigest(digest, sheet)],
  ]);
}

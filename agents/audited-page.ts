/** A draft over a sheet as a page that has passed its audit: what does not hold is never given to anybody. */
import { auditText, isFault } from '../claims/audit.ts';
import type { Audit } from '../domain/claims.ts';
import type { Draft } from '../domain/document.ts';
import { CheckFailed } from '../domain/errors.ts';
import type { FactSheet } from '../domain/facts.ts';
import { resolveReferences } from '../facts/references.ts';
import { renderMarkdown } from '../report/markdown.ts';

export interface AuditedPage {
  /** Markdown. */
  text: string;
  sheet: FactSheet;
  audit: Audit;
}

/**
 * @param what how a message calls it: `simulation`
 * @throws CheckFailed with the first claim that does not hold
 */
export function auditedPage(what: string, draft: Draft, sheet: FactSheet): AuditedPage {
  const { text } = renderMarkdown(draft, sheet);
  const audit = auditText(text, sheet);
  const fault = audit.claims.find(isFault);
  if (fault === undefined && audit.counts.verified > 0) return { text, sheet, audit };
  throw new CheckFailed(`The ${what} does not pass its audit and is not given.`, {
    hint: fault === undefined ? 'Nothing in it is a claim.' : `“${fault.text}”: ${fault.reason}`,
  });
}

/** A sentence of a draft as it is read in a terminal. */
export const asRead = (template: string, sheet: FactSheet): string =>
  resolveReferences(template, sheet).text.replaceAll('**', '');

/** The digest of an audited report: a message is read without its report, so its text is audited on its own. */
import { auditText, isClean } from '../claims/audit.ts';
import type { Draft } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import { digestDraft } from '../report/digest.ts';
import { digestFiles } from '../report/digest-files.ts';
import type { ReportFiles } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';

/**
 * The digest's files from the report's final draft. A section that the audit refuses when it stands without the rest
 * of the report is left out, so that the message ships as the report does.
 */
export function digestReport(report: Draft, sheet: FactSheet): ReportFiles {
  const whole = digestDraft(report);
  if (holds(whole, sheet)) return digestFiles(whole, sheet);
  const sections = whole.sections.filter((section) => holds({ ...whole, sections: [section] }, sheet));
  const kept = { ...whole, sections };
  return digestFiles(holds(kept, sheet) ? kept : { ...whole, sections: [] }, sheet);
}

const holds = (draft: Draft, sheet: FactSheet): boolean =>
  isClean(auditText(renderMarkdown(draft, sheet).text, sheet));

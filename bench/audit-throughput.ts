/** How much text the audit reads in a minute: the report's own, until two seconds are gone. */
import { auditText } from '../claims/audit.ts';
import type { FactSheet } from '../domain/facts.ts';

const MEASURED_MS = 2000;

export function auditThroughput(markdown: string, sheet: FactSheet): string {
  auditText(markdown, sheet);
  const began = performance.now();
  let rounds = 0;
  while (performance.now() - began < MEASURED_MS) {
    auditText(markdown, sheet);
    rounds += 1;
  }
  const minutes = (performance.now() - began) / 60_000;
  const megabytes = (rounds * Buffer.byteLength(markdown)) / 1e6;
  return `${(Buffer.byteLength(markdown) / 1000).toFixed(0)} KB report, ${(megabytes / minutes).toFixed(1)} MB a minute`;
}

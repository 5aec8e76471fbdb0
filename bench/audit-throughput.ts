/**
 * How much text the audit reads in a minute, of a book of so many accounts: the report with its owners' pages, free
 * prose that it can read, and prose in words that nobody declared; both also as documents that people wrote. Every text
 * is new to it. Beside it, in the same run, what parsing that Markdown takes alone.
 */
import { runReport } from '../agents/run-report.ts';
import { bookOf, type Workbench } from '../agents/workbench.ts';
import { auditText, type ProseLanguage } from '../claims/audit.ts';
import type { FactSheet } from '../domain/facts.ts';
import { readStructure } from '../text/structure.ts';
import { proseOf } from './audit-prose.ts';

/** Of each kind of text. */
const MEASURED_MS = 15_000;
/** Bullets in one document: about what a report has. */
const BULLETS = 60;
/** What the audit is held to, in MB a minute. */
const AT_LEAST = 1;

interface Measured {
  bytes: number;
  auditMs: number;
  parseMs: number;
  claims: number;
}

/** Lines that say it: MB a minute by kind and over all, and as a share of parsing alone. */
export async function auditThroughput(bench: Workbench): Promise<string[]> {
  const { files } = await runReport({ ...bench, writer: { kind: 'builtin' } }, { draftOnly: true });
  const { sheet } = await bookOf(bench);
  const pages = [...files].filter(([path]) => path.endsWith('.md')).map(([, text]) => text);
  // What happens once for a sheet, and the compiler's warming up, are no part of reading.
  auditText(pages[0]!.slice(0, 2000), sheet);
  const [free, undeclared] = [documentsOf(proseOf(sheet, 'free')), documentsOf(proseOf(sheet, 'undeclared'))];
  const kinds: [string, string[], ProseLanguage][] = [
    ['report and owners’ pages', pages, 'declared'],
    ['free prose, declared', free, 'declared'],
    ['prose that nobody declared', undeclared, 'declared'],
    ['free prose, read as open', free, 'open'],
    ['the other, read as open', undeclared, 'open'],
  ];
  const measured = kinds.map(([name, texts, language]) => ({ name, ...measure(texts, sheet, language) }));
  const all = measured.reduce(
    (sum, each) => ({
      bytes: sum.bytes + each.bytes,
      auditMs: sum.auditMs + each.auditMs,
      parseMs: sum.parseMs + each.parseMs,
      claims: sum.claims + each.claims,
    }),
    { bytes: 0, auditMs: 0, parseMs: 0, claims: 0 },
  );
  const slowest = Math.min(...measured.map(({ bytes, auditMs }) => rate(bytes, auditMs)));
  return [
    ...measured.map((each) => `  ${each.name.padEnd(27)} ${told(each)}`),
    `  ${'all'.padEnd(27)} ${told(all)}`,
    `  at least ${AT_LEAST} MB a minute of each kind: ${slowest >= AT_LEAST ? 'yes' : 'no'}`,
  ];
}

function documentsOf(bullets: string[]): string[] {
  const documents: string[] = [];
  for (let at = 0; at < bullets.length; at += BULLETS)
    documents.push(`# Account tiers\n\n${bullets.slice(at, at + BULLETS).join('\n')}\n`);
  return documents;
}

function measure(texts: string[], sheet: FactSheet, language: ProseLanguage): Measured {
  const sum: Measured = { bytes: 0, auditMs: 0, parseMs: 0, claims: 0 };
  for (const text of texts) {
    if (sum.auditMs > MEASURED_MS) break;
    const began = performance.now();
    readStructure(text);
    const parsed = performance.now();
    sum.claims += auditText(text, sheet, language).counts.claims;
    sum.auditMs += performance.now() - parsed;
    sum.parseMs += parsed - began;
    sum.bytes += Buffer.byteLength(text);
  }
  return sum;
}

/** MB a minute. */
const rate = (bytes: number, milliseconds: number): number => bytes / 1e6 / (milliseconds / 60_000);

function told({ bytes, auditMs, parseMs, claims }: Measured): string {
  const size = `${(bytes / 1000).toFixed(0)} KB, ${claims} claims`.padEnd(24);
  return `${size} ${rate(bytes, auditMs).toFixed(1)} MB a minute, ${(auditMs / parseMs).toFixed(1)} × the time of parsing it`;
}

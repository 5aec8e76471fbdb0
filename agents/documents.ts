/** The texts of a run while it is made: drafts of the report and of each owner's page, rendered the same way. */
import type pg from 'pg';
import { readDocument } from '../db/runs.ts';
import type { Audit } from '../domain/claims.ts';
import type { Draft } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import { type RenderedReport, renderMarkdown } from '../report/markdown.ts';

/** Slug '' is the report itself; any other names an owner's page. */
export interface DraftedPage {
  slug: string;
  name: string;
  draft: Draft;
}

export const renderPages = (
  pages: DraftedPage[],
  sheet: FactSheet,
): { page: DraftedPage; rendered: RenderedReport }[] =>
  pages.map((page) => ({ page, rendered: renderMarkdown(page.draft, sheet) }));

/** Where a run's unfinished texts are stored among its documents; no report folder holds them. */
export const WORK = '.work/';
export const DRAFTS = `${WORK}drafts.json`;
export const AUDIT = `${WORK}audit.json`;
export const WITHHELD = `${WORK}withheld.json`;

export async function readPages(pool: pg.Pool, runId: string): Promise<DraftedPage[]> {
  return JSON.parse((await readDocument(pool, runId, DRAFTS)) ?? '[]') as DraftedPage[];
}

/** One audit per page, in the order of the pages. */
export async function readAudits(pool: pg.Pool, runId: string): Promise<Audit[]> {
  return JSON.parse((await readDocument(pool, runId, AUDIT)) ?? '[]') as Audit[];
}

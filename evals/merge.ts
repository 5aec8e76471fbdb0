/** Merges the parts that the evals wrote into the scorecard: Markdown and HTML for people, JSON for machines. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Difference } from './baseline.ts';
import { boundFaults, type Measure, PARTS, type Part, percent, shareOf, unmetAims } from './parts.ts';

/** Parts by name. */
export function readParts(directory = PARTS): Part[] {
  if (!existsSync(directory)) return [];
  const files = readdirSync(directory).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => JSON.parse(readFileSync(join(directory, file), 'utf8')) as Part);
}

const LISTED = 60;

/** For people who read it in an editor or a pull request. */
export function scorecardText(parts: readonly Part[], difference: Difference): string {
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  const cost = parts.reduce((sum, part) => sum + part.cost, 0);
  const faults = parts.flatMap(({ measures }) => boundFaults(measures));
  return [
    '# Scorecard',
    `${parts.length} evals, ${seconds.toFixed(0)} seconds of work, $${cost.toFixed(2)} paid to models.`,
    ...listed('Bounds that do not hold', faults, 'Every bound holds.'),
    ...listed(
      'Asked, and not reached',
      parts.flatMap(({ measures }) => unmetAims(measures)),
    ),
    ...listed(
      'Cases that failed and did not before',
      difference.regressions,
      'No case failed that did not before.',
    ),
    ...listed('Differs from the baseline', difference.changed),
    ...listed('Not compared, since the data differ', difference.refused),
    ...listed('Cases that no longer fail', difference.mended),
    ...parts.flatMap(partText),
  ].join('\n\n');
}

function partText({ title, measures, notes, seconds }: Part): string[] {
  const table = [
    '| Measure | Share | 95 % interval | Of | Bound |',
    '|---|--:|---|--:|---|',
    ...measures.map((each) => `| ${row(each).join(' | ')} |`),
  ].join('\n');
  return [
    `## ${title}`,
    `${seconds.toFixed(0)} s.`,
    ...(measures.length > 0 ? [table] : []),
    ...notes.flatMap(({ title: heading, lines }) => listed(heading, lines)),
  ];
}

function row(each: Measure): string[] {
  const word = each.aim ? ' asked' : '';
  const bound = [
    ...(each.atLeast === undefined ? [] : [`at least ${percent(each.atLeast)}${word}`]),
    ...(each.atMost === undefined ? [] : [`at most ${percent(each.atMost)}${word}`]),
  ];
  return [
    escaped(each.says),
    percent(shareOf(each)),
    each.interval.map(percent).join(' – '),
    `${each.hits} of ${each.trials}`,
    bound.join(', '),
  ];
}

function listed(title: string, lines: readonly string[], none?: string): string[] {
  if (lines.length === 0) return none ? [none] : [];
  const more = lines.length > LISTED ? [`- … and ${lines.length - LISTED} more in scorecard.json`] : [];
  return [
    `### ${title} (${lines.length})`,
    [...lines.slice(0, LISTED).map((line) => `- ${escaped(line)}`), ...more].join('\n'),
  ];
}

/** Missed sentences hold Markdown of their own; here they are read, not rendered. */
const escaped = (line: string): string => line.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');

const HEAD = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Scorecard</title><style>
body{font:15px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse}td,th{padding:.2rem .7rem;border-bottom:1px solid #ddd;text-align:left}
.no{color:#a00;font-weight:600}summary{cursor:pointer}</style>`;

export function scorecardHtml(parts: readonly Part[], difference: Difference): string {
  const text = (value: string): string =>
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const list = (title: string, lines: readonly string[], open = false): string =>
    lines.length === 0
      ? ''
      : `<details${open ? ' open' : ''}><summary>${text(title)} (${lines.length})</summary><ul>${lines
          .map((line) => `<li>${text(line)}</li>`)
          .join('')}</ul></details>`;
  const section = (part: Part): string => {
    const rows = part.measures.map((each) => {
      const mark = boundFaults([each]).length > 0 ? ' class="no"' : '';
      const [says, ...cells] = row({ ...each, says: text(each.says) });
      return `<tr${mark}><td>${says!.replaceAll('\\', '')}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    });
    const notes = part.notes.map(({ title, lines }) => list(title, lines)).join('');
    return `<h2>${text(part.title)}</h2><p>${part.seconds.toFixed(0)} s</p><table><tr><th>Measure<th>Share<th>95 %<th>Of<th>Bound</tr>${rows.join('')}</table>${notes}`;
  };
  return [
    HEAD,
    '<h1>Scorecard</h1>',
    list(
      'Bounds that do not hold',
      parts.flatMap(({ measures }) => boundFaults(measures)),
      true,
    ),
    list(
      'Asked, and not reached',
      parts.flatMap(({ measures }) => unmetAims(measures)),
      true,
    ),
    list('Cases that failed and did not before', difference.regressions, true),
    list('Differs from the baseline', difference.changed),
    list('Not compared, since the data differ', difference.refused),
    list('Cases that no longer fail', difference.mended),
    ...parts.map(section),
  ].join('\n');
}

/** Writes scorecard.md, .html and .json into the folder. */
export function writeScorecards(directory: string, parts: readonly Part[], difference: Difference): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'scorecard.md'), `${scorecardText(parts, difference)}\n`);
  writeFileSync(join(directory, 'scorecard.html'), `${scorecardHtml(parts, difference)}\n`);
  writeFileSync(join(directory, 'scorecard.json'), `${JSON.stringify({ parts, difference }, null, 1)}\n`);
}

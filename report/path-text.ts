/** Paths and slides as people read them on the command line. */
import type { Outlook, Path, PathStep, Slide } from '../domain/path.ts';
import { oneLine } from './escape.ts';

/**
 * Plain text: each path with its steps and who would be displaced, then what would push the account down first.
 * @param rows date of the rows, where the outlook is of a later day
 */
export function outlookText({ name, asOf, paths, slide, untiered }: Outlook, rows: string): string {
  const who = oneLine(name);
  if (untiered !== undefined)
    return `${who} has no tier on ${asOf}, so there is no path: ${oneLine(untiered.text)}.`;
  const from = paths[0]?.from;
  const is = asOf === rows ? 'is' : 'would be';
  const on = asOf === rows ? asOf : `${asOf}, if nothing happened to it until then`;
  const standing =
    from === undefined
      ? `${who} ${is} in the best tier on ${on}.`
      : `${who} ${is} in ${tierText(from)}${from.score === null ? '' : `, score ${from.score},`} on ${on}.`;
  return [standing, ...paths.flatMap(pathLines), ...slideLines(slide)].join('\n');
}

const tierText = ({ tier, label }: { tier: number; label: string }): string => `Tier ${tier} ${label}`;

function pathLines({ outcome, target, steps, reached, displaced, why }: Path): string[] {
  const to = tierText(target);
  if (outcome === 'there') return ['', `${to}: it is there.`];
  if (outcome === 'none') return ['', `${to}: no path. ${sentence(why?.text ?? 'nothing suffices')}`];
  const score = reached === null || reached.score === null ? '' : ` (score ${reached.score})`;
  const taken = displaced.map(({ name, from, to: worse }) => `${oneLine(name)} (Tier ${from} to ${worse})`);
  return [
    '',
    `${to}${score} with:`,
    ...steps.map((step) => `  - ${stepText(step)}`),
    ...(taken.length === 0 ? [] : [`  displaced by it: ${taken.join(', ')}`]),
  ];
}

function stepText({ text, feature, from, to, dealId }: PathStep): string {
  const told = [from, to].every((value) => value !== null && text.includes(`${value}`.replaceAll('_', ' ')));
  const what = feature === null ? '' : `${feature.replaceAll('_', ' ')} `;
  const moved = told || (from === null && to === null) ? '' : ` (${what}${from ?? 'none'} → ${to ?? 'none'})`;
  const deal = dealId === null ? '' : ` [deals/${dealId}]`;
  return oneLine(`${text}${moved}${deal}`);
}

function slideLines(slide: Slide | null): string[] {
  if (slide === null) return ['', 'Nothing that the model declares would push it down.'];
  const { tier, label } = slide.reached;
  return [
    '',
    `Down first: ${oneLine(slide.steps.map(({ text }) => text).join(' and '))} → ${tierText({ tier, label })}.`,
  ];
}

const sentence = (text: string): string => {
  const line = oneLine(text);
  return `${line.slice(0, 1).toUpperCase()}${line.slice(1)}${/[.!?]$/.test(line) ? '' : '.'}`;
};

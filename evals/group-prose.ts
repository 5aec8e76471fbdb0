/** Sentences in free prose about the book and its tiers, true and false, worked out from the sheet's values alone. */
import type { Operator, Report } from './edits.ts';
import { pick } from './random.ts';

type Saying = (report: Report, random: () => number) => [yes: string, no: string] | null;

const figureOf = ({ factById }: Report, id: string): number | null => {
  const value = factById.get(id)?.value;
  return typeof value === 'number' ? value : null;
};

/** `3 of the 85 accounts …` against another count. */
const share =
  (subject: string, part: string, whole: string, rest: string): Saying =>
  (report, random) => {
    const [some, all] = [figureOf(report, `${subject}.${part}`), figureOf(report, `${subject}.${whole}`)];
    if (some === null || all === null || some < 2 || all < 2) return null;
    const say = (count: number) => `${count} of the ${all} ${rest}.`;
    return [say(some), say(some + 1 + Math.floor(random() * 9))];
  };

const touches: Saying = (report, random) => {
  const [now, norm] = [
    figureOf(report, 'book.touches_30d'),
    report.factById.get('book.touch_norm_30d')?.text,
  ];
  const window = figureOf(report, 'model.touch_window');
  if (now === null || norm === undefined || window === null) return null;
  const say = (count: number) => `The book had ${count} touches in ${window} days against a norm of ${norm}.`;
  return [say(now), say(now + 1 + Math.floor(random() * 9))];
};

/** Of a tier, by its own members: the sheet's `largest_renewal` is not asked. */
const largest =
  (group: string): Saying =>
  (report, random) => {
    const { sheet } = report;
    const label = group === 'book' ? 'the book' : report.factById.get(`${group}.label`)?.text;
    const window = figureOf(report, 'model.renewal_window') ?? 0;
    const due = sheet.subjects
      .filter(({ kind, id }) => {
        const days = figureOf(report, `${id}.days_to_renewal`);
        const here = group === 'book' || `tier-${figureOf(report, `${id}.tier_number`)}` === group;
        return kind === 'account' && here && days !== null && days >= 0 && days <= window;
      })
      .map(({ id, name }) => ({ name, arr: figureOf(report, `${id}.arr`) ?? 0 }))
      .sort((a, b) => b.arr - a.arr);
    const [first, second] = due;
    const other = pick(due.slice(1), random);
    if (!first || !other || first.arr === second?.arr) return null;
    const say = (name: string) => `The largest renewal in ${label} is **${name}**.`;
    return [say(first.name), say(other.name)];
  };

const accounts = 'accounts in the book';
const deals = 'open deals in the book';
const SAYINGS: Saying[] = [
  share('book', 'accounts_without_touch', 'accounts', `${accounts} had no touch`),
  share('book', 'without_meeting', 'accounts', `${accounts} have no meeting booked`),
  share('book', 'single_contact', 'accounts', `${accounts} rest on a single contact`),
  share('book', 'stagnant_deals', 'open_deals', `${deals} are stagnant`),
  share('book', 'overdue_deals', 'open_deals', `${deals} are past their close date`),
  touches,
  largest('book'),
  largest('tier-2'),
  largest('tier-3'),
];

/** Puts a sentence at the end of the headline. */
function inserted(operator: string, which: 0 | 1): Operator {
  return (report, random) => {
    const line = /^\*\*[^\n]+$/m.exec(report.text);
    const said = pick(SAYINGS, random)?.(report, random);
    if (!line || !said) return null;
    const place = line.index + line[0].length;
    return { operator, start: place, end: place, replacement: ` ${said[which]}` };
  };
}

export const falseOfGroups = inserted('group_prose', 1);
export const trueOfGroups = inserted('group_prose', 0);

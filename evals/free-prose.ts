/** Sentences in free prose about an account of the report, true and false, worked out from the sheet's values alone. */
import type { Fact } from '../domain/facts.ts';
import type { Edit, Operator, Report } from './edits.ts';
import { pick } from './random.ts';

interface Told {
  number(metric: string, period?: string): number | null;
  text(metric: string, period?: string): string;
  has(metric: string): boolean;
}

/** A sentence that is true of the account and one that is not; null where its facts are not there. */
type Saying = (told: Told, report: Report, account: string) => [yes: string, no: string] | null;

const toldOf = ({ factById }: Report, subject: string): Told => {
  const fact = (metric: string, period?: string): Fact | undefined =>
    factById.get(`${subject}.${metric}${period ? (period === 'delta' ? '.delta' : `@${period}`) : ''}`);
  return {
    number: (metric, period) => {
      const value = fact(metric, period)?.value;
      return typeof value === 'number' ? value : null;
    },
    text: (metric, period) => fact(metric, period)?.text ?? '',
    has: (metric) => (fact(metric)?.value ?? null) !== null,
  };
};

const turned =
  (metric: string, noun: string): Saying =>
  (told) => {
    const [now, then] = [told.number(metric), told.number(metric, 'previous')];
    if (now === null || then === null || now === then) return null;
    const tail = `from ${told.text(metric, 'previous')} to ${told.text(metric)}.`;
    const [way, other] = now > then ? ['rose', 'fell'] : ['fell', 'rose'];
    return [`${noun} ${way} ${tail}`, `${noun} ${other} ${tail}`];
  };

const SAYINGS: Saying[] = [
  (told) => {
    const days = told.number('days_to_renewal');
    if (days === null || days < 0) return null;
    const say = (n: number) => `Renews on ${told.text('renewal_date')}, ${n} days out.`;
    return [say(days), say(days + 1)];
  },
  (told) => {
    const days = told.number('days_since_last_touch');
    return days === null || days === 30 ? null : [`Silent for ${days} days.`, `Silent for ${days + 7} days.`];
  },
  (told) => {
    const [touches, norm] = [told.number('touches_30d'), told.number('touch_norm_30d')];
    if (touches === null || norm === null || touches === norm) return null;
    const say = (word: string) => `${touches} touches, ${word} its norm of ${told.text('touch_norm_30d')}.`;
    return touches < norm ? [say('below'), say('above')] : [say('above'), say('below')];
  },
  (told) => {
    const [touches, norm] = [told.number('touches_30d'), told.number('touch_norm_30d')];
    if (touches === null || norm === null || touches === 0 || touches === norm) return null;
    const say = (word: string) => `${touches} touches, ${word} its norm of ${told.text('touch_norm_30d')}.`;
    return [say('against'), say('exactly')];
  },
  turned('touches_30d', 'Touches'),
  turned('outcome_score', 'Its outcome score'),
  turned('score', 'The score'),
  turned('sentiment_90d', 'Sentiment'),
  (told) => {
    const mood = told.number('sentiment_90d');
    if (mood === null || mood === 0) return null;
    const say = (word: string) => `Sentiment is ${word}.`;
    return mood < 0 ? [say('negative'), say('positive')] : [say('positive'), say('negative')];
  },
  (told) =>
    told.has('next_touch')
      ? [`A meeting is booked for ${told.text('next_touch')}.`, 'No meeting is booked.']
      : ['No meeting is booked.', 'Next meeting in 9 days.'],
  (told) => {
    const contacts = told.number('contacts_90d');
    if (contacts === null) return null;
    const several = `With ${contacts} contacts in 90 days.`;
    return contacts === 1
      ? ['A single contact in 90 days.', 'With 2 contacts in 90 days.']
      : [several, 'A single contact in 90 days.'];
  },
  (_, report, account) => {
    const rules = report.sheet.subjects.filter(({ kind }) => kind === 'rule');
    const fired = rules.find(({ members }) => members?.includes(account));
    const idle = rules.find(({ members }) => !members?.includes(account));
    if (!fired || !idle) return null;
    return [`Flagged by the ${fired.name} rule.`, `Flagged by the ${idle.name} rule.`];
  },
  (_, report, account) => {
    const deals = report.sheet.subjects.filter(({ parent, kind }) => kind === 'deal' && parent === account);
    const deal = deals.length === 1 ? toldOf(report, deals[0]!.id) : null;
    const [days, median] = [deal?.number('days_in_stage') ?? null, deal?.number('stage_median_days') ?? null];
    if (!deal || days === null || median === null || !deal.has('amount')) return null;
    const say = (over: boolean) =>
      `The ${deal.text('amount')} deal is ${over ? 'past' : 'within'} the median of ${median} days.`;
    return [say(days > median), say(days <= median)];
  },
  (_, report, account) => {
    const change = report.sheet.changes.find(({ subject }) => subject === account);
    if (change?.kind !== 'up' && change?.kind !== 'down') return null;
    const other = change.kind === 'up' ? 'down' : 'up';
    return [`Came ${change.kind} from ${change.from}.`, `Came ${other} from ${change.from}.`];
  },
];

/** Puts a sentence before the advice of a bullet whose account has no namesake. */
function inserted(operator: string, which: 0 | 1): Operator {
  return (report, random): Edit | null => {
    const line = pick([...report.text.matchAll(/^- \*\*([^*]+)\*\*.*$/gm)], random);
    const named = report.sheet.subjects.filter(({ kind, name }) => kind === 'account' && name === line?.[1]);
    if (!line || named.length !== 1) return null;
    const account = named[0]!.id;
    const said = pick(SAYINGS, random)?.(toldOf(report, account), report, account);
    if (!said) return null;
    const advice = line[0].search(/ \*[A-Z]/);
    const place = line.index + (advice < 0 ? line[0].length : advice);
    return { operator, start: place, end: place, replacement: ` ${said[which]}` };
  };
}

export const falseProse = inserted('free_prose', 1);
export const trueProse = inserted('free_prose', 0);

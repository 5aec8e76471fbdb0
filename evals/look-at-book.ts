/** What is measured on one random book: its faults, how audit and references agree, and sentences known to be true. */
import { auditText, isFault, type ProseLanguage } from '../claims/audit.ts';
import { seededNumbers } from '../domain/seeded-numbers.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import type { BookPlan, MadeBook } from './books.ts';
import { type QualityFault, qualityFaults } from './quality.ts';
import { pick } from './random.ts';
import { Told } from './told.ts';
import { declaredTruths, documentWith, type TrueSentence } from './true-declared.ts';
import { freeTruths } from './true-free.ts';

export interface Truths {
  sentences: number;
  /** Form, sentence and reason of each that the audit refuses. */
  alarms: { form: string; told: string }[];
  /** Sentences of each form. */
  forms: Map<string, number>;
}

export interface Looked {
  plan: BookPlan;
  claims: number;
  faults: string[];
  withheld: number;
  agreement: Agreement;
  declared: Truths;
  free: Truths;
  quality: QualityFault[];
  seconds: number;
  text: string;
}

/** Sentences drawn from each book. */
const DECLARED = 75;
const FREE = 40;

export function lookAt({ plan, sheet, report, sections, pages, withheld, seconds }: MadeBook): Looked {
  const audit = auditText(report.text, sheet);
  const audits = [
    { path: 'report.md', audit },
    ...[...pages].map(([path, text]) => ({ path, audit: auditText(text, sheet) })),
  ];
  const faults = audits.flatMap(({ path, audit: { claims, counts } }) => [
    ...(counts.verified === 0 ? [`${plan.name} ${path}: no claims found`] : []),
    ...claims.filter(isFault).map(({ text, reason }) => `${plan.name} ${path}: “${text}”: ${reason}`),
  ]);
  const told = new Told(sheet);
  const random = seededNumbers(plan.seed);
  return {
    plan,
    claims: audits.reduce((sum, each) => sum + each.audit.counts.claims, 0),
    faults,
    withheld,
    agreement: agreementOf(report, audit.claims),
    declared: truthsOf(told, drawn(declaredTruths(told), DECLARED, random), 'declared'),
    free: truthsOf(told, drawn(freeTruths(told, random), FREE, random), 'open'),
    quality: qualityFaults(report, sections),
    seconds,
    text: report.text,
  };
}

/** Forms as often as one another, so that those of every account do not crowd out those of a few. */
function drawn(all: readonly TrueSentence[], count: number, random: () => number): TrueSentence[] {
  const byForm = new Map<string, TrueSentence[]>();
  for (const each of all) byForm.set(each.form, [...(byForm.get(each.form) ?? []), each]);
  const taken = new Set<TrueSentence>();
  const forms = [...byForm.values()];
  for (let attempt = 0; attempt < count * 10 && taken.size < Math.min(count, all.length); attempt++)
    taken.add(pick(pick(forms, random)!, random)!);
  return [...taken];
}

function truthsOf(told: Told, sentences: readonly TrueSentence[], language: ProseLanguage): Truths {
  const forms = new Map<string, number>();
  for (const { form } of sentences) forms.set(form, (forms.get(form) ?? 0) + 1);
  const alarms = sentences.flatMap((each) => {
    const { claims, counts } = auditText(documentWith(told, each), told.sheet, language);
    const fault = claims.find(isFault);
    const reason = fault
      ? `“${fault.text}”: ${fault.reason}`
      : counts.verified === 0
        ? 'no claims found'
        : null;
    return reason === null ? [] : [{ form: each.form, told: `${each.text} ${reason}` }];
  });
  return { sentences: sentences.length, alarms, forms };
}

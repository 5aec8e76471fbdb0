/** Prose of all kinds about the accounts of a sheet: declared, written freely, and in words that nobody declared. */
import { readFileSync } from 'node:fs';
import type { FactSheet } from '../domain/facts.ts';
import { resolveReferences } from '../facts/references.ts';

/** As a writer would say it who knows no declared phrase; `[[A.…]]` is the account. */
const UNDECLARED = [
  'With the renewal looming on [[A.renewal_date]], the silence since [[A.last_touch]] looks worrying for [[A.arr]] of revenue.',
  'Nobody has spoken to them in [[A.days_since_last_touch]] days, which is unlike an account that used to talk [[A.touch_norm_30d]] times a month.',
  'Momentum is clearly slipping: the health score slid to [[A.score]] and the team should act before [[A.renewal_date]].',
  'Engagement has cooled, although [[A.touches_30d]] conversations this month suggest that the door is still open.',
  'Pipeline of [[A.open_value]] across [[A.open_deals]] opportunities makes this one of the more interesting names for [[A.owner]].',
  'The champion seems to have left, and only [[A.contacts_90d]] people answered in the last quarter.',
  'If nothing happens by [[run.decide_by]], expect this account, now in [[A.tier]], to slide further.',
  'Budget talks went well; with an outcome score of [[A.outcome_score]] a signature this quarter is not out of reach.',
];

/** Bullets of about two sentences, each text once: no two accounts have the same figures. */
export function proseOf(sheet: FactSheet, kind: 'free' | 'undeclared'): string[] {
  const accounts = sheet.subjects.filter((subject) => subject.kind === 'account');
  const there = new Set(sheet.facts.filter(({ value }) => value !== null).map(({ id }) => id));
  const templates = kind === 'free' ? freeProse() : UNDECLARED;
  return templates.flatMap((template, at) =>
    accounts.flatMap(({ id }, turn) => {
      const other = templates[(at + turn + 1) % templates.length]!;
      const said = `${template} ${other}`.replaceAll('[[A.', `[[${id}.`);
      const text = filled(`- **[[${id}.name]]**. ${said}`, sheet, there);
      return text === null ? [] : [text];
    }),
  );
}

/** Sentences of the tests that are about one account. */
function freeProse(): string[] {
  const lines = readFileSync(new URL('../tests/claims/free-prose.txt', import.meta.url), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [place = '', said] = line.split(' :: ');
    return said && !/^#|^(?:tier-|head|changes|spend)/.test(place) ? [said] : [];
  });
}

/** null where the account lacks one of the facts; a reference that fails would look for the nearest one there is. */
function filled(text: string, sheet: FactSheet, there: ReadonlySet<string>): string | null {
  const wanted = [...text.matchAll(/\[\[([^\]|]+)/g)].map((match) => match[1]!);
  return wanted.every((id) => there.has(id)) ? resolveReferences(text, sheet).text : null;
}

/** Sentences in reference notation, put where they would stand in a report of the shared fixture. */
import { auditText, isFault } from '../../claims/audit.ts';
import type { Claim } from '../../domain/claims.ts';
import type { Fact, FactSheet } from '../../domain/facts.ts';
import { resolveReferences } from '../../facts/references.ts';
import { SHEET as SAMPLE } from './sample-report.ts';

export interface Situation {
  /** Account slug, or the heading that a paragraph stands under. */
  place: string;
  /** Rendered. */
  text: string;
}

/** Events that the sample has none of: a handover, a lost deal, an account never touched, and one won, a close date put off. */
const EVENTS: Record<string, [unit: string, value: string | number | null, text: string]> = {
  'farrow-schools.previous_owner': ['name', 'R. Abbott', 'R. Abbott'],
  'farrow-schools.owner_changed_on': ['date', '2026-05-30', '30 May'],
  'ingram-clinics.last_lost_date': ['date', '2026-03-14', '14 March'],
  'dunhaven-steel.last_touch': ['date', null, ''],
  'dunhaven-steel.last_won_date': ['date', '2026-02-10', '10 February'],
  'deal-d-12.close_date@previous': ['date', '2026-05-31', '31 May'],
  'signal-1.type': ['label', 'acquisition', 'acquisition'],
  'rule-stagnant.downs_caused': ['count', 3, '3'],
  'kestwick-bank.open_deals': ['count', 1, '1'],
};

function withEvents(sheet: FactSheet): FactSheet {
  const added = Object.entries(EVENTS).map(([id, [unit, value, text]]): Fact => {
    const [subject, rest] = id.split('.') as [string, string];
    const [metric, period = 'current'] = rest.split('@') as [string, string?];
    return { id, subject, metric, period, unit: unit as Fact['unit'], value, text, sources: [] };
  });
  const facts = sheet.facts.filter((fact) => !EVENTS[fact.id]);
  return { ...sheet, facts: [...facts, ...added] };
}

export const SHEET = withEvents(SAMPLE);
const byId = new Map(SHEET.facts.map((fact) => [fact.id, fact]));
const ofKind = (kind: string) => SHEET.subjects.filter((subject) => subject.kind === kind);

/** Every choice of account, deal, signal, rule, tier and owner for the placeholders, as far as facts exist. */
export function situations(written: string): Situation[] {
  const places = ['tier-1', 'tier-2', 'tier-3', 'tier-4', 'head'];
  const accounts = ofKind('account').filter(({ id }) => byId.has(`${id}.tier`));
  const found: Situation[] = [];
  for (const account of accounts) {
    const own = (kind: string) => ofKind(kind).filter(({ parent }) => parent === account.id);
    const wants = (letter: string) => written.includes(`[[${letter}.`);
    for (const deal of wants('D') ? own('deal') : [null])
      for (const signal of wants('S') ? own('signal') : [null])
        for (const rule of wants('R') ? ofKind('rule') : [null])
          for (const tier of wants('T') ? ofKind('tier') : [null])
            for (const owner of wants('O') ? ofKind('owner') : [null]) {
              const named: Record<string, string | undefined> = {
                A: account.id,
                D: deal?.id,
                S: signal?.id,
                R: rule?.id,
                T: tier?.id,
                O: owner?.id,
              };
              const filled = written.replace(/\[\[([ADSRTO])\./g, (_, letter) => `[[${named[letter]}.`);
              const text = rendered(filled);
              if (text === null) continue;
              const group = tier ? [tier.id] : places;
              for (const place of [account.id, ...group, 'head']) found.push({ place, text });
            }
  }
  const seen = new Map(found.map((each) => [`${each.place} ${each.text}`, each]));
  return [...seen.values()];
}

/** null where a reference names nothing or has no value. */
export function rendered(text: string): string | null {
  try {
    return resolveReferences(text, SHEET).text;
  } catch {
    return null;
  }
}

const sentence = (text: string): string => {
  const begun = text.replace(/^([*]*)(.)/, (_, stars, letter) => `${stars}${letter.toUpperCase()}`);
  return /[.*]$/.test(begun) ? begun : `${begun}.`;
};

const heading = (tier: number): string => `## ${byId.get(`tier-${tier}.name`)?.text}`;

/** The Markdown of one section with the sentence in it: a bullet of the account, or a paragraph. */
function documentOf({ place, text }: Situation, advice = false): string {
  const said = advice && !text.startsWith('*') ? `*${sentence(text)}*` : sentence(text);
  if (place === 'head') return `# Account tiers, May 2026\n\n${said}\n`;
  if (place === 'changes') return `## Changes since 30 April\n\n${said}\n`;
  if (place === 'spend') return `## Where to spend June\n\n${said}\n`;
  if (place.startsWith('tier-')) return `${heading(Number(place.slice(5)))}\n\n${said}\n`;
  const tier = Number(byId.get(`${place}.tier_number`)?.value);
  return `${heading(tier)}\n\n- **${byId.get(`${place}.name`)?.text}**. ${said}\n`;
}

export const faultsOfSentence = (situation: Situation, advice = false, sheet = SHEET): Claim[] =>
  auditText(documentOf(situation, advice), sheet).claims.filter(isFault);

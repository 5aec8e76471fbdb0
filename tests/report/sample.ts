/** A small sheet and draft in the shape of a real report, with names that try to be Markdown and HTML. */
import type { Draft } from '../../domain/document.ts';
import type { Fact, FactSheet, Unit } from '../../domain/facts.ts';

export const HOSTILE = {
  script: '<script>alert(1)</script>',
  pipe: 'A|B *Star* _Corp_',
  link: '[Free](http://evil.example/x) & Söhne',
  code: '1. `Code` ~~Co~~ \\ ![i](x.svg) &amp; @me',
} as const;

const TIERS = ['Expand', 'Nurture', 'Watch', 'Triage'];

export function fact(id: string, unit: Unit, value: Fact['value'], text = String(value ?? '')): Fact {
  const [subject = '', rest = ''] = id.split(/\.(.*)/s);
  const [metric = '', period = 'current'] = rest.split('@');
  return { id, subject, metric, period, unit, value, text, sources: [] };
}

/** Four tiers, four accounts with hostile names, and the facts that the three charts need. */
export function sampleSheet(): FactSheet {
  const accounts = Object.entries(HOSTILE);
  return {
    schema: 'account-tier-facts/1',
    run: 'r-1',
    asOf: '2026-05-31',
    previousAsOf: '2026-04-30',
    comparison: 'published',
    currency: 'USD',
    model: { id: 'living-doc-4', name: 'Living document', version: 1, hash: 'abc' },
    tiers: TIERS.map((label, at) => ({
      number: at + 1,
      label,
      labels: at === 0 ? ['Expand', 'Win'] : [label],
    })),
    subjects: [
      ...accounts.map(([id, name]) => ({ id, kind: 'account' as const, name, aliases: [], key: id })),
      ...TIERS.map((name, at) => ({
        id: `tier-${at + 1}`,
        kind: 'tier' as const,
        name,
        aliases: [],
        key: `${at + 1}`,
      })),
    ],
    facts: [
      fact('run.as_of', 'date', '2026-05-31', '31 May'),
      fact('book.accounts', 'count', 36),
      ...accounts.flatMap(([id, name], at) => accountFacts(id, name, at)),
      ...TIERS.flatMap((label, at) => tierFacts(label, at)),
    ],
    statements: [],
    changes: [],
    notes: [],
  };
}

function accountFacts(id: string, name: string, at: number): Fact[] {
  return [
    fact(`${id}.name`, 'name', name),
    fact(`${id}.tier`, 'label', TIERS[at]!),
    fact(`${id}.arr`, 'money', 310_000 + at * 1000, `$${310 + at}K`),
    {
      ...fact(`${id}.days_since_last_touch`, 'days', 23 + at),
      sources: ['interactions/I-901', 'interactions/"I-902"'],
    },
  ];
}

function tierFacts(label: string, at: number): Fact[] {
  const id = `tier-${at + 1}`;
  const count = [4, 17, 9, 6][at]!;
  return [
    fact(`${id}.label`, 'label', label),
    fact(`${id}.accounts`, 'count', count),
    fact(
      `${id}.share_of_book`,
      'percent',
      Math.round((count / 36) * 100),
      `${Math.round((count / 36) * 100)}%`,
    ),
    fact(`${id}.outcome_score`, 'score', at === 1 ? null : 71 - at * 17),
    ...Array.from({ length: 8 }, (_, week) =>
      fact(`${id}.touches_week_${week + 1}`, 'count', 8 + week * (2 - at)),
    ).map((each) => (Number(each.value) < 0 ? { ...each, value: 0, text: '0' } : each)),
  ];
}

/** A headline without heading, a tier section with bullets, a table, a note, and the three charts. */
export function sampleDraft(): Draft {
  const ids = Object.keys(HOSTILE);
  return {
    title: 'Account tiers, [[run.as_of]]',
    sections: [
      {
        id: 'headline',
        title: '',
        writer: 'builtin',
        blocks: [
          {
            kind: 'paragraph',
            text: '**Of [[book.accounts]] accounts, [[tier-3.accounts]] are in [[tier-3.label]].**',
          },
          { kind: 'chart', chart: 'tier_distribution' },
          { kind: 'chart', chart: 'touch_trend' },
          { kind: 'chart', chart: 'outcome_by_tier' },
        ],
      },
      {
        id: 'tier-3',
        title: 'Tier 3 — [[tier-3.label]] ([[tier-3.accounts]] accounts)',
        writer: 'builtin',
        blocks: [
          {
            kind: 'list',
            ordered: false,
            items: ids.map(
              (id) =>
                `**[[${id}.name]]** ([[${id}.arr]] ARR). *No touch for [[${id}.days_since_last_touch]] days.*`,
            ),
          },
          { kind: 'list', ordered: false, items: ids.map((id) => `[[${id}.name]]`) },
          {
            kind: 'table',
            caption: 'All of [[tier-3.label]].',
            columns: [
              { title: 'Account', align: 'left' },
              { title: 'Tier', align: 'left' },
              { title: 'ARR', align: 'right' },
            ],
            rows: ids.map((id) => [`[[${id}.name]]`, `[[${id}.tier]]`, `[[${id}.arr]]`]),
          },
          {
            kind: 'note',
            author: 'T. O<b>kafor',
            date: '2026-05-28',
            text: 'Budget | approved [[pipe.arr]]\n\n# by <i>May</i>',
            onRecord: '[[pipe.name]] has [[pipe.arr]] ARR.',
          },
        ],
      },
    ],
  };
}

/** Tool `list_accounts`: accounts of the book by tier, owner, segment, rule or move, in a stated order. Reads only. */
import { tool } from 'langchain';
import { z } from 'zod';
import type { FactSheet, Subject, SubjectKind } from '../domain/facts.ts';
import { indexSheet, type SheetIndex } from '../facts/sheet-index.ts';
import { plainName } from './match-account.ts';

/** Rows of one answer at most. */
const MOST = 25;

const ORDERS = ['score', 'arr', 'open_value', 'at_stake', 'days_since_last_touch'] as const;

const input = z.object({
  tier: z.string().max(80).optional().describe('Label or number of a tier'),
  owner: z.string().max(120).optional(),
  segment: z.string().max(120).optional(),
  rule: z.string().max(120).optional().describe('Id or label of a rule that fired'),
  moved: z.enum(['up', 'down', 'entered', 'left']).optional().describe('Against the run before'),
  sort: z.enum(ORDERS).optional().describe('Highest first, accounts without a value last'),
  limit: z.int().min(1).max(MOST).optional(),
});

type ListInput = z.infer<typeof input>;

/** @param sight the book that is listed; nothing outside it can be asked for */
export function listAccountsTool(sight: { sheet: FactSheet }) {
  return tool((wanted) => JSON.stringify(listed(indexSheet(sight.sheet), wanted)), {
    name: 'list_accounts',
    description: `Accounts by tier, owner, segment, rule or move; up to ${MOST} of them, and how many there are.`,
    schema: input,
  });
}

const GROUPS = ['tier', 'owner', 'segment', 'rule'] as const satisfies SubjectKind[];

function listed(index: SheetIndex, wanted: ListInput): unknown {
  let members = index.subjectsOf('account').map(({ id }) => id);
  for (const kind of GROUPS) {
    const name = wanted[kind];
    if (name === undefined) continue;
    const groups = index.subjectsOf(kind);
    const group = groups.find((each) => goesBy(each, name));
    if (group === undefined)
      return { error: `no ${kind} goes by that name`, known: groups.map((each) => each.name).slice(0, MOST) };
    const within = new Set(group.members ?? []);
    members = members.filter((member) => within.has(member));
  }
  if (wanted.moved !== undefined)
    members = members.filter((member) => index.changeOf(member)?.kind === wanted.moved);
  const ordered = inOrder(index, members, wanted.sort ?? 'score');
  const rows = ordered.slice(0, wanted.limit ?? MOST).map((member) => row(index, member));
  return { total: members.length, accounts: rows };
}

function goesBy({ id, key, name, aliases }: Subject, wanted: string): boolean {
  const plain = plainName(wanted);
  return [id, key, name, ...aliases].some((spelling) => plainName(spelling) === plain);
}

function inOrder(index: SheetIndex, members: string[], metric: (typeof ORDERS)[number]): string[] {
  const sortValue = (member: string): number => {
    const value = index.factOf(member, metric)?.value;
    return typeof value === 'number' ? value : Number.NEGATIVE_INFINITY;
  };
  const keyed = members.map((member) => ({ member, value: sortValue(member) }));
  return keyed
    .sort((a, b) => (a.value === b.value ? (a.member < b.member ? -1 : 1) : a.value > b.value ? -1 : 1))
    .map(({ member }) => member);
}

const SHOWN = ['tier', 'score', 'owner', 'arr', 'open_value', 'days_since_last_touch'] as const;

function row(index: SheetIndex, member: string): Record<string, string> {
  const shown = SHOWN.flatMap((metric) => {
    const text = index.factOf(member, metric)?.text;
    return text ? [[metric, text] as const] : [];
  });
  return { account: member, name: index.subject(member)?.name ?? member, ...Object.fromEntries(shown) };
}

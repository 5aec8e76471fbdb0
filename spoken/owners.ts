/**
 * Who owns what was told of before: "Marco Belluschi runs it", "Mei Tsukuda, who owns it". Held by the owner of the account or
 * of its deals; another owner is a fault.
 */
import type { Values } from '../sentence/conditions.ts';
import type { Item } from '../sentence/items.ts';
import { type Holds, type Row, type Said, spokenRow } from '../sentence/spoken-rows.ts';
import { accountAt } from '../sentence/subjects.ts';

/** The person named before the words, or before ", who". */
function personBefore({ scope: { items }, from }: Said): string[] {
  const item: Item | undefined = [items[from - 1], items[from - 2]].find((each) => each?.kind === 'name');
  return item?.kind === 'name'
    ? item.subjects.filter(({ kind }) => kind === 'owner').map(({ name }) => name)
    : [];
}

const ownersOf = (at: Values): unknown[] =>
  [at.fact('owner'), ...at.deals().map((deal) => deal.fact('deal_owner'))].map((fact) => fact?.value);

const isOwner: Holds = (at, said) => {
  const names = personBefore(said);
  return !at.isGroup() && ownersOf(at).some((owner) => names.includes(String(owner)));
};
/** Only of the account that is told of in the sentence itself. */
const isNotOwner: Holds = (at, said) =>
  !at.isGroup() &&
  personBefore(said).length > 0 &&
  said.scope.items.slice(0, said.from).some((item) => accountAt(item) === at.subject) &&
  !isOwner(at, said);

const RUNS =
  '(?:runs|owns|handles|leads|manages|holds|covers|keeps|minds|steers|drives|is running|is handling|is working|is on|works)';
const IT =
  '(?= (?:it|them|this one|that one|this account|the account|the deal|this deal|the renewal)(?: |$))';

export const OWNER_ROWS: Row[] = [
  spokenRow(`(?<=N )${RUNS}${IT}`, 'the owner on record', isOwner, isNotOwner),
  spokenRow(`(?<=N , )who (?:also |still )*${RUNS}${IT}`, 'the owner on record', isOwner, isNotOwner),
];

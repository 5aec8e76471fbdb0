/** Families by the parent links of a date [001-47]: who belongs together, the money rolled up, the last touch of others. */
import { daysBetween, type IsoDate } from '../domain/dates.ts';
import type { RawFeatures, Scalar } from '../domain/features.ts';
import type { Model, Rule } from '../domain/model.ts';
import { type FeatureBuilder, missing, notJudged } from './feature-builder.ts';

/** An account's family: its head (itself where it has no parent in the book), and all members in the book's order. */
interface Family {
  head: string;
  members: RawFeatures[];
}

/** Follows parents to the top; links in a ring, or to an account that is not there, end where they do. */
function headOf(account: RawFeatures, byId: Map<string, RawFeatures>): string {
  const seen = new Set([account.accountId]);
  let at = account;
  for (;;) {
    const parent = at.parentId === null ? undefined : byId.get(at.parentId);
    if (parent === undefined || parent.mergedInto !== undefined) return at.accountId;
    if (seen.has(parent.accountId)) return [...seen].sort()[0]!;
    seen.add(parent.accountId);
    at = parent;
  }
}

/** The family of every account that is not merged into another, by account id. */
export function familiesOf(raw: RawFeatures[]): Map<string, Family> {
  const byId = new Map(raw.map((account) => [account.accountId, account]));
  const families = new Map<string, Family>();
  const own = new Map<string, Family>();
  for (const account of raw.filter(({ mergedInto }) => mergedInto === undefined)) {
    const head = headOf(account, byId);
    const family = families.get(head) ?? { head, members: [] };
    family.members.push(account);
    families.set(head, family);
    own.set(account.accountId, family);
  }
  return own;
}

const figureOf = (account: RawFeatures, name: string): Scalar =>
  name === 'arr' ? account.arr : (account.attributes[name] ?? null);

/** Sum over the members; what is not known of a customer leaves it unknown. */
function summed(members: RawFeatures[], name: string): number | null {
  const values = members.map((each) => ({ customer: each.type === 'customer', value: figureOf(each, name) }));
  if (values.some(({ customer, value }) => customer && typeof value !== 'number')) return null;
  const known = values.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** Features `family_accounts`, `family_days_since_last_touch`, and `family_NAME` of each of the model's sums. */
export function addFamilyFeatures(
  builder: FeatureBuilder,
  account: RawFeatures,
  family: Family | undefined,
  model: Model,
  asOf: IsoDate,
): void {
  const { families } = model;
  if (families === undefined) return;
  const members = family?.members ?? [account];
  const others = members.filter(({ accountId }) => accountId !== account.accountId);
  const touched = others.flatMap(({ lastTouchOn }) => lastTouchOn ?? []).sort();
  const last = touched.at(-1) ?? null;
  builder.set('family_accounts', members.length);
  builder.set(
    'family_days_since_last_touch',
    last === null ? null : daysBetween(last, asOf),
    notJudged(others.length === 0 ? 'alone in its family' : 'no other member was ever touched'),
  );
  const carries = families.roll_up === 'sum' && family?.head === account.accountId;
  for (const name of families.sums) {
    const value = carries ? summed(members, name) : summed([account], name);
    const absent = carries || account.type === 'customer' ? missing : notJudged;
    builder.set(`family_${name}`, value, absent(`no ${name} of the family known`));
  }
}

/** The model's rules with the excuse that its family was touched, for those that the model spares. */
export function sparedRules(model: Pick<Model, 'rules' | 'families'>): Rule[] {
  const silence = model.families?.silence;
  if (silence === undefined) return model.rules;
  const when = { feature: 'family_days_since_last_touch', at_most: silence.within };
  const excuse = { id: 'family-touched', text: 'another account of its family was touched', when };
  return model.rules.map((rule) =>
    silence.spares.includes(rule.id) ? { ...rule, unless: [...rule.unless, excuse] } : rule,
  );
}

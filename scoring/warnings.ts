/** What the book as a whole shows: how often each rule fired, and where a tier is out of its declared bounds. */
import { roundTo } from '../domain/catalogue.ts';
import type { RuleShare, ScoredBook } from '../domain/ledger.ts';
import { type Condition, type Model, settingValue, tierLabel } from '../domain/model.ts';
import { comparisonsOf, evaluate } from './conditions.ts';
import { plainText } from './plain-text.ts';
import { isTiered, type Progress } from './progress.ts';
import { featureValue, readerOf } from './subject.ts';

/** A rule is judged where these are there: what it compares, but for what it provides for the absence of. */
function figuresNeeded(when: Condition): string[] {
  const needed = comparisonsOf(when).filter(
    (leaf) => leaf.is === undefined && leaf.when_not_judged === undefined,
  );
  return [...new Set(needed.map((leaf) => leaf.feature))];
}

/** Accounts that each rule flags, of the tiered ones, and of how many it could be judged. */
export function ruleShares(book: Progress[], model: Model): RuleShare[] {
  const tiered = book.filter(isTiered);
  const rules = model.rules.map((rule) => ({
    rule,
    needed: figuresNeeded(rule.when).map((feature) => readerOf(feature, model)),
    ...{ fired: 0, judged: 0 },
  }));
  // Account by account: a large book is too large for the processor's memory to be walked through once a rule.
  for (const { subject, decision } of tiered)
    for (const each of rules) {
      if (decision?.acting.includes(each.rule)) each.fired += 1;
      if (each.needed.every((read) => read(subject) !== null)) each.judged += 1;
    }
  return rules.map(({ rule, fired, judged }) => {
    const ofBook = tiered.length === 0 ? 0 : roundTo((100 * fired) / tiered.length, 0);
    return { id: rule.id, label: rule.label, fired, judged, ofBook };
  });
}

/** The rule that put most accounts into the tier. */
function leadingRule(book: Progress[], tier: number): string | null {
  const counts = new Map<string, number>();
  for (const { decision } of book.filter((each) => isTiered(each) && each.tier === tier)) {
    const rule = decision?.acting[0];
    if (rule !== undefined) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? null;
}

/** Names at most so many accounts; the ledger has the others. */
const NAMED = 5;

/** ": 7 accounts (Acme, Borealis and 5 more)". */
function accountsNamed(accounts: Progress[]): string {
  if (accounts.length === 0) return '';
  const names = accounts.slice(0, NAMED).map((each) => String(featureValue(each.subject, 'name')));
  const more = accounts.length > NAMED ? ` and ${accounts.length - NAMED} more` : '';
  return `: ${accounts.length} ${accounts.length === 1 ? 'account' : 'accounts'} (${names.join(', ')}${more})`;
}

/** Declared bounds on tiers that this book breaks; the texts name the rule that did it. */
export function bookWarnings(book: Progress[], model: Model): ScoredBook['warnings'] {
  const tiered = book.filter(isTiered);
  return model.warnings.flatMap((warning) => {
    const members = tiered.filter((each) => each.tier === warning.tier);
    const count = members.length;
    const above =
      warning.share_above !== undefined &&
      count * 100 > settingValue(model, warning.share_above) * tiered.length;
    const below = warning.accounts_below !== undefined && count < settingValue(model, warning.accounts_below);
    const { when } = warning;
    const met =
      when === undefined ? [] : members.filter((each) => evaluate(when, each.subject, model) === true);
    if (tiered.length === 0 || (!above && !below && met.length === 0)) return [];
    const rule = above ? leadingRule(book, warning.tier) : null;
    const label = model.rules.find((each) => each.id === rule)?.label ?? '';
    const by = rule === null ? '' : `; the ${label} rule put most of them there`;
    return [
      {
        id: warning.id,
        text: `${plainText(warning.text, model)}${by}${accountsNamed(met)}`,
        tier: warning.tier,
        label: tierLabel(model, warning.tier),
        rule,
      },
    ];
  });
}

/**
 * The part of the declared language that a unit can be written in. A bullet is about one account with its deals and
 * signals, and gets its step as it has to stand; a paragraph is about groups and accounts and is shown no deal, and some
 * forms serve one paragraph alone. What a unit could not use is not sent: neither forms nor facts that no form cites.
 */
import { type DeclaredForm, declaredLanguage } from '../language/declared-language.ts';
import type { PromptUnit } from '../prompts/unit-block.ts';
import { CLEARS } from './unit-steps.ts';

const OF_PARAGRAPHS = /^(?:account|cause|group|connectives)$/;
const OF_DEALS = /\[\[[DS]\.|\bthe deal\b/;
/** In italics; bold begins a name. */
const ADVICE = /^\*(?!\*)/;

/** Forms of certain paragraphs: of moves, of the ranked list, of tiers 2 and 4. */
const OWN: [paragraphs: string[], form: RegExp][] = [
  [['headline', 'changes'], /\bmoves?\b|\.moved|\.kept\]|\.from_tier/],
  [['priorities'], /\[\[O\.|\.listed|leads the list/],
  [['tier-2'], /\.near_line|\.displaced/],
  [['tier-4'], /\.(?:late|idle|customers)_accounts/],
];

/** Paragraphs that other forms about groups have nothing to say for. */
const OWN_ALONE = ['changes', 'priorities'];

const ownersOf = ({ group, form }: DeclaredForm): string[] =>
  (group === 'group' && OWN.find(([, pattern]) => pattern.test(form))?.[0]) || [];

const ALL = declaredLanguage();

/** What the system prompt teaches for a kind of unit: the same on every call, so that the provider caches it. */
const COMMON: Record<PromptUnit['about'], DeclaredForm[]> = {
  account: ALL.filter(({ group, form }) => (group === 'advice' ? CLEARS.test(form) : group !== 'group')),
  groups: ALL.filter(
    (each) =>
      OF_PARAGRAPHS.test(each.group) &&
      !ADVICE.test(each.form) &&
      !OF_DEALS.test(each.form) &&
      ownersOf(each).length === 0,
  ),
};

/** The forms that every unit of a kind may use. */
export const commonForms = (about: PromptUnit['about']): DeclaredForm[] => COMMON[about];

/** The forms that this paragraph may use besides. */
export const ownForms = (paragraph: string): DeclaredForm[] =>
  ALL.filter((each) => !ADVICE.test(each.form) && ownersOf(each).includes(paragraph));

/** By paragraph, the metrics of groups that its forms cite: `T.arr`, with # in the place of digits. */
const cited = new Map<string, Set<string>>();

/**
 * Whether a clause of that paragraph can cite it.
 * @param letter T, R, O or `book`
 * @param metric without period
 */
export function isCitable(paragraph: string, letter: string, metric: string): boolean {
  const known =
    cited.get(paragraph) ??
    citedBy([...ownForms(paragraph), ...(OWN_ALONE.includes(paragraph) ? [] : COMMON.groups)]);
  cited.set(paragraph, known);
  return metric === 'label' || known.has(`${letter}.${family(metric)}`);
}

function citedBy(forms: DeclaredForm[]): Set<string> {
  return new Set(
    forms.flatMap(({ form, example }) =>
      [...form.matchAll(/\[\[(book|tier-\d|[TRO])\.(\w+)/g)].flatMap(([, subject = '', metric = '']) => {
        const letter = subject.startsWith('tier-') ? 'T' : subject;
        // A condition names metrics that the form takes in the place of its own: "up likewise with moved_up".
        const others: string[] = example.match(/\b[a-z]+(?:_[a-z0-9]+)+/g) ?? [];
        return [metric, ...others].map((each) => `${letter}.${family(each)}`);
      }),
    ),
  );
}

function family(metric: string): string {
  return metric.replace(/\d+/g, '#');
}

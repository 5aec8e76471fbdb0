/**
 * Names that stand together before one predicate: "A ($310K ARR) and B moved down". The predicate is claimed of each
 * of them; what stands in brackets after a name is about that name alone.
 */
import type { Element } from '../language/cover.ts';
import { boundTo, type Mention, type State } from '../text/state.ts';

const JOINS = new Set([',', 'and']);

export class JointNames {
  private names: Mention[] = [];
  private depth = 0;

  add(made: Mention): void {
    if (made.kind === 'account' && this.depth === 0) this.names.push(made);
  }

  /** A connector: commas, "and" and brackets keep the names together, any other parts them. */
  pass(text: string): void {
    if (text === '(') this.depth += 1;
    else if (text === ')') this.depth = Math.max(0, this.depth - 1);
    else if (this.depth === 0 && !JOINS.has(text.toLowerCase())) this.clear();
  }

  clear(): void {
    if (this.depth === 0) this.names = [];
  }

  /**
   * The names before the last that the phrase is claimed of too; they part with the first phrase that is about an
   * account and not in brackets.
   */
  others({ matches }: Extract<Element, { kind: 'match' }>, state: State): Mention[] {
    const { form, bindings } = matches[0]!;
    if (this.depth > 0) return [];
    const others = this.names.slice(0, -1);
    const last = this.names.at(-1);
    this.names = [];
    if (
      others.length === 0 ||
      form.list ||
      bindings.some(({ slot }) => slot.metric === '' && slot.scope === 'A')
    )
      return [];
    const about = boundTo(state, 'A', '', 'current');
    return about === last ? others : [];
  }
}

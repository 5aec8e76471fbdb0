/** Deals and their value as read and as loaded, with each difference by its cause (read − differences = loaded). */
import { roundTo } from '../domain/catalogue.ts';
import type { DealTie, DealTotal } from '../domain/intake.ts';

export type DealState = 'open' | 'won' | 'lost';

class Total {
  private deals = 0;
  private withoutAmount = 0;
  private readonly value = new Map<string, number>();

  add(amount: number | null, currency: string | null): void {
    this.deals += 1;
    if (amount === null) this.withoutAmount += 1;
    else this.value.set(currency ?? '', (this.value.get(currency ?? '') ?? 0) + amount);
  }

  result(): DealTotal {
    return {
      deals: this.deals,
      withoutAmount: this.withoutAmount,
      value: [...this.value]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([currency, amount]) => ({
          currency: currency === '' ? null : currency,
          amount: roundTo(amount, 2),
        })),
    };
  }
}

class Tie {
  readonly read = new Total();
  readonly loaded = new Total();
  readonly differences = new Map<string, Total>();

  result(): DealTie {
    return {
      read: this.read.result(),
      loaded: this.loaded.result(),
      differences: [...this.differences]
        .map(([cause, total]) => ({ cause, ...total.result() }))
        .sort((a, b) => b.deals - a.deals || (a.cause < b.cause ? -1 : 1)),
    };
  }
}

export interface TiedDeal {
  state: DealState;
  amount: number | null;
  currency: string | null;
}

export class TieOut {
  private readonly ties = { open: new Tie(), won: new Tie(), lost: new Tie() };

  /** A deal that was read; the cause says why it was not loaded, null when it was. */
  add({ state, amount, currency }: TiedDeal, cause: string | null): void {
    const tie = this.ties[state];
    tie.read.add(amount, currency);
    if (cause === null) {
      tie.loaded.add(amount, currency);
      return;
    }
    const total = tie.differences.get(cause) ?? new Total();
    total.add(amount, currency);
    tie.differences.set(cause, total);
  }

  result(): Record<DealState, DealTie> {
    return { open: this.ties.open.result(), won: this.ties.won.result(), lost: this.ties.lost.result() };
  }
}

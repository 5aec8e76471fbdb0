/**
 * What a pattern cannot do without, read from its source: strings of which every match has one in it. It errs to one side
 * only: a text with none of them has no match. Where that cannot be told of a pattern, nothing is said of it. The same is
 * done for indexes of code, there with trigrams (https://swtch.com/~rsc/regexp/regexp4.html).
 */

interface Part {
  /** All that it can be; null where that is too much to tell. */
  whole: ReadonlySet<string> | null;
  /** Each match has one of these in it, around it or beside it; null where nothing is known. */
  needs: ReadonlySet<string> | null;
}

/** Strings that are put together at most, and those that a choice may need. */
const MOST_WHOLE = 60;
const MOST_NEEDED = 400;
/** Longer ones tell no more. */
const LONG = 6;

const NOTHING: Part = { whole: new Set(['']), needs: null };
const ANYTHING: Part = { whole: null, needs: null };
const only = (sign: string): Part => ({ whole: new Set([sign]), needs: new Set([sign]) });

/** @returns none of them empty; null where they cannot be told */
export function needsOf({ source, flags }: RegExp): ReadonlySet<string> | null {
  return /[imsv]/.test(flags) ? null : new Source(source).alternatives().needs;
}

class Source {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  alternatives(): Part {
    const all = [this.sequence()];
    while (this.text[this.at] === '|') {
      this.at += 1;
      all.push(this.sequence());
    }
    return all.length === 1 ? all[0]! : oneOf(all);
  }

  private sequence(): Part {
    const parts: Part[] = [];
    while (this.at < this.text.length && !/[|)]/.test(this.text[this.at]!)) parts.push(this.repeated());
    return inTurn(parts);
  }

  private repeated(): Part {
    const one = this.atom();
    const sign = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.text.slice(this.at, this.at + 12));
    if (!sign) return one;
    this.at += sign[0].length;
    if (sign[0].startsWith('?'))
      return { whole: one.whole && joined([one.whole, ['']], MOST_WHOLE), needs: null };
    return { whole: null, needs: sign[0].startsWith('+') || Number(sign[1] ?? 0) > 0 ? one.needs : null };
  }

  /** A group, a class or a character. */
  private atom(): Part {
    const sign = this.text[this.at]!;
    this.at += 1;
    if (sign === '(') return this.group();
    if (sign === '[') return this.ofClass();
    if (sign === '^' || sign === '$') return NOTHING;
    if (sign === '.') return ANYTHING;
    return sign === '\\' ? this.escaped() : only(sign);
  }

  /** What stands beside the match takes no room in it, and has to be there all the same. */
  private group(): Part {
    const kind = /^\?(?::|=|!|<=|<!|<[^>=!]+>)/.exec(this.text.slice(this.at, this.at + 40))?.[0] ?? '';
    this.at += kind.length;
    const inside = this.alternatives();
    this.at += 1;
    if (/^\?<?!$/.test(kind)) return NOTHING;
    return /^\?<?=$/.test(kind) ? { ...NOTHING, needs: inside.needs } : inside;
  }

  private ofClass(): Part {
    const found = /^(?:\\.|[^\]\\])*\]/su.exec(this.text.slice(this.at))!;
    this.at += found[0].length;
    const signs = new Set(found[0].slice(0, -1));
    return /[\\^-]/.test(found[0]) ? ANYTHING : { whole: signs, needs: signs };
  }

  private escaped(): Part {
    const sign = this.text[this.at]!;
    const long = /^(?:[pPuk](?:\{[^}]*\}|<[^>]*>|[\da-fA-F]{4})|x[\da-fA-F]{2})/.exec(
      this.text.slice(this.at),
    );
    this.at += long?.[0].length ?? 1;
    if (/[bB]/.test(sign)) return NOTHING;
    return /[\p{L}\p{N}]/u.test(sign) ? ANYTHING : only(sign);
  }
}

/** null where there are more than `most`. */
function joined(sets: readonly Iterable<string>[], most: number): ReadonlySet<string> | null {
  const all = new Set(sets.flatMap((each) => [...each]));
  return all.size <= most ? all : null;
}

function oneOf(parts: readonly Part[]): Part {
  const [wholes, needs] = [
    parts.flatMap(({ whole }) => whole ?? []),
    parts.flatMap((each) => each.needs ?? []),
  ];
  return {
    whole: wholes.length === parts.length ? joined(wholes, MOST_WHOLE) : null,
    needs: needs.length === parts.length ? joined(needs, MOST_NEEDED) : null,
  };
}

/** Runs of what is told whole are put together; of all that is needed, what tells most is kept. */
function inTurn(parts: readonly Part[]): Part {
  let [run, isWhole, best]: [ReadonlySet<string>, boolean, ReadonlySet<string> | null] = [
    new Set(['']),
    true,
    null,
  ];
  for (const { whole, needs } of parts) {
    best = better(best, needs);
    if (whole && run.size * whole.size <= MOST_WHOLE) {
      run = new Set([...run].flatMap((start) => [...whole].map((end) => start + end)));
      continue;
    }
    best = better(best, run);
    [run, isWhole] = [whole ?? new Set(['']), false];
  }
  return { whole: isWhole ? run : null, needs: better(best, run) };
}

function better(
  one: ReadonlySet<string> | null,
  other: ReadonlySet<string> | null,
): ReadonlySet<string> | null {
  if (!other || other.has('')) return one;
  return !one || worth(other) > worth(one) ? other : one;
}

/** The longer the shortest is, and the fewer there are, the fewer texts have one of them. */
const worth = (strings: ReadonlySet<string>): number =>
  Math.min(LONG, ...[...strings].map(({ length }) => length)) - strings.size / MOST_WHOLE;

/**
 * Causes of a move between tiers told in passing: "the deal was won, so no stagnant deal holds it down", "on volume alone",
 * "the share rule decided it", "with layoffs counting against it", "leaving no open deal to rate". Claims where the ledger
 * has the cause that the sentence names, of the account that it is about; `alone` where it has no other.
 */
import type { HeldAt } from '../changes/spoken-beside.ts';
import type { Change, Subject } from '../domain/facts.ts';
import { names } from '../lexicon/cause-words.ts';
import { spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** The sentence names the cause beside these, on either side. */
const CONNECTING = spokenWords(
  '(?:(?:and|all|just|simply|mainly|only|partly|largely) )*(?:because(?: of)?|so(?! (?:far|much|many|long|few|little|that is))|as(?! (?:of|in|at|long|many|much|well|soon|it is|for|usual|before|a|the|far|often|if|good|big|large))|since(?! (?:D|#|then|last|the last))|leaving|hence|thus|therefore|thereby|thanks to|owing to|due to|given|which (?:is why|explains|left|leaves|meant|means|put|puts|took|takes|sent|cost|costs)|that (?:is why|explains|put|took|sent|did)|as a result(?: of)?|in consequence|consequently|with(?= (?:nothing|no|none|its|the|news))|once|after|on(?= (?:the|a|its|better|weaker|lower|higher|low|volume|tone|likelihood|contact|sentiment|silence))|by(?= (?:the|a|its|virtue|reason))|over|for(?= (?:the|a|its|want|lack|being|having))|reason for (?:it|this|that|the move)|(?:the )?(?:reason|cause|driver|trigger|explanation)(?:s)?)',
);
/** These say that something had its part in the move. */
const WORKING = spokenWords(
  '(?:(?:is|are|was|were|has|have|that|which|also|alone|all|really|in turn|directly|now|no longer|not) )*(?:count(?:s|ed|ing)? (?:against|for|in favour of)(?: (?:it|them|the account|N))?|weigh(?:s|ed|ing)? (?:on|against)(?: (?:it|them|the account|N))?|held? against (?:it|them)|decid(?:es|ed|ing) (?:it|this|that|the (?:move|matter|change|tier))|decisive|(?:tips|tipped|tipping) (?:it|the (?:balance|scales))|made the difference|did (?:it|the (?:damage|trick|rest|work))|settle[sd]? (?:it|the matter)|cost(?:s|ing)? (?:it|them|the account)|(?:behind|drove|driving|caused|causing|triggered|prompted|explains|explaining) (?:it|this|that|the (?:move|fall|drop|rise|jump|step|change|slide))|(?:holds|hold|holding|held|keeps|keeping|kept) (?:it|them|the account) (?:down|up|back|there|in place|in N|out of N)|to (?:hold|keep) (?:it|them) (?:there|up|in N|in place)|drag(?:s|ged|ging)? (?:it|them|the account) down|(?:a |the )?(?:penalty|deduction|malus|bonus|credit)|the (?:rule|cap|limit|share rule)(?: (?:about|on|for|of))?|(?:for|by|through) (?:a |the |an )?(?:less |more |very |quite )?(?:different|other|another|better|worse|simple|happy|happier|sad|cheerful|good|technical|same) (?:reason|cause|route|door|rule|road|way)s?|a (?:different|less cheerful|happier|sadder|better|simpler|more cheerful) (?:reason|cause|story)|momentum|news of|word of|reports? of|likelihood to close)',
);
const ALONE = spokenWords(
  '(?:alone|by itself|on its own|only|and nothing else|purely|solely|all by itself|exclusively|entirely|pure and simple)',
);
const NEAR = 3;
const SOLE =
  /^(volume|contact|contact level|tone|mood|sentiment|score|silence|renewal|odd|likelihood|momentum|touch|engagement|feeling|stagnation|share|rule|cap|layoff|new|it|that)$/;

export function spokenCauses(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const made: Finding[] = [];
  const tell = (pattern: RegExp, fits: (from: number, to: number) => string | null): void => {
    for (const match of matchesOf(text, pattern)) {
      const [from, to] = rangeOf(match);
      const reason = fits(from, to);
      const place = spanOf(items, from, to);
      if (reason) made.push(judged(place, 'cause', true, reason));
    }
  };
  for (const pattern of [CONNECTING, WORKING])
    tell(pattern, (from, to) => {
      const move = moveOf(scope, from);
      const rule = move ? causeIn(scope, move, held, from, to) : null;
      return rule ? `the ledger's cause (${rule})` : null;
    });
  tell(ALONE, (from, to) => {
    const move = moveOf(scope, from);
    const side = items.slice(Math.max(0, from - NEAR), to + 1 + NEAR);
    const noun = side.map(textOf).find((word) => SOLE.test(word));
    const isSole = move?.causes.length === 1 && noun !== undefined;
    return isSole && names({ kind: move.kind, rule: move.causes[0]!.rule }, NOTHING, noun)
      ? `the ledger's only cause (${move.causes[0]!.rule})`
      : null;
  });
  return made;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The move of the account that the words are about; of several of a sentence, which all moved, the first. */
function moveOf(scope: Scope, at: number): Change | null {
  const named = scope.items.slice(0, at).flatMap((item) => accountAt(item) ?? []);
  const one: Subject | null = named.at(-1) ?? accountFor(scope, at);
  return scope.index.sheet.changes.find(({ subject }) => subject === one?.id) ?? null;
}

/** The rule of the ledger that the words on one side name, by themselves or by the figures among them. */
function causeIn(
  scope: Scope,
  { kind, causes }: Change,
  held: HeldAt,
  from: number,
  to: number,
): string | null {
  const { items } = scope;
  const words = items.map(textOf);
  for (const [start, end] of [
    [to + 1, partEnd(words, to + 2)],
    [from, to + 1],
    [0, from],
  ] as const) {
    const side = items.slice(start, end);
    const facts = side.flatMap((_, offset) => held(start + offset)?.fact ?? []);
    const { text } = skeletonOf(side);
    const found = causes.find(({ rule }) => names({ kind, rule }, new Set(facts.map(metricOf)), text));
    if (found) return found.rule;
  }
  return null;
}

function partEnd(words: string[], from: number): number {
  const end = words.findIndex((word, at) => at >= from && /^[;:.!?—–]$/.test(word));
  return end < 0 ? words.length : end;
}

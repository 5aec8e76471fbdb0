/** Tool `path_to_tier`: what a team could change so that an account gets another tier, checked by scoring. Reads only. */
import { tool } from 'langchain';
import { z } from 'zod';
import { TiersError } from '../domain/errors.ts';
import type { FactSheet } from '../domain/facts.ts';
import type { Model } from '../domain/model.ts';
import type { Outlook, Path, PathStep } from '../domain/path.ts';
import { type OutlookInputs, outlookOf } from '../explain/path.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import { accountInput } from './explain-account.ts';
import { matchAccount, plainName } from './match-account.ts';
import { accountsOf, noOne } from './sheet-accounts.ts';

const pathInput = accountInput.extend({
  tier: z.string().max(80).optional().describe('Label or number of a tier; each better one unless given'),
});

/**
 * @param sight the book that is asked about; nothing outside it can be asked for
 * @param inputs the same book as paths are searched in it, read when first asked
 */
export function pathToTierTool(
  sight: { sheet: FactSheet; model: Model },
  inputs: () => Promise<OutlookInputs>,
) {
  return tool(async (asked) => JSON.stringify(await pathFor(sight, inputs, asked)), {
    name: 'path_to_tier',
    description:
      'The smallest set of changes that a team can make (declared by the model) that brings an account to a better ' +
      'tier, checked by scoring the whole book again; who would lose a seat; why there is none; what would push it down first.',
    schema: pathInput,
  });
}

async function pathFor(
  { sheet, model }: { sheet: FactSheet; model: Model },
  inputs: () => Promise<OutlookInputs>,
  { account, tier }: z.infer<typeof pathInput>,
): Promise<unknown> {
  const match = matchAccount(accountsOf(indexSheet(sheet)), account);
  if (match.kind !== 'one') return noOne(match);
  const to = tier === undefined ? undefined : tierNumber(tier, model);
  if (to === null)
    return { error: 'no tier goes by that name', known: model.tiers.map(({ label }) => label) };
  const { accountId, slug, name } = match.account;
  try {
    const outlook = outlookOf(await inputs(), accountId, to === undefined ? {} : { to });
    return { account: slug, name, ...told(outlook) };
  } catch (fault) {
    if (!(fault instanceof TiersError)) throw fault;
    return { account: slug, name, error: fault.message };
  }
}

function tierNumber(wanted: string, model: Model): number | null {
  const plain = plainName(wanted).replace(/^tier /, '');
  const found = model.tiers.find(
    ({ number, label, labels }) =>
      String(number) === plain || [label, ...Object.values(labels)].some((each) => plainName(each) === plain),
  );
  return found?.number ?? null;
}

function told({ asOf, paths, slide, untiered }: Outlook) {
  return {
    asOf,
    paths: paths.map(pathTold),
    slide: slide && { tier: slide.reached.label, with: slide.steps.map(stepTold) },
    ...(untiered === undefined ? {} : { untiered: untiered.text }),
  };
}

const pathTold = ({ target, outcome, steps, displaced, why }: Path) => ({
  tier: target.label,
  outcome,
  ...(steps.length === 0 ? {} : { with: steps.map(stepTold) }),
  ...(displaced.length === 0 ? {} : { displaced: displaced.map(({ name }) => name) }),
  ...(why === null ? {} : { why: why.text }),
});

const stepTold = ({ lever, text, times }: PathStep) => ({ lever, times, text });

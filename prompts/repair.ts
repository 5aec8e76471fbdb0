/** The audit's faults handed back in the same conversation, with what would be true. */

export const REPAIR = { id: 'repair', version: 1 };

interface RepairFault {
  /** The stretch that was refused, as printed; empty where the whole text was. */
  span: string;
  reason: string;
  /** What would hold: references, forms, facts. */
  corrections: string[];
}

export interface RepairPromptInput {
  units: { unit: string; words: number; text: string; faults: RepairFault[] }[];
}

export function repairPrompt({ units }: RepairPromptInput): string {
  return `The audit refused something in ${units.length === 1 ? 'this unit' : `these ${units.length} units`}; the others passed. Write ${units.length === 1 ? 'it' : 'these'} again and leave the others out of your reply. Change what was refused: take what would hold, another form of the declared language, or leave the clause out. What was not refused may stay. A shorter text that holds is better than a fuller one that does not.

${units.map(faultyUnit).join('\n\n')}`;
}

function faultyUnit({ unit, words, text, faults }: RepairPromptInput['units'][number]): string {
  const told = faults.map(({ span, reason, corrections }) => {
    const holds =
      corrections.length === 0 ? '' : ` Would hold: ${corrections.map((each) => `(${each})`).join(' ')}`;
    return `- ${span === '' ? 'The whole' : JSON.stringify(span)}: ${reason}.${holds}`;
  });
  return `### unit ${JSON.stringify(unit)} (at most ${words} words)\nYour text: ${JSON.stringify(text)}\n${told.join('\n')}`;
}

/** What all loaders share: the transaction they write in, and writing in batches. */
import type pg from 'pg';
import type { Reading } from './accept.ts';
import type { FirstWins } from './derive.ts';
import type { Quarantine, WriteCounts } from './tally.ts';

export const BATCH = 5_000;

export interface Loading extends Reading {
  client: pg.ClientBase;
  importId: number;
  quarantine: Quarantine;
  /** Deal → account as the database had it before this import. */
  dealAccounts: Map<string, string>;
  /** First wins per account that the database knows of. */
  wins: FirstWins;
  /** What is to be said beside the counts. */
  notes: string[];
  onProgress: (text: string) => void;
}

export const options = ({ importId, observedAt }: Loading) => ({ importId, observedAt });

export async function writeBatches<R>(
  records: R[],
  write: (batch: R[]) => Promise<WriteCounts>,
): Promise<WriteCounts> {
  const total = { inserted: 0, changed: 0, unchanged: 0 };
  for (let at = 0; at < records.length; at += BATCH) {
    const counts = await write(records.slice(at, at + BATCH));
    total.inserted += counts.inserted;
    total.changed += counts.changed;
    total.unchanged += counts.unchanged;
  }
  return total;
}

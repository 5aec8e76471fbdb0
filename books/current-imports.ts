/** Which imports a run's account of its rows speaks of: of every kind of file the newest, each content once. */
import type { IsoDate } from '../domain/dates.ts';
import type { ImportSummary, Table } from '../domain/intake.ts';

/**
 * The imports known by the as-of date (all, where there is none: then the run looks back), less the files that a
 * later export of the same table replaced. Importing the same content again changes nothing.
 * @param imports oldest first
 */
export function currentImports(imports: readonly ImportSummary[], asOf: IsoDate): ImportSummary[] {
  const known = imports.filter((each) => each.observedAt <= asOf);
  const distinct = (known.length > 0 ? known : imports).filter(
    (each, at, all) => all.findIndex((other) => other.contentHash === each.contentHash) === at,
  );
  const newest = new Map<Table, IsoDate>();
  for (const { files, observedAt } of distinct) {
    for (const { table } of files) if (observedAt > (newest.get(table) ?? '')) newest.set(table, observedAt);
  }
  return distinct.flatMap((each) => {
    const files = each.files.filter(({ table }) => newest.get(table) === each.observedAt);
    return files.length === 0 ? [] : [{ ...each, files }];
  });
}

/** `--pdf`: the finished folder with its PDFs; without Chromium the report ships as it is, and says so. */
import type { IsoDate } from '../domain/dates.ts';
import { FileError } from '../domain/errors.ts';
import { type FolderFiles, type ReportFiles, withListed } from '../report/json.ts';
import { findChromium, printPdfs } from '../report/pdf.ts';
import type { CommandContext } from './context.ts';

export interface PrintedReport {
  files: FolderFiles;
  /** Pages that became a PDF. */
  made: number;
  /** Why there is none; null when there are. */
  reason: string | null;
}

/** How Chromium comes onto a machine, in the words of warnings and documents. */
export const INSTALL_CHROMIUM =
  'Install Chromium (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium) or name it with CHROMIUM_PATH.';

/** Never throws for a browser that is missing or fails: that is a warning, and the report as it was. */
export async function printReport(
  context: Pick<CommandContext, 'settings' | 'output'>,
  files: ReportFiles,
  asOf: IsoDate,
): Promise<PrintedReport> {
  const { settings, output } = context;
  const without = (reason: string): PrintedReport => {
    output.warn(`No PDF was made: ${reason} The report itself is complete. ${INSTALL_CHROMIUM}`);
    return { files, made: 0, reason };
  };
  const chromium = await findChromium(settings.chromium);
  if (chromium === null)
    return without(settings.chromium ? `${settings.chromium} cannot be run.` : 'Chromium was not found.');
  try {
    output.progress('printing the PDFs');
    const printed = await printPdfs(files, asOf, chromium);
    return { files: withListed(files, printed), made: printed.size, reason: null };
  } catch (fault) {
    if (!(fault instanceof FileError)) throw fault;
    return without(`${fault.message}.`);
  }
}

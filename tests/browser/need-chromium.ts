/** Says in one line what is missing, before a test runner says it in fifty. */
import { INSTALL_CHROMIUM } from '../../cli/print-pdf.ts';
import { findChromium } from '../../report/pdf.ts';

if ((await findChromium(process.env['CHROMIUM_PATH'] || undefined)) === null) {
  console.error(`The browser tests need Chromium, and there is none. ${INSTALL_CHROMIUM}`);
  process.exitCode = 1;
}

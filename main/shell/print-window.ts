import type { BrowserWindow } from "electron";
import { ArchiveError } from "../model/error.ts";

/** Opens the system's print dialog for what the window shows; resolves also when the user changed their mind. */
export function printWindow(window: BrowserWindow): Promise<null> {
  return new Promise((done, fail) => {
    window.webContents.print({ silent: false, printBackground: true }, (printed, reason) => {
      // Chromium's words for a closed dialog; any other reason is a real failure.
      if (printed || /cancel/i.test(reason)) done(null);
      else fail(new ArchiveError("internal", reason));
    });
  });
}

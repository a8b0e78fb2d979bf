import type { BrowserWindow } from "electron";
import { dialog } from "electron";
import type { QueueProgress } from "../model/job.ts";
import type { ShellStrings } from "./strings.ts";

/** Keeps the last word on the queue, so that closing the window in the middle of an import is no surprise. */
export type ClosingNote = {
  readonly keep: (progress: QueueProgress) => void;
  /** True when the window may close: nothing is at work, or the user was told that it goes on at the next start. */
  readonly mayClose: (window: BrowserWindow) => boolean;
};

const CLOSE = 0;
const STAY = 1;

/** Starts with nothing at work. */
export function createClosingNote(strings: () => ShellStrings): ClosingNote {
  let last: QueueProgress | null = null;
  return {
    keep: (progress) => {
      last = progress;
    },
    mayClose: (window) => {
      if (last === null || !last.running) return true;
      const { title, message, detail, close, stay } = strings().closing;
      const left = String(last.total - last.done);
      const answer = dialog.showMessageBoxSync(window, {
        type: "info",
        title,
        message: message.replace("{{left}}", left),
        detail,
        buttons: [close, stay],
        defaultId: CLOSE,
        cancelId: STAY,
        noLink: true,
      });
      return answer === CLOSE;
    },
  };
}

import { BrowserWindow, nativeTheme, screen } from "electron";
import { ArchiveError } from "../model/error.ts";
import type { Locations } from "./locations.ts";
import type { Log } from "./log.ts";
import { readBounds, restoreBounds, writeBounds } from "./window-bounds.ts";

/** Colours of the page before it paints, so that a dark window does not flash white. */
const BACKGROUND = { light: "#ffffff", dark: "#1a1b1e" };

function keepBounds(window: BrowserWindow, file: string): void {
  window.on("close", () => {
    writeBounds(file, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
}

function createWindow(title: string, locations: Locations): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized, ...bounds } = restoreBounds(readBounds(locations.boundsFile), areas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    title,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: locations.preloadBundle,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      // A middle click opens windows in ways a page's own handlers do not see.
      disableBlinkFeatures: "Auxclick",
    },
  });
  window.once("ready-to-show", () => {
    if (maximized) window.maximize();
    window.show();
  });
  return window;
}

/** What the window shows and where it keeps its place. */
export type MainWindowOptions = {
  readonly url: string;
  readonly title: () => string;
  readonly locations: Locations;
  readonly log: Log;
  /** Asked before the window closes; may speak with the user. */
  readonly mayClose: (window: BrowserWindow) => boolean;
};

/** The app's one window: opened where and as large as it was, opened anew when it was closed. */
export class MainWindow {
  readonly #options: MainWindowOptions;
  #window: BrowserWindow | null = null;

  constructor(options: MainWindowOptions) {
    this.#options = options;
  }

  /** The open window, or null. */
  current(): BrowserWindow | null {
    return this.#window;
  }

  /** The open window; only for what the window itself has asked. */
  get(): BrowserWindow {
    if (this.#window === null) throw new ArchiveError("cancelled");
    return this.#window;
  }

  /** Brings the window to the front, opening it when there is none. */
  show(): void {
    if (this.#window !== null) {
      if (this.#window.isMinimized()) this.#window.restore();
      this.#window.focus();
      return;
    }
    this.#window = this.#open();
  }

  #open(): BrowserWindow {
    const { url, title, locations, log, mayClose } = this.#options;
    const window = createWindow(title(), locations);
    window.on("close", (event) => {
      if (!mayClose(window)) event.preventDefault();
    });
    // The title is the shell's: a document's text must not rename the window.
    window.on("page-title-updated", (event) => event.preventDefault());
    window.on("closed", () => {
      this.#window = null;
    });
    window.webContents.on("render-process-gone", (_event, details) => {
      log(`window's process ended: ${details.reason}`);
      if (details.reason !== "clean-exit") window.reload();
    });
    keepBounds(window, locations.boundsFile);
    void window.loadURL(url);
    return window;
  }
}

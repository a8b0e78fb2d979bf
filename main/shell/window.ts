import { BrowserWindow, screen } from "electron";
import type { Locations } from "./locations.ts";
import { readBounds, restoreBounds, writeBounds } from "./window-bounds.ts";

/** Colours of the page before it paints, so that a dark window does not flash white. */
const BACKGROUND = { light: "#ffffff", dark: "#1a1b1e" };

function keepBounds(window: BrowserWindow, file: string): void {
  window.on("close", () => {
    writeBounds(file, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
}

/** Opens the window on `url`, where and as large as it was; shown when it has something to show. */
export function openWindow(url: string, title: string, isDark: boolean, locations: Locations): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized, ...bounds } = restoreBounds(readBounds(locations.boundsFile), areas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    title,
    show: false,
    backgroundColor: isDark ? BACKGROUND.dark : BACKGROUND.light,
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
    },
  });
  // The title is the shell's: a document's text must not rename the window.
  window.on("page-title-updated", (event) => event.preventDefault());
  window.once("ready-to-show", () => {
    if (maximized) window.maximize();
    window.show();
  });
  keepBounds(window, locations.boundsFile);
  void window.loadURL(url);
  return window;
}

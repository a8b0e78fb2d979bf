import { app } from "electron";
import type { AppInfo } from "../../preload/contract.ts";
import type { ArchiveSession } from "./archive-session.ts";

/** The version package.json declares, put in by the build. */
declare const DECLARED_ELECTRON: string;

/** "stand-in" unless this is the very Electron that package.json declares. */
export function electronKind(): AppInfo["electronKind"] {
  return process.versions.electron === DECLARED_ELECTRON ? "official" : "stand-in";
}

/** What the window shows about the app and the open archive. */
export function appInfo(session: ArchiveSession, ownIsRestored: boolean): AppInfo {
  const { kind, directory } = session.current();
  return {
    version: app.getVersion(),
    electron: process.versions.electron,
    electronKind: electronKind(),
    archiveDirectory: directory,
    archive: kind,
    ownIsRestored,
  };
}

import type { BrowserWindow } from "electron";
import { nativeTheme, shell } from "electron";
import type { RequestArguments, Results, Settings, ShellRequestName } from "../../preload/contract.ts";
import { ArchiveError } from "../model/error.ts";
import { appInfo } from "./app-info.ts";
import type { ArchiveSession } from "./archive-session.ts";
import type { EngineHost } from "./engine-host.ts";
import { chooseBackupFolder, chooseDossierFolder, chooseFiles, chooseFolder, saveAs } from "./file-dialog.ts";
import { printWindow } from "./print-window.ts";
import type { SettingsStore } from "./settings-store.ts";
import { shellStrings } from "./strings.ts";

/** What the shell's own requests work with. */
export type ShellContext = {
  readonly window: () => BrowserWindow;
  readonly engine: EngineHost;
  readonly session: ArchiveSession;
  readonly settings: SettingsStore;
  readonly onSettings: (settings: Settings) => void;
  readonly onArchiveOpened: () => void;
};

/** A handler for each request of the shell, its arguments already checked. A thrown ArchiveError becomes the answer. */
export type ShellHandlers = {
  readonly [N in ShellRequestName]: (...args: RequestArguments<N>) => Promise<Results[N]>;
};

/** The stored bytes of a document and the name they came in under, as the engine's process answers `readOriginal`. */
type Original = { readonly bytes: Uint8Array; readonly name: string };

/** Sets the frame's colours as the settings say. */
export function applyTheme(settings: Settings): void {
  nativeTheme.themeSource = settings.theme;
}

/** Builds the handlers. */
export function createShellHandlers(context: ShellContext): ShellHandlers {
  const strings = () => shellStrings(context.settings.get().language);
  const info = async () => appInfo(context.session);
  return {
    chooseFiles: () => chooseFiles(context.window(), strings()),
    chooseFolder: () => chooseFolder(context.window(), strings()),
    chooseBackupFolder: () => chooseBackupFolder(context.window(), strings(), new Date()),
    chooseDossierFolder: () => chooseDossierFolder(context.window(), strings(), new Date()),
    saveBytes: ({ suggestedName, bytes }) => saveAs(context.window(), strings(), suggestedName, bytes),
    printWindow: () => printWindow(context.window()),
    openArchive: async (kind) => {
      const opened = await context.session.open(kind);
      if (!opened.ok) throw new ArchiveError(opened.error.kind, opened.error.detail);
      context.onArchiveOpened();
      return info();
    },
    saveOriginal: async (id) => {
      const original = await context.engine.request("readOriginal", [id]);
      if (!original.ok) throw new ArchiveError(original.error.kind, original.error.detail);
      const { bytes, name } = original.value as Original;
      return saveAs(context.window(), strings(), name, bytes);
    },
    showArchiveFolder: async () => {
      const problem = await shell.openPath(context.session.current().directory);
      if (problem !== "") throw new ArchiveError("internal", problem);
      return null;
    },
    getSettings: async () => context.settings.get(),
    setSettings: async (change) => {
      const settings = await context.settings.set(change);
      context.onSettings(settings);
      return settings;
    },
    appInfo: info,
  };
}

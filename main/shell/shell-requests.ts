import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BrowserWindow } from "electron";
import { nativeTheme, shell } from "electron";
import type { RequestArguments, Results, Settings, ShellRequestName } from "../../preload/contract.ts";
import { ArchiveError } from "../model/error.ts";
import { appInfo } from "./app-info.ts";
import type { ArchivePlace } from "./archive-place.ts";
import type { ArchiveSession } from "./archive-session.ts";
import type { EngineHost } from "./engine-host.ts";
import { chooseFiles, chooseFolder, chooseNewFolder, chooseOneFolder, saveAs } from "./file-dialog.ts";
import { printWindow } from "./print-window.ts";
import type { SettingsStore } from "./settings-store.ts";
import { type ShellStrings, shellStrings } from "./strings.ts";

/** What the shell's own requests work with. */
export type ShellContext = {
  readonly window: () => BrowserWindow;
  readonly engine: EngineHost;
  readonly session: ArchiveSession;
  readonly place: ArchivePlace;
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

type FolderRequestName =
  | "chooseBackupFolder"
  | "chooseDossierFolder"
  | "chooseExportFolder"
  | "chooseRestoreFolder"
  | "chooseBackupToRestore"
  | "showChosenFolder"
  | "useRestoredArchive";

/** Folders that are yet to be made, in places the user picks, and what is done with them afterwards. */
function folderHandlers(context: ShellContext, strings: () => ShellStrings): Pick<ShellHandlers, FolderRequestName> {
  // Only what the user chose in a dialog: the page names no other path that is to be opened.
  const chosenFolders = new Set<string>();
  const chooseNew = async (
    words: (dialog: ShellStrings["dialog"]) => readonly [string, string],
  ): Promise<string | null> => {
    const { dialog } = strings();
    const [title, name] = words(dialog);
    const chosen = await chooseNewFolder(context.window(), { title, button: dialog.choose, name }, new Date());
    if (chosen !== null) chosenFolders.add(chosen);
    return chosen;
  };
  return {
    chooseBackupFolder: () => chooseNew((dialog) => [dialog.chooseBackupFolder, dialog.backupName]),
    chooseDossierFolder: () => chooseNew((dialog) => [dialog.chooseDossierFolder, dialog.dossierName]),
    chooseExportFolder: () => chooseNew((dialog) => [dialog.chooseExportFolder, dialog.exportName]),
    chooseRestoreFolder: () => chooseNew((dialog) => [dialog.chooseRestoreFolder, dialog.restoreName]),
    chooseBackupToRestore: () => chooseOneFolder(context.window(), strings().dialog.chooseBackupToRestore, strings()),
    showChosenFolder: async (folder) => {
      const problem = chosenFolders.has(folder) ? await shell.openPath(folder) : "not chosen";
      if (problem !== "") throw new ArchiveError("file-not-found", folder);
      return null;
    },
    useRestoredArchive: async (folder) => {
      if (folder !== null && !(chosenFolders.has(folder) && existsSync(join(folder, "archive.db")))) {
        throw new ArchiveError("archive-missing", folder);
      }
      await context.place.set(folder);
      const opened = await context.session.open("own");
      if (!opened.ok) throw new ArchiveError(opened.error.kind, opened.error.detail);
      context.onArchiveOpened();
      return appInfo(context.session, folder !== null);
    },
  };
}

/** Builds the handlers. */
export function createShellHandlers(context: ShellContext): ShellHandlers {
  const strings = () => shellStrings(context.settings.get().language);
  const info = async () => appInfo(context.session, context.place.folder() !== null);
  return {
    chooseFiles: () => chooseFiles(context.window(), strings()),
    chooseFolder: () => chooseFolder(context.window(), strings()),
    ...folderHandlers(context, strings),
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

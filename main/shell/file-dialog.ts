import { homedir } from "node:os";
import { basename, extname, join } from "node:path";
import type { BrowserWindow } from "electron";
import { app, dialog } from "electron";
import type { ShellStrings } from "./strings.ts";
import { writeSafely } from "./write-safely.ts";

/** Endings of the files an import takes, in the order the dialog offers them. */
const DOCUMENT_EXTENSIONS = ["txt", "md", "pdf", "jsonl"];

function documentsFolder(): string {
  try {
    return app.getPath("documents");
  } catch {
    return homedir();
  }
}

/** Asks for files to import; empty when the user changed their mind. */
export async function chooseFiles(window: BrowserWindow, strings: ShellStrings): Promise<readonly string[]> {
  const answer = await dialog.showOpenDialog(window, {
    title: strings.dialog.chooseFiles,
    buttonLabel: strings.dialog.import,
    properties: ["openFile", "multiSelections"],
    filters: [
      { name: strings.dialog.documents, extensions: DOCUMENT_EXTENSIONS },
      { name: strings.dialog.allFiles, extensions: ["*"] },
    ],
  });
  return answer.canceled ? [] : answer.filePaths;
}

/** Asks for folders to import; empty when the user changed their mind. */
export async function chooseFolder(window: BrowserWindow, strings: ShellStrings): Promise<readonly string[]> {
  const answer = await dialog.showOpenDialog(window, {
    title: strings.dialog.chooseFolder,
    buttonLabel: strings.dialog.import,
    properties: ["openDirectory", "multiSelections"],
  });
  return answer.canceled ? [] : answer.filePaths;
}

/** Asks for one folder; null when the user changed their mind. */
export async function chooseOneFolder(
  window: BrowserWindow,
  title: string,
  strings: ShellStrings,
): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: strings.dialog.choose,
    properties: ["openDirectory"],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Asks where a folder is to be made, named with the day and time; its path, or null when the user changed their mind. */
export async function chooseNewFolder(
  window: BrowserWindow,
  { title, button, name }: { readonly title: string; readonly button: string; readonly name: string },
  now: Date,
): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: button,
    properties: ["openDirectory", "createDirectory"],
  });
  const parent = answer.canceled ? undefined : answer.filePaths[0];
  return parent === undefined ? null : join(parent, backupFolderName(name, now));
}

/** A folder name that sorts by time: name, date and time of day, local. */
export function backupFolderName(name: string, at: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${name}-${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
}

/** Asks where to save and writes the bytes there; null when the user changed their mind. Throws as `writeSafely`. */
export async function saveAs(
  window: BrowserWindow,
  strings: ShellStrings,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<string | null> {
  // A suggested name comes from document text or the page: only its last part may choose a place.
  const name = basename(suggestedName.replaceAll("\\", "/"));
  const extension = extname(name).slice(1);
  const answer = await dialog.showSaveDialog(window, {
    buttonLabel: strings.dialog.save,
    defaultPath: join(documentsFolder(), name),
    ...(extension === "" ? {} : { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }),
  });
  if (answer.canceled || answer.filePath === "") return null;
  await writeSafely(answer.filePath, bytes);
  return answer.filePath;
}

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import type { ArchiveBridge } from "../../preload/contract.ts";

declare global {
  interface Window {
    readonly archive: ArchiveBridge;
  }
}

/** The checkout's root folder. */
export const root = new URL("../..", import.meta.url).pathname;

/** The app in a real window; `close` ends it and removes its data folder unless the test gave one. */
export type LaunchedApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Lines of the page's console that are errors, among them everything the security policy refused. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
};

export type LaunchOptions = {
  /** Folder for the app's data (archives, settings, log); a new temporary one when absent. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Size of the page in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
};

/** A new empty temporary folder; the caller removes it. */
export function makeTemporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "van-kho-e2e-"));
}

/** Finds the Electron that scripts/electron-dist.mjs chooses; npm's scripts have set it already. */
function electronExecutable(): string {
  const given = process.env.ELECTRON_EXEC_PATH;
  if (given !== undefined) return given;
  const found = spawnSync(process.execPath, [join(root, "scripts/electron-dist.mjs")], { encoding: "utf8" });
  if (found.status !== 0) throw new Error(found.stderr);
  return JSON.parse(found.stdout).executable;
}

function appEnvironment(userData: string, extra: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const nodes = { ENGINE_NODE: process.execPath, LANG: "vi_VN.UTF-8" };
  return { ...nodes, ...Object.fromEntries(inherited), VANKHO_USER_DATA: userData, ...extra };
}

/** Starts the built app and waits for its window's page. Run under a display: `npm run test:e2e` gives one. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? makeTemporaryFolder();
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: ["-r", join(root, "tests/e2e/hold-ready.cjs"), ...(isRoot ? ["--no-sandbox"] : []), root],
    env: appEnvironment(userData, options.env ?? {}),
  });
  const page = await app.firstWindow();
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  const size = options.size ?? { width: 1280, height: 800 };
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await page.waitForLoadState("domcontentloaded");
  return {
    app,
    page,
    userData,
    errors,
    close: async () => {
      await app.close();
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
    },
  };
}

/** Makes the next "open" dialogs of the app answer with these paths, as if a person had picked them. */
export async function answerOpenDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, paths);
}

/** Makes the next "save" dialogs of the app answer with this path; null is a person changing their mind. */
export async function answerSaveDialogs(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? "" });
  }, path);
}

/** Asks the window's bridge for something and waits for the answer, as a screen would. */
export async function waitForEngine(page: Page): Promise<void> {
  const opened = await page.evaluate(() => window.archive.summary());
  if (!opened.ok) throw new Error(`the archive did not open: ${opened.error.kind} ${opened.error.detail ?? ""}`);
}

/** One picture or file of the tour, and the sentence printed beside it. */
type TourEntry = { readonly file: string; readonly shows: string };

/** Collects the tour's files in tour/ and their list in tour/index.json. */
export type Tour = {
  readonly folder: string;
  /** Takes a picture of the window, as `<number>-<name>.png`; `shows` is one English sentence. */
  readonly picture: (page: Page, name: string, shows: string) => Promise<void>;
  /** Adds a file that is not a picture, such as the printed PDF. */
  readonly file: (name: string, bytes: Uint8Array, shows: string) => void;
};

/** Opens the tour's folder; scripts/tour.mjs has emptied it and prints the list at the end. */
export function openTour(): Tour {
  const folder = join(root, "tour");
  mkdirSync(folder, { recursive: true });
  const entries: TourEntry[] = [];
  const add = (entry: TourEntry): void => {
    entries.push(entry);
    writeFileSync(join(folder, "index.json"), `${JSON.stringify(entries, null, 2)}\n`);
  };
  return {
    folder,
    picture: async (page, name, shows) => {
      const file = `${String(entries.length + 1).padStart(2, "0")}-${name}.png`;
      await page.screenshot({ path: join(folder, file) });
      add({ file, shows });
    },
    file: (name, bytes, shows) => {
      writeFileSync(join(folder, name), bytes);
      add({ file: name, shows });
    },
  };
}

/** The app's log so far. */
export function readLog(userData: string): string {
  return readFileSync(join(userData, "logs", "vankho.log"), "utf8");
}

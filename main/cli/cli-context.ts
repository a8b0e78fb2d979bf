import { existsSync, readFileSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Engine, openEngine } from "../engine/index.ts";

/** Exit codes of cli.md. */
export const EXIT = { well: 0, failed: 1, usage: 2, archive: 3 } as const;

/** Where the program's own data lies: beside the bundles when built, in the repository when run from source. */
export function findDataFolders(): { readonly resourcesDirectory: string; readonly fontsDirectory: string } {
  const here = dirname(fileURLToPath(import.meta.url));
  const built = join(here, "..", "resources");
  if (existsSync(built)) return { resourcesDirectory: built, fontsDirectory: join(here, "..", "fonts") };
  const root = join(here, "..", "..");
  return {
    resourcesDirectory: join(root, "resources"),
    fontsDirectory: join(root, "node_modules", "@expo-google-fonts", "tinos"),
  };
}

/** Paths count from the folder npm was called in, so that `npm run vankho -- import .` means what it says. */
export function resolvePath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** The archive the window uses: `kho` in the app's data folder, or a restored one that it was told to use instead. */
export function defaultArchiveDirectory(): string {
  return restoredArchive() ?? join(dataFolder(), "kho");
}

function restoredArchive(): string | null {
  try {
    const said = readFileSync(join(dataFolder(), "archive-place.json"), "utf8");
    const { folder } = JSON.parse(said) as { folder?: unknown };
    return typeof folder === "string" && folder !== "" ? folder : null;
  } catch {
    return null;
  }
}

function dataFolder(): string {
  return process.env.VANKHO_USER_DATA ?? appDataFolder();
}

function appDataFolder(): string {
  const name = "van-kho";
  if (process.platform === "win32") return join(process.env.APPDATA ?? homedir(), name);
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", name);
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), ".config"), name);
}

/** The folder `--archive` names, or the default one. */
export function archiveDirectory(option: string | undefined): string {
  return option === undefined ? defaultArchiveDirectory() : resolvePath(option);
}

/**
 * Runs `work` on an archive and closes it, whatever happens. Only `create` makes an archive where there is none:
 * a mistyped folder, or the restored archive on a disk that is not plugged in, must not look like an empty archive
 * (`archive-missing`).
 */
export async function withEngine<T>(
  directory: string,
  options: { readonly create: boolean },
  work: (engine: Engine) => T | Promise<T>,
): Promise<T> {
  const engine = openEngine({
    ...findDataFolders(),
    archiveDirectory: directory,
    mustExist: !options.create || directory === restoredArchive(),
    actor: userInfo().username,
    clock: () => new Date(),
    log: (message) => process.stderr.write(`${message}\n`),
  });
  try {
    return await work(engine);
  } finally {
    engine.close();
  }
}

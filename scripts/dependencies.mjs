// Installs node_modules when it is absent or older than package-lock.json.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { root } from "./paths.mjs";
import { say } from "./run.mjs";
import { SetupError } from "./setup-error.mjs";

const stampFile = join(root, "node_modules", ".van-kho-stamp");

function lockfileHash() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === lockfileHash();
}

/** npm's own record of an install that matches the lockfile: one made by hand is as good as ours. */
function matchesLockfile() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional === true || installed[path]?.version === entry.version,
  );
}

function install() {
  say("installing the packages of package-lock.json (npm ci, about half a minute) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // npm's notices go to stderr: a command's stdout must hold its own output only.
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) throw new SetupError("npm ci failed; its message stands above");
}

/** Makes node_modules match package-lock.json; does nothing when it already does. */
export function ensureDependencies() {
  if (isInstalled()) return;
  withLock("install", () => {
    if (isInstalled()) return;
    if (!matchesLockfile()) install();
    writeFileSync(stampFile, lockfileHash());
  });
}

// One process at a time: two commands started together must not install or build into the same folder at once.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./paths.mjs";
import { SetupError } from "./setup-error.mjs";

const WAIT_MS = 200;
const PATIENCE_MS = 600_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Takes the lock unless a living process holds it. */
function tryTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  const holder = Number(readFileSync(file, { encoding: "utf8", flag: "a+" }));
  // A holder that died without cleaning up: the next attempt takes over.
  if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true });
  return false;
}

/** Runs `work` while holding the named lock; waits for another process that holds it. `work` may be async. */
export function withLock(name, work) {
  mkdirSync(cacheFolder, { recursive: true });
  const file = join(cacheFolder, `${name}.lock`);
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  const start = Date.now();
  while (!tryTake(file)) {
    if (Date.now() - start > PATIENCE_MS)
      throw new SetupError(`waited too long for ${file}; delete it if nothing runs`);
    Atomics.wait(sleeper, 0, 0, WAIT_MS);
  }
  const release = () => rmSync(file, { force: true });
  let result;
  try {
    result = work();
  } catch (error) {
    release();
    throw error;
  }
  if (result instanceof Promise) return result.finally(release);
  release();
  return result;
}

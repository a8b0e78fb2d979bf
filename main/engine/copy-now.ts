/** Copying and reading without waiting in between: for threads that have nothing else to do. Much faster for many small files. */
import { execFileSync } from "node:child_process";
import { createHash, hash } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { ArchiveError } from "../model/error.ts";
import type { CopyItem, CopyOutcome } from "./custody-task.ts";

const CHUNK_BYTES = 1 << 20;

/** SHA-256 of a file, in hex. Throws what reading throws. */
export function hashNow(file: string): string {
  const descriptor = openSync(file, "r");
  try {
    return hashOpen(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a stored file holds the bytes of its name. */
export function inspectFile(path: string, sha256: string): "whole" | "original-missing" | "original-damaged" {
  try {
    return hashNow(path) === sha256 ? "whole" : "original-damaged";
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === "ENOENT" ? "original-missing" : "original-damaged";
  }
}

/**
 * Copies originals, each under a passing name; reads every copy back against its hash; brings all to the disk; and only
 * then gives them their names. One that the archive has lost or spoiled is told and left out. Throws what writing throws,
 * and `backup-invalid` for a copy that is not what was written.
 */
export function copyOriginals(items: readonly CopyItem[]): readonly CopyOutcome[] {
  const passing = new Map<string, string>();
  try {
    const outcomes = items.map((item): CopyOutcome => {
      if (isKept(item)) return "kept";
      const name = `${item.target}.${process.pid}.tmp`;
      const outcome = copyProved(item, name);
      if (typeof outcome === "number") passing.set(name, item.target);
      return outcome;
    });
    syncAll([...passing.keys()]);
    for (const [name, target] of passing) renameSync(name, target);
    syncFolders([...passing.values()]);
    return outcomes;
  } catch (thrown) {
    for (const name of passing.keys()) rmSync(name, { force: true });
    throw thrown;
  }
}

/** A copy of another size than its source is none. */
function isKept({ source, target, sha256, unless }: CopyItem): boolean {
  if (unless === "nothing") return false;
  const copy = statSync(target, { throwIfNoEntry: false });
  if (copy === undefined) return false;
  const original = statSync(source, { throwIfNoEntry: false });
  if (original !== undefined && original.size !== copy.size) return false;
  return unless === "there" || inspectFile(target, sha256) === "whole";
}

function copyProved({ source, sha256 }: CopyItem, name: string): CopyOutcome {
  const from = openSource(source);
  if (from === null)
    return inspectFile(source, sha256) === "original-missing" ? "original-missing" : "original-damaged";
  let to: number | null = null;
  try {
    to = openTarget(name);
    const { bytes, readable } = copyBytes(from, to);
    if (readable && hashOpen(to) === sha256) return bytes;
  } finally {
    closeSync(from);
    if (to !== null) closeSync(to);
  }
  rmSync(name, { force: true });
  const fault = inspectFile(source, sha256);
  if (fault === "whole") throw new ArchiveError("backup-invalid", `copy-damaged ${sha256}`);
  return fault;
}

function openSource(source: string): number | null {
  try {
    return openSync(source, "r");
  } catch {
    return null;
  }
}

/** The folder is made only when it is not there: asked first for every file, it costs as much as the file. */
function openTarget(name: string): number {
  try {
    return openSync(name, "w+");
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== "ENOENT") throw thrown;
    mkdirSync(dirname(name), { recursive: true });
    return openSync(name, "w+");
  }
}

const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);

/** A source that a bad disk does not give out is not readable; what writing throws is thrown. */
function copyBytes(from: number, to: number): { readonly bytes: number; readonly readable: boolean } {
  for (let bytes = 0; ; ) {
    let count: number;
    try {
      count = readSync(from, buffer, 0, CHUNK_BYTES, bytes);
    } catch {
      return { bytes, readable: false };
    }
    for (let done = 0; done < count; ) done += writeSync(to, buffer, done, count - done, bytes + done);
    bytes += count;
    if (count < CHUNK_BYTES) return { bytes, readable: true };
  }
}

function hashOpen(descriptor: number): string {
  let count = readSync(descriptor, buffer, 0, CHUNK_BYTES, 0);
  if (count < CHUNK_BYTES) return hash("sha256", buffer.subarray(0, count));
  const whole = createHash("sha256");
  for (let at = 0; count > 0; count = readSync(descriptor, buffer, 0, CHUNK_BYTES, at)) {
    whole.update(buffer.subarray(0, count));
    at += count;
  }
  return whole.digest("hex");
}

/** Below this many files each is synced by itself. */
const FEW = 8;

/**
 * Brings files to the disk. Linux has a call that does so for all files of a disk at once, a hundred times faster than one by
 * one; Node does not give it, the system's own `sync` does. Where there is none, one by one.
 */
function syncAll(files: readonly string[]): void {
  const [first] = files;
  if (first === undefined) return;
  if (process.platform === "linux" && files.length > FEW && syncDisk(dirname(first))) return;
  for (const file of files) syncFile(file);
}

function syncDisk(folder: string): boolean {
  try {
    execFileSync("sync", ["-f", folder], { stdio: "ignore" });
    return true;
  } catch {
    // Not there, or it met a fault of the disk: syncing one by one says which.
    return false;
  }
}

function syncFile(file: string): void {
  // Windows refuses to sync what was opened for reading only.
  const descriptor = openSync(file, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Names must survive a power cut too; Windows has no such call and needs none. */
function syncFolders(files: readonly string[]): void {
  const [first] = files;
  if (process.platform === "win32" || first === undefined) return;
  if (process.platform === "linux" && files.length > FEW && syncDisk(dirname(first))) return;
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    const descriptor = openSync(folder, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}

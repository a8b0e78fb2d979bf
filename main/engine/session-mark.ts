import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { uptime } from "node:os";
import { join } from "node:path";

const FOLDER = "sessions";

/** A mark in the archive's folder that says: a program has it open. It goes when the program closes the archive. */
export type SessionMark = {
  /** True when a program that had the archive open ended without closing it: killed, crashed, or the power went. */
  readonly lastEndedUnclean: boolean;
  readonly remove: () => void;
};

/** Leaves the mark of this process, clearing those of processes that are no more. */
export function leaveSessionMark(directory: string, now: Date): SessionMark {
  const folder = join(directory, FOLDER);
  mkdirSync(folder, { recursive: true });
  let lastEndedUnclean = false;
  for (const name of readdirSync(folder)) {
    if (isAlive(join(folder, name))) continue;
    lastEndedUnclean = true;
    rmSync(join(folder, name), { force: true });
  }
  const file = join(folder, `${process.pid}-${now.getTime()}-${Math.random().toString(36).slice(2, 8)}`);
  writeFileSync(file, String(process.pid));
  return { lastEndedUnclean, remove: () => rmSync(file, { force: true }) };
}

function isAlive(file: string): boolean {
  // Left before the machine was started: whatever has that number now is another process.
  if (statSync(file).mtimeMs < Date.now() - uptime() * 1000) return false;
  const pid = Number(readFileSync(file, "utf8"));
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // Somebody else's process of that number: it may not be signalled, but it is there.
    return (thrown as NodeJS.ErrnoException).code === "EPERM";
  }
}

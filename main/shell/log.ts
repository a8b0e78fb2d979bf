import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

const LARGEST_LOG_BYTES = 1_000_000;

export type Log = (message: string) => void;

/** Appends timed lines to a file, keeping one older file of the same size; a log that cannot be written is given up silently. */
export function createLog(file: string): Log {
  return (message) => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      if (existsSync(file) && statSync(file).size > LARGEST_LOG_BYTES) renameSync(file, `${file}.1`);
      appendFileSync(file, `${new Date().toISOString()} ${message}\n`);
    } catch {
      // A full disk must not take the app down with its log.
    }
  };
}

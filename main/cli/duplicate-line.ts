import type { DuplicateNotice } from "../model/duplicate.ts";
import { say } from "./strings.ts";

/** One line on another document that may be the same: its id, name and file, and why. */
export function describeDuplicate(notice: DuplicateNotice): string {
  const { other, file, reason, similarity, dismissed } = notice;
  return say(dismissed ? "duplicate.dismissed" : `duplicate.${reason}`, {
    id: other.id,
    name: other.label,
    file,
    percent: Math.round(100 * similarity),
  });
}

import { InvalidArgumentError } from "commander";

/** Reads an option's day, "2024-02-29"; throws commander's `InvalidArgumentError` for anything else and for days that do not exist. */
export function toDate(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) throw new InvalidArgumentError(value);
  return value;
}

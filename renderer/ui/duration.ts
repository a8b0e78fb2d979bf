/** Seconds as a person says them, by the key of a string and its number: under a minute, minutes, hours. */
export function describeDuration(seconds: number): {
  readonly key: "seconds" | "minutes" | "hours";
  readonly count: number;
} {
  if (seconds < 55) return { key: "seconds", count: Math.max(5, Math.ceil(seconds / 5) * 5) };
  if (seconds < 3300) return { key: "minutes", count: Math.max(1, Math.round(seconds / 60)) };
  return { key: "hours", count: Math.round(seconds / 360) / 10 };
}

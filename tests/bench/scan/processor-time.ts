import { readFileSync } from "node:fs";

/** What some work took: by the clock, and of the processors in all threads and in the programs it started (null where the system does not say). */
export type Took = { readonly seconds: number; readonly processor: number | null };

/** Runs work and says what it took. */
export async function clock<T>(work: () => Promise<T>): Promise<{ readonly value: T } & Took> {
  const [start, before] = [performance.now(), processorSeconds()];
  const value = await work();
  const [seconds, after] = [(performance.now() - start) / 1000, processorSeconds()];
  return { value, seconds, processor: before === null || after === null ? null : after - before };
}

/** Ticks of the kernel's clock a second, on every Linux there is. */
const TICKS = 100;

/** `4242 (node) S 1 …`: what follows the name begins with the third field. */
function processorSeconds(): number | null {
  try {
    const stat = readFileSync("/proc/self/stat", "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // utime, stime, cutime, cstime
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
  } catch {
    return null;
  }
}

import { type Engine, openEngine } from "../../../main/engine/index.ts";
import { FONTS_DIRECTORY, RESOURCES } from "../../factories/folders.ts";

/** Processor time and the clock, in ms. */
export type Cost = { readonly cpu: number; readonly clock: number };

/** An engine on a made archive, with the real clock. */
export function openBenchEngine(archiveDirectory: string): Engine {
  return openEngine({
    archiveDirectory,
    resourcesDirectory: RESOURCES,
    fontsDirectory: FONTS_DIRECTORY,
    clock: () => new Date(),
    log: () => {},
  });
}

/** Starts to measure; `usage` says whose processor time counts: this thread's, or that of all threads. */
export function startCost(usage: (since?: NodeJS.CpuUsage) => NodeJS.CpuUsage): () => Cost {
  const [before, start] = [usage(), performance.now()];
  return () => {
    const { user, system } = usage(before);
    return { cpu: (user + system) / 1000, clock: performance.now() - start };
  };
}

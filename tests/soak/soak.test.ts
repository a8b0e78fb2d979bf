import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../factories/folders.ts";
import { growthOfLastHalf, type SoakSample, soak } from "./soak.ts";

const MEGABYTE = 2 ** 20;
/** What the engine keeps of texts and lists grows with the archive up to its bounds; so much at most of these few documents. */
const MOST_HEAP_GROWTH = 3 * MEGABYTE;

describe("an office's work in fast motion (the long run: npm run bench -- soak)", () => {
  // Open handles are counted where the system lists them.
  it.skipIf(!existsSync("/proc/self/fd"))(
    "needs no more handles, threads, memory or log at its end than on its way",
    async () => {
      const { samples, wrong } = await soak(temporaryFolder(), { imports: 60, searches: 1200, edits: 60, parts: 6 });
      expect(wrong).toEqual([]);
      const [early, late] = [samples.slice(0, 3), samples.slice(3)];
      const most = (what: (sample: SoakSample) => number): number => Math.max(...early.map(what));
      for (const sample of late) {
        expect(sample.handles).toBeLessThanOrEqual(most(({ handles }) => handles));
        expect(sample.deletedHandles).toBe(0);
        expect(sample.threads).toBeLessThanOrEqual(most(({ threads }) => threads));
        expect(sample.heapUsed - most(({ heapUsed }) => heapUsed)).toBeLessThan(MOST_HEAP_GROWTH);
        expect(sample.log).toBeLessThan(16 * MEGABYTE);
      }
    },
    900_000,
  );

  it.each([
    [[5, 9, 7, 7, 7, 7], 0],
    [[1, 2, 3, 4, 5, 6], 0.4],
    [[6, 5, 4, 3, 2, 1], -1],
  ])("the growth of %j over its last half is %d of the mean", (values, growth) => {
    expect(growthOfLastHalf(values)).toBeCloseTo(growth);
  });
});

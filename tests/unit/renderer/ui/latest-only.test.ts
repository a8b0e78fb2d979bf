import { describe, expect, it } from "vitest";
import { createLatestOnly } from "../../../../renderer/ui/latest-only.ts";

describe("createLatestOnly", () => {
  it("does one thing at a time, and of those that waited only the newest", async () => {
    const line = createLatestOnly();
    const done: string[] = [];
    const finish: (() => void)[] = [];
    const work = (name: string) => async (): Promise<void> => {
      await new Promise<void>((resolve) => finish.push(resolve));
      done.push(name);
    };
    for (const name of ["m", "mo", "mo c", "mo cu"]) line(work(name));
    expect(finish).toHaveLength(1);
    finish[0]?.();
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    finish[1]?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toEqual(["m", "mo cu"]);
    line(work("mo cua"));
    expect(finish).toHaveLength(3);
  });
});

import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { createReaderPool } from "../../../../main/engine/queue/reader-pool.ts";
import { decisionText } from "../../../factories/engine.ts";
import { RESOURCES } from "../../../factories/folders.ts";

describe("the readers", () => {
  it("keep nothing of a task that has ended on the signal of the file it belongs to", async () => {
    const pool = createReaderPool(RESOURCES, () => []);
    const stop = new AbortController();
    const read = (number: string) =>
      pool.run({ kind: "texts", texts: [decisionText({ number })] }, { signal: stop.signal });
    const first = read("07/QĐ-UBND");
    expect(getEventListeners(stop.signal, "abort")).toHaveLength(1);
    expect(await first).toHaveLength(1);
    expect(getEventListeners(stop.signal, "abort")).toHaveLength(0);
    const second = read("08/QĐ-UBND");
    stop.abort();
    await expect(second).rejects.toMatchObject({ kind: "cancelled" });
    expect(getEventListeners(stop.signal, "abort")).toHaveLength(0);
    pool.close();
  });
});

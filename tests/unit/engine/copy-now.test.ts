import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { CopyItem } from "../../../main/engine/custody-task.ts";
import { withCustodyThreads } from "../../../main/engine/custody-threads.ts";
import { temporaryFolder } from "../../factories/folders.ts";

it("two threads that need the same new folders at once both get them", async () => {
  const folder = temporaryFolder();
  const source = join(folder, "nguon");
  writeFileSync(source, "Nội dung");
  const sha256 = createHash("sha256").update("Nội dung").digest("hex");
  for (let round = 0; round < 2; round++) {
    const to = join(folder, String(round));
    mkdirSync(to);
    const items = (who: string): CopyItem[] =>
      Array.from({ length: 400 }, (_, at) => ({ source, target: join(to, String(at), who), sha256 }));
    const outcomes = await withCustodyThreads((threads) =>
      Promise.all(["một", "hai"].map((who) => threads.run({ kind: "copy", items: items(who) }))),
    );
    expect(new Set(outcomes.flat())).toEqual(new Set([Buffer.byteLength("Nội dung")]));
  }
});

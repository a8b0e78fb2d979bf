import { describe, expect, it } from "vitest";
import { startEngineChild } from "../../../main/shell/engine-child.ts";

describe("startEngineChild", () => {
  it("reports the end of a process that could not be started, once", async () => {
    const port = startEngineChild("/absent/engine.mjs", "/absent/node");
    const codes: (number | null)[] = [];
    await new Promise<void>((done) => {
      port.onExit((code) => {
        codes.push(code);
        done();
      });
    });
    port.post({ kind: "request", id: 1, name: "x", args: [] });
    expect(codes).toHaveLength(1);
  });
});

import { spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { withLock } from "../../../scripts/lock.mjs";
import { cacheFolder } from "../../../scripts/paths.mjs";

const folder = mkdtempSync(join(tmpdir(), "van-kho-lock-"));
const name = `test-${process.pid}`;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the lock between processes", () => {
  it("is given back after the work, also when the work fails", () => {
    expect(withLock(name, () => 7)).toBe(7);
    expect(() => withLock(name, () => expect.unreachable("as planned"))).toThrow();
    expect(existsSync(join(cacheFolder, `${name}.lock`))).toBe(false);
  });

  it("is taken over from a process that died holding it", () => {
    // Beyond the largest process number that Linux gives out.
    writeFileSync(join(cacheFolder, `${name}.lock`), "99999999");
    expect(withLock(name, () => "taken")).toBe("taken");
  });

  it("makes two processes work one after the other", async () => {
    const trace = join(folder, "trace.txt");
    writeFileSync(trace, "");
    const lock = new URL("../../../scripts/lock.mjs", import.meta.url).href;
    const work = `
      const { withLock } = await import(${JSON.stringify(lock)});
      const { appendFileSync } = await import("node:fs");
      withLock(${JSON.stringify(name)}, () => {
        appendFileSync(${JSON.stringify(trace)}, "in ");
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
        appendFileSync(${JSON.stringify(trace)}, "out ");
      });`;
    const codes = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise((done) => {
            spawn(process.execPath, ["--input-type=module", "-e", work], { stdio: "inherit" }).on("exit", done);
          }),
      ),
    );
    appendFileSync(trace, "");
    expect(codes).toEqual([0, 0, 0]);
    expect(readFileSync(trace, "utf8")).toBe("in out in out in out ");
  });
});

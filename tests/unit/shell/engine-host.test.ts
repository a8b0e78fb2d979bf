import { afterEach, describe, expect, it } from "vitest";
import { startEngineChild } from "../../../main/shell/engine-child.ts";
import { EngineHost } from "../../../main/shell/engine-host.ts";

const file = new URL("echo-engine.mjs", import.meta.url).pathname;
const options = (archiveDirectory: string) => ({ archiveDirectory, resourcesDirectory: "r", fontsDirectory: "f" });

type Answer = { readonly ok: true; readonly value: { readonly pid: number; readonly args: readonly unknown[] } };

function createHost() {
  const seen = { starts: 0, events: [] as string[], logs: [] as string[] };
  let tellRestarted: () => void = () => undefined;
  const restarted = new Promise<void>((resolve) => {
    tellRestarted = resolve;
  });
  const host = new EngineHost({
    start: () => {
      seen.starts += 1;
      return startEngineChild(file, process.execPath);
    },
    onEvent: (name) => seen.events.push(name),
    onRestarted: () => tellRestarted(),
    log: (message) => seen.logs.push(message),
  });
  return { host, seen, restarted };
}

let current: ReturnType<typeof createHost>;
const open = async (directory: string) => {
  current = createHost();
  return current.host.open(options(directory));
};

afterEach(() => current.host.close());

describe("EngineHost", () => {
  it("opens an archive and matches answers to requests, bytes included", async () => {
    expect(await open("kho")).toMatchObject({ ok: true, value: { directory: "kho" } });
    const bytes = new Uint8Array([1, 2, 3]);
    const [first, second] = (await Promise.all([
      current.host.request("a", [bytes]),
      current.host.request("b", ["đ"]),
    ])) as [Answer, Answer];
    expect(first.value).toMatchObject({ name: "a", args: [bytes] });
    expect(second.value).toMatchObject({ name: "b", args: ["đ"] });
  });

  it("lets requests wait until the archive is open", async () => {
    current = createHost();
    const opening = current.host.open(options("kho"));
    expect(await current.host.request("early", [])).toMatchObject({ ok: true });
    expect(await opening).toMatchObject({ ok: true });
  });

  it("answers every request with the reason an archive would not open", async () => {
    expect(await open("newer")).toEqual({ ok: false, error: { kind: "archive-newer" } });
    expect(await current.host.request("summary", [])).toEqual({ ok: false, error: { kind: "archive-newer" } });
  });

  it("forwards events and log lines", async () => {
    await open("kho");
    await current.host.request("tell", []);
    expect(current.seen.events).toEqual(["archive-changed"]);
    expect(current.seen.logs).toEqual(["engine: told"]);
  });

  it("rejects what was pending when the process ends, starts another and says so", async () => {
    await open("kho");
    const before = (await current.host.request("who", [])) as Answer;
    const pending = current.host.request("wait", []);
    const fatal = current.host.request("die", []);
    expect(await pending).toEqual({ ok: false, error: { kind: "engine-stopped" } });
    expect(await fatal).toEqual({ ok: false, error: { kind: "engine-stopped" } });
    await current.restarted;
    const after = (await current.host.request("who", [])) as Answer;
    expect(after.value.pid).not.toBe(before.value.pid);
    expect(current.seen.logs).toEqual(["engine process ended unasked (code 7)"]);
  });

  it("gives up on an engine that ends each time before it answers, until somebody asks again", async () => {
    expect(await open("dies")).toEqual({ ok: false, error: { kind: "engine-stopped" } });
    await expect.poll(() => current.seen.logs.length).toBe(3);
    expect(current.seen.starts).toBe(3);
    expect(await current.host.request("summary", [])).toEqual({ ok: false, error: { kind: "engine-stopped" } });
    expect(current.seen.starts).toBe(4);
    expect(await current.host.open(options("kho"))).toMatchObject({ ok: true });
  });

  it("answers nothing after it was closed", async () => {
    await open("kho");
    current.host.close();
    expect(await current.host.request("who", [])).toEqual({ ok: false, error: { kind: "engine-stopped" } });
  });

  it("ends the old process when another archive is opened, without calling it a crash", async () => {
    await open("first");
    const pending = current.host.request("wait", []);
    expect(await current.host.open(options("second"))).toMatchObject({ ok: true, value: { directory: "second" } });
    expect(await pending).toEqual({ ok: false, error: { kind: "engine-stopped" } });
    expect(current.seen.logs).toEqual([]);
  });
});

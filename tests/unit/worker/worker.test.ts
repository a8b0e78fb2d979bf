import { type ChildProcess, fork } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { EngineLaunchOptions, MessageFromEngine, MessageToEngine } from "../../../main/model/engine-message.ts";
import { engineRequests } from "../../../preload/contract.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";
import { FONTS_DIRECTORY, RESOURCES, temporaryFolder } from "../../factories/folders.ts";

const WORKER = join(import.meta.dirname, "../../../main/worker/index.ts");

/** The engine's process as the shell starts it where Electron is too old for the native modules. */
class EngineProcess {
  readonly #child: ChildProcess = fork(WORKER, {
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  readonly events: MessageFromEngine[] = [];
  #nextId = 0;

  send(message: MessageToEngine): void {
    this.#child.send(message);
  }

  waitFor(matches: (message: MessageFromEngine) => boolean): Promise<MessageFromEngine> {
    return new Promise((resolve) => {
      const listener = (message: unknown): void => {
        this.events.push(message as MessageFromEngine);
        if (!matches(message as MessageFromEngine)) return;
        this.#child.off("message", listener);
        resolve(message as MessageFromEngine);
      };
      this.#child.on("message", listener);
    });
  }

  async request(name: string, ...args: readonly unknown[]): Promise<unknown> {
    const id = ++this.#nextId;
    const answer = this.waitFor((message) => message.kind === "response" && message.id === id);
    this.send({ kind: "request", id, name, args });
    const message = await answer;
    return message.kind === "response" ? message.result : undefined;
  }

  async open(which: Partial<EngineLaunchOptions> = {}): Promise<MessageFromEngine> {
    const opened = this.waitFor((message) => message.kind === "opened");
    const options = {
      archiveDirectory: join(temporaryFolder(), "kho"),
      ...which,
      resourcesDirectory: RESOURCES,
      fontsDirectory: FONTS_DIRECTORY,
    };
    this.send({ kind: "open", options });
    return opened;
  }

  end(): Promise<number | null> {
    return new Promise((resolve) => {
      this.#child.once("exit", resolve);
      this.#child.disconnect();
    });
  }
}

let engine: EngineProcess | undefined;

afterEach(async () => {
  await engine?.end();
  engine = undefined;
});

describe("the engine's process", () => {
  it("takes documents in, reports progress and answers questions", async () => {
    engine = new EngineProcess();
    expect(await engine.open()).toMatchObject({ kind: "opened", result: { ok: true, value: { documents: 0 } } });
    const folder = writeFiles({ "a.txt": decisionText({ number: "07/QĐ-UBND" }) });
    expect(await engine.request("importPaths", [folder])).toMatchObject({ ok: true, value: { imported: 1 } });
    const names = engine.events.map((event) => (event.kind === "event" ? event.name : event.kind));
    expect(names).toContain("import-progress");
    expect(names).toContain("archive-changed");
    expect(await engine.request("search", { query: "nội quy" })).toMatchObject({ ok: true, value: { total: 1 } });
  });

  it("refuses what it does not know, and what comes before an archive is open", async () => {
    engine = new EngineProcess();
    expect(await engine.request("summary")).toMatchObject({ ok: false, error: { kind: "engine-stopped" } });
    await engine.open();
    for (const name of ["constructor", "__proto__", "close", "xoa"]) {
      expect(await engine.request(name)).toMatchObject({ ok: false, error: { kind: "invalid-request" } });
    }
    expect(await engine.request("getDocument", "khong-co")).toEqual({
      ok: false,
      error: { kind: "document-not-found", detail: "khong-co" },
    });
  });

  it("makes no archive where one must be, restores without one, and opens it once it is there", async () => {
    const place = temporaryFolder();
    const [archiveDirectory, backup] = [join(place, "kho"), join(place, "ban-sao")];
    const other = openTestEngine();
    await other.importPaths([writeFiles({ "a.txt": decisionText({ number: "07/QĐ-UBND" }) })]);
    await other.backup(backup);
    other.close();
    engine = new EngineProcess();
    const missing = { ok: false, error: { kind: "archive-missing", detail: archiveDirectory } };
    expect(await engine.open({ archiveDirectory, mustExist: true })).toMatchObject({ result: missing });
    expect(await engine.request("summary")).toEqual(missing);
    expect(readdirSync(place)).toEqual(["ban-sao"]);
    const restored = await engine.request("restoreArchive", { from: backup, to: archiveDirectory });
    expect(restored).toMatchObject({ ok: true, value: { documents: 1 } });
    await expect
      .poll(() => engine?.request("summary"), { timeout: 10_000 })
      .toMatchObject({ ok: true, value: { documents: 1 } });
  });

  it("answers every request of the contract", async () => {
    engine = new EngineProcess();
    await engine.open();
    for (const name of Object.keys(engineRequests)) {
      // Wrong arguments may fail in any way but one: the name must be known.
      const result = (await engine.request(name)) as { error?: { kind: string } };
      expect([name, result.error?.kind]).not.toEqual([name, "invalid-request"]);
    }
  });

  it("ends when the app goes", async () => {
    const process = new EngineProcess();
    await process.open();
    expect(await process.end()).toBe(0);
  });
});

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { EventName } from "../../preload/contract.ts";
import { answerSaveDialogs, type LaunchedApp, launchApp, makeTemporaryFolder, readLog, root } from "./harness.ts";

const userData = makeTemporaryFolder();
let launched: LaunchedApp;

/** Listens to an event from now on; the function given back waits for its first payload. */
async function listen(event: EventName): Promise<() => Promise<unknown>> {
  const handle = await launched.page.evaluateHandle(
    (name) => ({ payload: new Promise((done) => window.archive.on(name, done)) }),
    event,
  );
  return () => handle.evaluate(({ payload }) => payload);
}

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  launched = await launchApp({ userData });
});

test.afterAll(async () => {
  await launched.close();
  rmSync(userData, { recursive: true, force: true });
});

test("the frame bears the product's name and a menu in Vietnamese", async () => {
  const frame = await launched.app.evaluate(({ BrowserWindow, Menu }) => ({
    title: BrowserWindow.getAllWindows()[0]?.getTitle(),
    menu: Menu.getApplicationMenu()?.items.map((item) => item.label),
  }));
  expect(frame).toEqual({ title: "Văn Khố", menu: ["Tệp", "Sửa", "Xem", "Trợ giúp"] });
});

test("a menu item reaches the window as a command", async () => {
  const command = await listen("command");
  await launched.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    items.find((item) => item.accelerator === "CmdOrCtrl+K")?.click();
  });
  expect(await command()).toBe("palette");
});

test("the sample archive is filled once, apart from the user's own", async () => {
  const demo = await launched.page.evaluate(async () => {
    const opened = await window.archive.openArchive("demo");
    return { opened, summary: await window.archive.summary() };
  });
  expect(demo.opened).toMatchObject({
    ok: true,
    value: { archive: "demo", archiveDirectory: join(userData, "kho-mau") },
  });
  const samples = readdirSync(join(root, "resources/samples")).filter((name) => !name.startsWith("README"));
  expect(demo.summary).toMatchObject({ ok: true, value: { originals: samples.length } });
  const own = await launched.page.evaluate(async () => {
    await window.archive.openArchive("own");
    return window.archive.summary();
  });
  expect(own).toMatchObject({ ok: true, value: { directory: join(userData, "kho"), documents: 0 } });
});

test("an original is saved with the bytes that came in", async () => {
  const target = join(userData, "saved.txt");
  await answerSaveDialogs(launched.app, target);
  const saved = await launched.page.evaluate(async () => {
    await window.archive.openArchive("demo");
    const documents = await window.archive.listDocuments();
    const [first] = documents.ok ? documents.value : [];
    return window.archive.saveOriginal(first?.id ?? "");
  });
  expect(saved).toEqual({ ok: true, value: target });
  const samples = join(root, "resources/samples");
  const contents = readdirSync(samples).map((name) => readFileSync(join(samples, name), "utf8"));
  expect(contents).toContain(readFileSync(target, "utf8"));
});

test("a person who changes their mind saves nothing", async () => {
  await answerSaveDialogs(launched.app, null);
  const answer = await launched.page.evaluate(() =>
    window.archive.saveBytes({ suggestedName: "a.pdf", bytes: new Uint8Array([1]) }),
  );
  expect(answer).toEqual({ ok: true, value: null });
});

test("a place that cannot be written is said so", async () => {
  await answerSaveDialogs(launched.app, join(userData, "absent", "a.pdf"));
  const answer = await launched.page.evaluate(() =>
    window.archive.saveBytes({ suggestedName: "a.pdf", bytes: new Uint8Array([1]) }),
  );
  expect(answer).toMatchObject({ ok: false, error: { kind: "destination-unwritable" } });
});

/** Process numbers of the engine's child process, which is a child of the app's main process. */
function engineProcesses(): readonly number[] {
  const parent = launched.app.process().pid;
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n");
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, ppid, ...args]) => Number(ppid) === parent && args.join(" ").includes("engine.mjs"))
    .map(([pid]) => Number(pid));
}

test("when the engine's process is killed, another takes over and the window is told", async () => {
  test.skip(
    readLog(userData).includes("engine as utility-process"),
    "a utility process has no command line of its own",
  );
  const restarted = await listen("engine-restarted");
  const [pid] = engineProcesses();
  expect(pid).toBeDefined();
  process.kill(pid as number, "SIGKILL");
  expect(await restarted()).toBeNull();
  const summary = await launched.page.evaluate(() => window.archive.summary());
  expect(summary).toMatchObject({ ok: true, value: { directory: join(userData, "kho-mau") } });
  expect(readLog(userData)).toContain("engine process ended unasked");
});

test("settings and the own archive are there again at the next start, and nothing outlives the app", async () => {
  await launched.page.evaluate(() => window.archive.setSettings({ language: "en", theme: "dark" }));
  const engines = engineProcesses();
  await launched.close();
  for (const pid of engines) await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false);
  launched = await launchApp({ userData });
  const found = await launched.page.evaluate(async () => ({
    settings: await window.archive.getSettings(),
    info: await window.archive.appInfo(),
  }));
  expect(found.settings).toMatchObject({ ok: true, value: { language: "en", theme: "dark" } });
  expect(found.info).toMatchObject({ ok: true, value: { archive: "own" } });
  const menu = await launched.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label);
  expect(menu).toBe("File");
});

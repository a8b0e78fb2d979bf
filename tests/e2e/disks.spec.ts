import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ElectronApplication, expect, type Page, test } from "@playwright/test";
import { decisionText } from "../factories/engine.ts";
import { answerOpenDialogs, type LaunchedApp, launchApp, makeTemporaryFolder, waitForEngine } from "./harness.ts";

/** DISK_PICTURES names a folder for pictures of the page. */
const PICTURES = process.env.DISK_PICTURES;
const picture = async (page: Page, name: string): Promise<void> => {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
};

const run = (...command: readonly [string, ...string[]]): boolean =>
  spawnSync(command[0], command.slice(1)).status === 0;

/** A disk of a few megabytes, plugged in at `place`, which is an empty folder while it is pulled out. */
type Disk = {
  readonly place: string;
  readonly plugIn: () => void;
  readonly pull: () => void;
  readonly end: () => void;
};

function makeDisk(folder: string, megabytes: number): Disk | null {
  const [disk, place] = [join(folder, "dia"), join(folder, "usb")];
  for (const path of [disk, place]) mkdirSync(path);
  if (!run("mount", "-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", disk)) return null;
  const pull = (): void => void run("umount", "-l", place);
  return {
    place,
    plugIn: () => {
      if (!run("mount", "--bind", disk, place)) throw new Error("the disk could not be plugged in");
    },
    pull,
    end: () => {
      pull();
      run("umount", "-l", disk);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function importLetters(page: Page, folder: string, names: readonly string[]): Promise<void> {
  const source = join(folder, `nguon-${names[0]}`);
  mkdirSync(source);
  for (const name of names) writeFileSync(join(source, `${name}.txt`), decisionText({ number: `${name}/QĐ-UBND` }));
  await page.evaluate((path) => window.archive.importPaths([path]), source);
}

/** The process of the app's engine; null where it is not one of its own. */
function engineOf(app: ElectronApplication): number | null {
  const { stdout } = spawnSync("pgrep", ["-P", String(app.process().pid), "-f", "engine.mjs"], { encoding: "utf8" });
  return stdout.trim() === "" ? null : Number(stdout);
}

function whileStopped(pid: number | null, work: () => void): void {
  if (pid !== null) process.kill(pid, "SIGSTOP");
  work();
  if (pid !== null) process.kill(pid, "SIGCONT");
}

/** The window at the page An toàn kho, three letters in and backed up to a disk that was plugged in and chosen. */
async function backUpToDisk(megabytes: number): Promise<LaunchedApp & Omit<Disk, "end"> & { readonly folder: string }> {
  const folder = makeTemporaryFolder();
  const disk = makeDisk(folder, megabytes);
  test.skip(disk === null, "needs the right to mount a disk");
  const { end, ...plugged } = disk as Disk;
  const launched = await launchApp({ size: { width: 1280, height: 900 } });
  const { app, page, close } = launched;
  await waitForEngine(page);
  await importLetters(page, folder, ["11", "12", "13"]);
  await page.getByRole("navigation").getByRole("button", { name: "An toàn kho" }).click();
  plugged.plugIn();
  await answerOpenDialogs(app, [plugged.place]);
  await page.getByRole("button", { name: "Chọn nơi sao lưu…" }).click();
  await expect(page.getByText(/3 văn bản, thêm 3 tệp gốc mới/).first()).toBeVisible();
  return { ...launched, ...plugged, folder, close: () => close().finally(end) };
}

test("a backup disk is pulled out, also in the middle of a backup, missed by name, and taken up again", async () => {
  const { app, page, errors, place, folder, plugIn, pull, close } = await backUpToDisk(64);

  await test.step("pulled out: nothing is written where it had been", async () => {
    pull();
    await page.getByRole("button", { name: "Sao lưu ngay" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Ổ sao lưu không có ở đây" })).toBeVisible();
    await expect(page.getByText(/Bản sao tốt gần nhất: /)).toBeVisible();
    await picture(page, "pulled");
    expect(readdirSync(place)).toEqual([]);
  });

  await test.step("plugged in again: the same button goes on with the old set", async () => {
    plugIn();
    await importLetters(page, folder, ["14"]);
    await page.getByRole("button", { name: "Sao lưu ngay" }).click();
    await expect(page.getByText(/4 văn bản, thêm 1 tệp gốc mới/).first()).toBeVisible();
    await expect(page.locator(".custody-state").first()).toContainText("sẽ được kiểm từng dòng trong ít phút nữa");
    await expect(page.getByRole("button", { name: "Bắt đầu bộ sao lưu mới ở đây" })).toHaveCount(0);
    await picture(page, "back");
  });

  await test.step("pulled out in the middle: said, nothing left behind, made good later", async () => {
    await importLetters(page, folder, ["15", "16"]);
    const backups = join(place, "van-kho-sao-luu", "ban-sao");
    const engine = engineOf(app);
    const watcher = watch(backups, (_, name) => {
      if (!name?.endsWith(".dang-ghi")) return;
      watcher.close();
      // A backup of six letters would be over before the disk is out.
      whileStopped(engine, pull);
    });
    await page.getByRole("button", { name: "Sao lưu ngay" }).click();
    await expect(page.locator(".custody-state").first()).toContainText("ổ sao lưu không có ở đây");
    expect(readdirSync(place)).toEqual([]);
    await picture(page, "pulled-in-the-middle");
    plugIn();
    await page.getByRole("button", { name: "Sao lưu ngay" }).click();
    await expect(page.getByText(/6 văn bản, thêm \d tệp gốc mới/).first()).toBeVisible();
    expect(readdirSync(backups).filter((name) => name.endsWith(".dang-ghi"))).toEqual([]);
    await page.getByRole("button", { name: "Diễn tập khôi phục ngay" }).click();
    await expect(page.getByText(/Khôi phục đủ 6 văn bản, 6 tệp gốc/).first()).toBeVisible();
  });

  await test.step("another disk in its place: a new set begins only by its button", async () => {
    pull();
    await page.getByRole("button", { name: "Sao lưu ngay" }).click();
    await page.getByRole("button", { name: "Bắt đầu bộ sao lưu mới ở đây" }).click();
    await expect(page.getByText(/6 văn bản, thêm 6 tệp gốc mới/).first()).toBeVisible();
    expect(readdirSync(place)).toEqual(["van-kho-sao-luu"]);
  });
  expect(errors).toEqual([]);
  await close();
});

test("a backup disk is full, then write-protected: said what to do, and well again afterwards", async () => {
  const { page, errors, place, close } = await backUpToDisk(8);
  const filler = join(place, "khac.bin");
  spawnSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=4096"]);
  expect(existsSync(filler)).toBe(true);
  const backUp = page.getByRole("button", { name: "Sao lưu ngay" });
  await backUp.click();
  await expect(page.getByText(/Không làm được: ổ đĩa sao lưu đã đầy/).first()).toBeVisible();
  await picture(page, "full");
  rmSync(filler);
  await backUp.click();
  await expect(page.locator(".custody-state").first()).toContainText("3 văn bản, thêm 0 tệp gốc mới");

  expect(run("mount", "-o", "remount,ro,bind", place)).toBe(true);
  await backUp.click();
  await expect(page.getByText(/Không làm được: Không ghi được vào nơi đã chọn/).first()).toBeVisible();
  await picture(page, "write-protected");
  await page.getByRole("button", { name: "Sao lưu vào thư mục…" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "khóa chống ghi" })).toBeVisible();
  await page.getByRole("button", { name: "Xuất toàn bộ kho…" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "khóa chống ghi" })).toHaveCount(2);
  await picture(page, "write-protected-copies");
  expect(run("mount", "-o", "remount,rw,bind", place)).toBe(true);
  await backUp.click();
  await expect(page.locator(".custody-state").first()).toContainText("3 văn bản, thêm 0 tệp gốc mới");
  expect(errors).toEqual([]);
  await close();
});

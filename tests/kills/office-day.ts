/**
 * An office's day in a process that may be killed at any moment: takes files in, edits, throws away and puts back, rebuilds,
 * backs up, restores, opens an archive of an older program. Each act is announced before ("> …") and acknowledged after ("< …"); "! …" is
 * what should not be. Arguments: archive folder, scratch folder, an archive of an older program, seed, number of the first act.
 */
import { cpSync, mkdirSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { restore } from "../../main/engine/index.ts";
import { decisionText, openTestEngine } from "../factories/engine.ts";
import { createRandom } from "../hostile-files/random.ts";

const [archive, scratch, older, seed, first] = process.argv.slice(2) as [string, string, string, string, string];
const say = (line: string): void => void writeSync(1, `${line}\n`);

const random = createRandom(Number(seed));
const engine = openTestEngine(archive);
await engine.chooseBackupFolder(join(scratch, "hang-ngay"));
engine.queue.resume();
say("started");

/** Three new files and one that is in the archive already by its bytes, in one order. */
async function takeIn(n: number): Promise<void> {
  const folder = join(scratch, `nhap-${n}`);
  mkdirSync(folder, { recursive: true });
  const number = (i: number): string => `${n}${i}/QĐ-NHAP`;
  for (const i of [1, 2, 3]) writeFileSync(join(folder, `${i}.txt`), decisionText({ number: number(i) }));
  writeFileSync(join(folder, "trung.txt"), decisionText({ number: number(1) }));
  say(`> import ${[1, 2, 3].map(number).join(",")} ${n}`);
  const { failed } = await engine.importPaths([folder]);
  if (failed > 0) say(`! ${failed} files of import ${n} failed`);
  say(`< import ${[1, 2, 3].map(number).join(",")} ${n}`);
}

async function edit(n: number): Promise<void> {
  const documents = engine.listDocuments();
  const { id } = documents[random.below(documents.length)] as { id: string };
  say(`> edit ${id} ${n}`);
  engine.correctField(id, "abstract", `Về việc ${n}`);
  say(`< edit ${id} ${n}`);
}

async function throwAway(n: number): Promise<void> {
  const [binned] = engine.listBin();
  const documents = engine.listDocuments();
  const id = binned?.id ?? (documents[random.below(documents.length)] as { id: string }).id;
  say(`> bin ${id} ${n}`);
  if (binned) engine.unbinDocument(id);
  else engine.binDocument(id);
  say(`< bin ${id} ${n}`);
}

async function rebuild(n: number): Promise<void> {
  say(`> rebuild - ${n}`);
  await engine.verify({ rebuild: true });
  say(`< rebuild - ${n}`);
}

async function backUp(n: number): Promise<void> {
  say(`> back-up - ${n}`);
  await engine.backUpNow();
  say(`< back-up - ${n}`);
}

async function putBack(n: number): Promise<void> {
  const place = join(scratch, `kho-${n}`);
  say(`> restore ${place} ${n}`);
  await restore(join(scratch, "hang-ngay"), place).catch((thrown: unknown) => {
    // Before the first backup there is nothing to put back.
    if (engine.custodyStatus().lastGoodBackup !== null) say(`! restore ${n}: ${thrown}`);
  });
  say(`< restore ${place} ${n}`);
}

async function migrate(n: number): Promise<void> {
  const place = join(scratch, `cu-${n}`);
  // Under a passing name: a copy of ours cut off by the kill is no fault of the program.
  cpSync(older, `${place}.dang-ghi`, { recursive: true });
  renameSync(`${place}.dang-ghi`, place);
  say(`> migrate ${place} ${n}`);
  openTestEngine(place).close();
  say(`< migrate ${place} ${n}`);
}

const ACTS = [takeIn, takeIn, edit, edit, throwAway, rebuild, backUp, putBack, migrate];
for (let n = Number(first); ; n++) await (ACTS[random.below(ACTS.length)] as (n: number) => Promise<void>)(n);

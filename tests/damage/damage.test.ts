import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveError } from "../../main/model/error.ts";
import { decisionText, openTestEngine, writeFiles } from "../factories/engine.ts";
import { temporaryFolder } from "../factories/folders.ts";
import { createRandom, type Random } from "../hostile-files/random.ts";
import { DAMAGES, type Damage, LOG_DAMAGES } from "./damage.ts";

/** Another seed makes other damage: DAMAGE_SEED=7 npx vitest ... */
const SEED = Number(process.env.DAMAGE_SEED ?? 20_261_122);
const DAMAGED = 160;
const LOGS_DAMAGED = 40;
const GOOD = 200;
/** For a whole run of archives, so that a hang fails; no piece of it is timed. */
const DEADLINE_MS = 300_000;

const LOG = "archive.db-wal";
let closed: string;
let killed: string;

beforeAll(async () => {
  const engine = openTestEngine();
  const { directory } = engine.summary();
  const numbers = Array.from({ length: 8 }, (_, i) => `${String(i + 10)}/QĐ-UBND`);
  await engine.importPaths([
    writeFiles(
      Object.fromEntries(
        numbers.map((number, i) => {
          const body = `Căn cứ Quyết định số ${numbers[i - 1] ?? "02/QĐ-UBND"} ngày 05 tháng 3 năm 2024;`;
          return [`${i}.txt`, decisionText({ number, body })];
        }),
      ),
    ),
  ]);
  for (const number of numbers.slice(0, 4)) {
    engine.correctField(engine.getDocument(number).id, "abstract", `Về nội quy ${number}`);
  }
  engine.saveOwnBody({ name: "Ủy ban nhân dân xã Sơn Hạ", symbols: ["UBND"], regime: "state" });
  killed = join(temporaryFolder(), "kho");
  cpSync(directory, killed, { recursive: true });
  engine.close();
  closed = directory;
  if (!existsSync(join(killed, LOG)) || existsSync(join(closed, LOG))) throw new Error("the archives are not as meant");
});

/** What verifying says is wrong; an archive that will not open says so by itself. */
async function faultsOf(directory: string): Promise<readonly string[]> {
  try {
    const engine = openTestEngine(directory);
    try {
      return (await engine.verify({ rebuild: false })).faults.map(({ kind, message }) => `${kind} ${message}`);
    } finally {
      engine.close();
    }
  } catch (thrown) {
    if (thrown instanceof ArchiveError && thrown.kind === "archive-damaged") return [thrown.message];
    throw thrown;
  }
}

/** Everything the tables hold: a bit flipped where SQLite keeps nothing changes nothing of it. */
function contentOf(directory: string): string {
  const database = new Sqlite(join(directory, "archive.db"), { readonly: true });
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  const rows = (tables as string[]).map((name) => database.prepare(`SELECT * FROM "${name}"`).raw().all());
  database.close();
  return JSON.stringify(rows);
}

/** True when the damage went into unused bytes: all there was is there. */
function isWithoutEffect(damaged: string, whole: string): boolean {
  try {
    return contentOf(damaged) === contentOf(whole);
  } catch {
    return false;
  }
}

async function findUnseen(whole: string, damages: readonly Damage[], count: number): Promise<readonly string[]> {
  const random: Random = createRandom(SEED);
  const unseen: string[] = [];
  for (let i = 0; i < count; i++) {
    const directory = join(temporaryFolder(), "kho");
    cpSync(whole, directory, { recursive: true });
    const damage = damages[i % damages.length] as Damage;
    const what = damage.inflict(directory, random);
    // Looked at on copies: opening an archive is already writing to it.
    const damagedCopy = `${directory}-sao`;
    const wholeCopy = `${directory}-lanh`;
    cpSync(directory, damagedCopy, { recursive: true });
    cpSync(whole, wholeCopy, { recursive: true });
    if ((await faultsOf(directory)).length === 0 && !isWithoutEffect(damagedCopy, wholeCopy))
      unseen.push(`${damage.name}: ${what}`);
    for (const folder of [directory, damagedCopy, wholeCopy]) rmSync(folder, { recursive: true, force: true });
  }
  return unseen;
}

describe(`verify, seed ${SEED}`, () => {
  it(
    `finds every one of ${DAMAGED} damages`,
    async () => {
      expect(await findUnseen(closed, DAMAGES, DAMAGED)).toEqual([]);
    },
    DEADLINE_MS,
  );

  it(
    `finds every one of ${LOGS_DAMAGED} damages to the log of a killed program`,
    async () => {
      expect(await findUnseen(killed, LOG_DAMAGES, LOGS_DAMAGED)).toEqual([]);
    },
    DEADLINE_MS,
  );

  it(
    `finds nothing in ${GOOD} good archives, each after other work`,
    async () => {
      const random = createRandom(SEED);
      const directory = join(temporaryFolder(), "kho");
      cpSync(killed, directory, { recursive: true });
      const found: string[] = [];
      for (let i = 0; i < GOOD; i++) {
        const engine = openTestEngine(directory);
        work(engine, random);
        found.push(
          ...(await engine.verify({ rebuild: random.below(10) === 0 })).faults.map(
            ({ kind, message }) => `${i}: ${kind} ${message}`,
          ),
        );
        engine.close();
      }
      expect(found).toEqual([]);
    },
    DEADLINE_MS,
  );
});

/** A few things an office does in a day, at random. */
function work(engine: ReturnType<typeof openTestEngine>, random: Random): void {
  const documents = engine.listDocuments();
  const { id } = documents[random.below(documents.length)] as { id: string };
  const binned = engine.listBin()[0];
  const choice = random.below(6);
  if (choice === 0) engine.correctField(id, "abstract", `Về việc số ${random.below(1000)}`);
  else if (choice === 1) engine.withdrawCorrection(id, "abstract");
  else if (choice === 2)
    engine.setDivision(id, random.below(2) === 0 ? null : [0, engine.getDivision(id).text.length >> 1]);
  else if (choice === 3 && documents.length > 3) engine.binDocument(id);
  else if (choice === 4 && binned) engine.unbinDocument(binned.id);
  else engine.saveOwnBody({ name: `Sở ${random.below(5)}`, symbols: ["S"], regime: "state" });
}

afterAll(() => {
  for (const folder of [closed, killed]) rmSync(folder, { recursive: true, force: true });
});

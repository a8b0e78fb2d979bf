import type { Engine } from "../../main/engine/index.ts";
import type { Graph } from "../../main/model/graph.ts";
import { type SeededRandom, seededRandom } from "../bench/search/seeded-random.ts";
import { makeDecision } from "./decision.ts";
import { openTestEngine, writeFiles } from "./engine.ts";

const BODIES = ["XÃ SƠN HẠ", "XÃ TÂN LẬP", "XÃ AN BÌNH"] as const;
const ACTS = ["thay thế", "sửa đổi, bổ sung", "bãi bỏ", "đình chỉ thi hành", "thực hiện"] as const;
const YEARS = [2019, 2020, 2021, 2022] as const;
/** A number is borne by so many documents on average, and as many numbers again are borne by none. */
const BEARERS = 3;

/** Decisions that cite each other: numbers recur with other years and bodies, half of what is said is left out now and then. */
export function makeCitedWorld(count: number, seed: number): readonly string[] {
  const random = seededRandom(seed);
  const numbers = Math.ceil((2 * count) / BEARERS);
  return Array.from({ length: count }, (_, i) => {
    const body = random.pick(BODIES);
    const date = `05/03/${random.pick(YEARS)}`;
    const articles = Array.from({ length: 1 + random.below(3) }, () => cite(numbers, random));
    const number = `0${1 + random.below(numbers / 2)}/QĐ-UBND`;
    return makeDecision({ number, date, body, articles, title: `Về việc số ${i}` });
  });
}

function cite(numbers: number, random: SeededRandom): string {
  const name = random.next() < 0.4 ? "" : ` của Ủy ban nhân dân ${random.pick(BODIES).replace("XÃ", "xã")}`;
  const date = random.next() < 0.4 ? "" : ` ngày 05/3/${random.pick(YEARS)}`;
  return `Quyết định này ${random.pick(ACTS)} Quyết định số 0${1 + random.below(numbers)}/QĐ-UBND${date}${name}.`;
}

/** All documents in one import. */
export async function importAtOnce(texts: readonly string[]): Promise<Graph> {
  return withEngine(async (engine) => {
    await engine.importPaths([writeFiles(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text])))]);
  });
}

/**
 * The same in an order and in portions drawn by chance; between portions documents are thrown away, some of them taken back soon
 * and the others at the end.
 */
export async function importInPortions(texts: readonly string[], seed: number): Promise<Graph> {
  const random = seededRandom(seed);
  const order = shuffle([...texts.keys()], random);
  return withEngine(async (engine) => {
    for (let at = 0; at < order.length; ) {
      const portion = order.slice(at, at + 1 + random.below(Math.ceil(texts.length / 3)));
      at += portion.length;
      await engine.importPaths([writeFiles(Object.fromEntries(portion.map((i) => [`${i}.txt`, texts[i] as string])))]);
      const there = engine.listDocuments();
      for (let n = 0; n < 5; n++) {
        const id = random.pick(there).id;
        if (!engine.listBin().some((binned) => binned.id === id)) engine.binDocument(id);
      }
      for (const { id } of engine.listBin()) if (random.next() < 0.5) engine.unbinDocument(id);
    }
    for (const { id } of engine.listBin()) engine.unbinDocument(id);
  });
}

async function withEngine(work: (engine: Engine) => Promise<void>): Promise<Graph> {
  const engine = openTestEngine();
  try {
    await work(engine);
    return engine.getGraph();
  } finally {
    engine.close();
  }
}

function shuffle<T>(all: T[], random: SeededRandom): readonly T[] {
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}

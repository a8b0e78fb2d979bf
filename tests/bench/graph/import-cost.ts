// Imports documents FROM to TO one by one into the archive DIR and prints, as JSON, what each cost the process in ms: its
// processor time with all threads, and the clock. A process of its own for each archive: nothing of the one is laid at the other's door.
import { join } from "node:path";
import { makeDecision } from "../../factories/decision.ts";
import { writeFiles } from "../../factories/engine.ts";
import { seededRandom } from "../search/seeded-random.ts";
import { type Cost, openBenchEngine, startCost } from "./bench-engine.ts";

/** Imports at the start of a process that are not counted: its code is still being compiled. */
const WARM_UP = 15;

const [directory = "", from, to] = process.argv.slice(2);

/** A document that is new to every archive of the bench and cites what others cite. */
function writeNew(i: number): string {
  const random = seededRandom(i);
  const articles = Array.from({ length: 5 }, () => {
    const number = 1 + random.below(150);
    return `Thực hiện Nghị định số ${number}/20${10 + random.below(10)}/NĐ-CP của Chính phủ và Quyết định số ${1 + random.below(1000)}/QĐ-UBND ngày 05/3/2015 của Ủy ban nhân dân xã An Bình.`;
  });
  return makeDecision({
    number: `${2000 + (i % 7000)}/QĐ-UBND`,
    date: "05/03/2024",
    articles,
    title: `Về việc số ${i}`,
  });
}

const engine = openBenchEngine(directory);
const costs: Cost[] = [];
for (let i = Number(from) - WARM_UP; i < Number(to); i++) {
  const folder = writeFiles({ "moi.txt": writeNew(i) });
  const stop = startCost((since) => process.cpuUsage(since));
  await engine.importPaths([join(folder, "moi.txt")]);
  const cost = stop();
  if (i >= Number(from)) costs.push(cost);
}
engine.close();
process.stdout.write(JSON.stringify(costs));

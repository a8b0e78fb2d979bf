// The graph after any order of imports is the same, with very many documents: all at once against portions in another order
// with documents thrown away and taken back between. GRAPH_ORDER=documents sets the size.
import { isDeepStrictEqual } from "node:util";
import { importAtOnce, importInPortions, makeCitedWorld } from "../factories/cited-world.ts";
import { printBenchTable } from "./bench-table.ts";

const DOCUMENTS = Number(process.env.GRAPH_ORDER ?? 10_000);

const texts = makeCitedWorld(DOCUMENTS, 7);
const start = performance.now();
const straight = await importAtOnce(texts);
const middle = performance.now();
const portions = await importInPortions(texts, 1);
const end = performance.now();
const isSame = isDeepStrictEqual(straight, portions);
const ghosts = straight.nodes.filter(({ ghost }) => ghost).length;
printBenchTable(
  `Order of imports, ${DOCUMENTS} documents`,
  ["what", "found"],
  [
    ["documents, absent ones, edges", `${straight.nodes.length - ghosts}, ${ghosts}, ${straight.edges.length}`],
    ["all at once", `${((middle - start) / 1000).toFixed(0)} s`],
    ["in portions, another order, some thrown away and taken back", `${((end - middle) / 1000).toFixed(0)} s`],
    ["the same graph, every node and edge", isSame ? "yes" : "NO"],
  ],
);
process.exitCode = isSame ? 0 : 1;

// `npm run tour`: drives the main job through the real window and leaves its pictures and PDF in tour/.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./paths.mjs";
import { say } from "./run.mjs";
import { runPlaywright } from "./test-e2e.mjs";

const folder = join(root, "tour");

/** Prints where the tour's files are and what each shows, from tour/index.json: [{ file, shows }]. */
function listTour() {
  const index = join(folder, "index.json");
  if (!existsSync(index)) return 0;
  const entries = JSON.parse(readFileSync(index, "utf8"));
  console.log(`\nThe tour is in ${relative(process.cwd(), folder) || "."}/:`);
  for (const { file, shows } of entries) console.log(`  ${join("tour", file)}  ${shows}`);
  return entries.length;
}

/** Takes the tour on a virtual display; resolves to an exit code. */
export async function takeTour() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const code = await runPlaywright(["--project=tour", "--reporter", "list"]);
  const shown = listTour();
  if (code !== 0) say("the tour did not reach its end; the reason stands above");
  else if (shown === 0) say("the tour left no pictures");
  return code === 0 && shown > 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await takeTour();

// `npm test`: everything, to the end, and one closing line `N passed, N failed, N skipped`.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { cacheFolder, pinnedNode, root } from "./paths.mjs";
import { run, runNode, say, toolEnvironment, toolFile } from "./run.mjs";
import { ensureSystemLibraries } from "./system-libraries.mjs";
import { runPlaywright } from "./test-e2e.mjs";
import { addCounts, closingLine, countPlaywright, countStep, countVitest } from "./test-report.mjs";

const reports = join(cacheFolder, "reports");

function readReport(name) {
  const file = join(reports, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

async function attempt(name, work) {
  say(`${name} …`);
  const start = Date.now();
  let code = 1;
  try {
    code = await work();
  } catch (error) {
    say(`${name}: ${error.message}`);
  }
  say(`${name}: ${code === 0 ? "passed" : "FAILED"} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return code;
}

async function biome(command) {
  return runNode([toolFile("@biomejs/biome/bin/biome"), command, "."]);
}

async function vitest() {
  return runNode([
    toolFile("vitest/vitest.mjs"),
    "run",
    ...["--config", "tests/vitest.config.ts"],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${join(reports, "vitest.json")}`],
  ]);
}

async function build() {
  await ensureBuilt();
  return 0;
}

async function playwright() {
  return runPlaywright(["--project=window", "--project=tour", "--reporter", "list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, "playwright.json"),
  });
}

async function runAll() {
  const libraries = ensureSystemLibraries({ virtualDisplay: true, rivalTools: true });
  ensureDependencies();
  await libraries;
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const types = () =>
    run([pinnedNode(), toolFile("typescript/bin/tsc"), "-b", "--noEmit"], { env: toolEnvironment(), cwd: root });
  return addCounts([
    countStep(await attempt("format", () => biome("format"))),
    countStep(await attempt("lint", () => biome("lint"))),
    countStep(await attempt("types", types)),
    countVitest(...(await reported("architecture and unit tests", vitest, "vitest.json"))),
    countStep(await attempt("build", build)),
    countPlaywright(...(await reported("end-to-end tests", playwright, "playwright.json"))),
  ]);
}

async function reported(name, work, file) {
  const code = await attempt(name, work);
  return [readReport(file), code];
}

let count;
try {
  count = await runAll();
} catch (error) {
  say(`set-up failed: ${error.message}`);
  count = { passed: 0, failed: 1, skipped: 0 };
}
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;
console.log(closingLine(count));

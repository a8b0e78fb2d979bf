// What Electron and the tests need from the system: found, installed by apt where that is possible, else named.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./paths.mjs";
import { hasProgram, say } from "./run.mjs";
import { SetupError } from "./setup-error.mjs";

// `t64` is what Debian 13 and Ubuntu 24.04 call the same packages.
const LIBRARIES = [
  { soname: "libgtk-3.so.0", packages: ["libgtk-3-0", "libgtk-3-0t64"] },
  { soname: "libnss3.so", packages: ["libnss3"] },
  { soname: "libasound.so.2", packages: ["libasound2", "libasound2t64"] },
  { soname: "libgbm.so.1", packages: ["libgbm1"] },
  { soname: "libXss.so.1", packages: ["libxss1"] },
  { soname: "libatk-bridge-2.0.so.0", packages: ["libatk-bridge2.0-0", "libatk-bridge2.0-0t64"] },
  { soname: "libcups.so.2", packages: ["libcups2", "libcups2t64"] },
];
const VIRTUAL_DISPLAY = [
  { program: "xvfb-run", packages: ["xvfb"] },
  { program: "xauth", packages: ["xauth"] },
];
const PDF_TOOLS = [{ program: "pdftotext", packages: ["poppler-utils"] }];

/** What of a list is missing, given how to ask whether one is there. */
export function findMissing(wanted, isPresent) {
  return wanted.filter((entry) => !isPresent(entry));
}

/** The sentence for somebody whose system we may not change, Vietnamese first. */
export function describeMissing(packages) {
  const command = `apt-get install ${packages.join(" ")}`;
  return (
    `Máy còn thiếu thư viện hệ thống; nhờ người quản trị chạy: ${command}\n` +
    `System packages are missing; ask an administrator to run: ${command}`
  );
}

function loadableLibraries() {
  for (const program of ["ldconfig", "/sbin/ldconfig"]) {
    const listing = spawnSync(program, ["-p"], { encoding: "utf8" });
    if (listing.status === 0) return listing.stdout;
  }
  return null;
}

/** One shell, so that it works on while this process waits for npm. The second names are tried when the first fail. */
function aptScript(missing) {
  const names = (choice) => missing.map((entry) => entry.packages[choice] ?? entry.packages[0]).join(" ");
  const install = "apt-get install -y -qq --no-install-recommends";
  return `apt-get update -qq; ${install} ${names(0)} || ${install} ${names(1)}`;
}

function install(missing) {
  const names = missing.map((entry) => entry.packages[0]);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !hasProgram("apt-get")) throw new SetupError(describeMissing(names));
  mkdirSync(cacheFolder, { recursive: true });
  const logFile = join(cacheFolder, "apt.log");
  say(`installing system packages: ${names.join(", ")} (what apt says: ${logFile}) …`);
  const log = openSync(logFile, "w");
  const child = spawn("sh", ["-c", aptScript(missing)], {
    stdio: ["ignore", log, log],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return new Promise((done, fail) => {
    child.on("error", () => fail(new SetupError(describeMissing(names))));
    child.on("exit", (code) => (code === 0 ? done() : fail(new SetupError(describeMissing(names)))));
  });
}

/**
 * Makes sure that a window can open (and, for tests, that a virtual display and poppler are there). Linux only.
 * Resolves when done; apt works on its own meanwhile.
 */
export async function ensureSystemLibraries({ virtualDisplay = false, pdfTools = false } = {}) {
  if (process.platform !== "linux") return;
  const libraries = loadableLibraries();
  const programs = [...(virtualDisplay ? VIRTUAL_DISPLAY : []), ...(pdfTools ? PDF_TOOLS : [])];
  const missing = [
    ...(libraries === null ? [] : findMissing(LIBRARIES, (entry) => libraries.includes(`${entry.soname} `))),
    ...findMissing(programs, (entry) => hasProgram(entry.program)),
  ];
  if (missing.length > 0) await install(missing);
}

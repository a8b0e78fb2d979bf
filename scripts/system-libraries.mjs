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
// Other people's programs that the tests measure ours against; what is missing is skipped there, and said.
const RIVAL_TOOLS = [
  { program: "pdftotext", packages: ["poppler-utils"] },
  { program: "tesseract", packages: ["tesseract-ocr", "tesseract-ocr-vie"] },
  { program: "soffice", packages: ["libreoffice-writer-nogui"] },
  { program: "qpdf", packages: ["qpdf"] },
  { program: "xmllint", packages: ["libxml2-utils"] },
];

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
function aptScript(missing, rivals) {
  const names = (choice) => missing.map((entry) => entry.packages[choice] ?? entry.packages[0]).join(" ");
  const install = "apt-get install -y -qq --no-install-recommends";
  const steps = ["apt-get update -qq"];
  if (rivals.length > 0) steps.push(`${install} ${rivals.flatMap((entry) => entry.packages).join(" ")}`);
  if (missing.length > 0) steps.push(`${install} ${names(0)} || ${install} ${names(1)}`);
  return steps.join("; ");
}

function install(missing, rivals) {
  const names = missing.map((entry) => entry.packages[0]);
  const rivalNames = rivals.flatMap((entry) => entry.packages);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !hasProgram("apt-get")) {
    if (missing.length > 0) throw new SetupError(describeMissing(names));
    say(`tests that need ${rivalNames.join(", ")} will be skipped: not installed here`);
    return undefined;
  }
  mkdirSync(cacheFolder, { recursive: true });
  const logFile = join(cacheFolder, "apt.log");
  say(`installing system packages: ${[...names, ...rivalNames].join(", ")} (what apt says: ${logFile}) …`);
  const log = openSync(logFile, "w");
  const child = spawn("sh", ["-c", aptScript(missing, rivals)], {
    stdio: ["ignore", log, log],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return new Promise((done, fail) => {
    const end = (code) => (code === 0 || missing.length === 0 ? done() : fail(new SetupError(describeMissing(names))));
    child.on("error", () => end(1));
    child.on("exit", end);
  });
}

/**
 * Makes sure that a window can open (and, for tests, that a virtual display is there; where they can be had, also
 * the programs that tests measure against). Linux only. Resolves when done; apt works on its own meanwhile.
 */
export async function ensureSystemLibraries({ virtualDisplay = false, rivalTools = false } = {}) {
  if (process.platform !== "linux") return;
  const libraries = loadableLibraries();
  const isThere = (entry) => hasProgram(entry.program);
  const missing = [
    ...(libraries === null ? [] : findMissing(LIBRARIES, (entry) => libraries.includes(`${entry.soname} `))),
    ...(virtualDisplay ? findMissing(VIRTUAL_DISPLAY, isThere) : []),
  ];
  const rivals = rivalTools ? findMissing(RIVAL_TOOLS, isThere) : [];
  if (missing.length + rivals.length > 0) await install(missing, rivals);
}

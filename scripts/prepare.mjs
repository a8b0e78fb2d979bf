// Everything a command that opens the window needs first: packages, system libraries, an Electron, the build.
import { ensureBuilt } from "./build.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { ensureElectron } from "./electron-dist.mjs";
import { ensureSystemLibraries } from "./system-libraries.mjs";

/** Sets up what is missing, system packages beside npm's, and resolves to the Electron to run. */
export async function prepareWindow({ virtualDisplay = false, rivalTools = false } = {}) {
  const libraries = ensureSystemLibraries({ virtualDisplay, rivalTools });
  ensureDependencies();
  const electron = ensureElectron();
  await libraries;
  await ensureBuilt();
  return electron;
}

// `npm start`: sets up, builds, and opens the app; without a display it takes the tour instead.
import { ensureBuilt } from "./build.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { electronEnvironment, ensureElectron } from "./electron-dist.mjs";
import { root } from "./paths.mjs";
import { hasDisplay, run, say } from "./run.mjs";
import { ensureSystemLibraries } from "./system-libraries.mjs";
import { takeTour } from "./tour.mjs";

async function openApp() {
  ensureDependencies();
  ensureSystemLibraries();
  const electron = ensureElectron();
  await ensureBuilt();
  say(`opening the app on Electron ${electron.version} (${electron.kind}) …`);
  return run([electron.executable, root, ...process.argv.slice(2)], { env: electronEnvironment(electron) });
}

if (hasDisplay()) {
  process.exitCode = await openApp();
} else {
  say("no display here: taking the tour on a virtual one instead");
  process.exitCode = await takeTour();
}

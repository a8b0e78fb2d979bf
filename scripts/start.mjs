// `npm start`: sets up, builds, and opens the app; without a display it takes the tour instead.
import { electronEnvironment } from "./electron-dist.mjs";
import { root } from "./paths.mjs";
import { prepareWindow } from "./prepare.mjs";
import { hasDisplay, run, say } from "./run.mjs";
import { takeTour } from "./tour.mjs";

async function openApp() {
  const electron = await prepareWindow();
  say(`opening the app on Electron ${electron.version} (${electron.kind}) …`);
  return run([electron.executable, root, ...process.argv.slice(2)], { env: electronEnvironment(electron) });
}

if (hasDisplay()) {
  process.exitCode = await openApp();
} else {
  say("no display here: taking the tour on a virtual one instead");
  process.exitCode = await takeTour();
}

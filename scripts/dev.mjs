// `npm run dev`: the app with hot reload of the window and a restart on changes of the main process.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { forgetBuild, layOutResources } from "./build.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { electronEnvironment, ensureElectron } from "./electron-dist.mjs";
import { pinnedNode, root } from "./paths.mjs";
import { hasDisplay, onVirtualDisplay, run, say, toolFile } from "./run.mjs";
import { ensureSystemLibraries } from "./system-libraries.mjs";

const libraries = ensureSystemLibraries({ virtualDisplay: !hasDisplay() });
ensureDependencies();
const electron = ensureElectron();
await libraries;
mkdirSync(join(root, "out"), { recursive: true });
forgetBuild();
layOutResources();
say(`starting with hot reload on Electron ${electron.version} (${electron.kind}) …`);
const command = [
  pinnedNode(),
  toolFile("electron-vite/bin/electron-vite.js"),
  "dev",
  "--watch",
  ...process.argv.slice(2),
];
process.exitCode = await run(hasDisplay() ? command : onVirtualDisplay(command), {
  env: electronEnvironment(electron),
});

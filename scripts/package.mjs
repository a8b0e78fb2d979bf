// `npm run package`: installers by electron-builder, around the official Electron only. Arguments go to electron-builder.
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { ensureOfficial } from "./electron-dist.mjs";
import { root } from "./paths.mjs";
import { runNode, say, toolEnvironment, toolFile } from "./run.mjs";
import { SetupError } from "./setup-error.mjs";

ensureDependencies();
const electron = ensureOfficial();
if (electron === null) {
  throw new SetupError(
    "nothing was packaged: the official Electron binary could not be downloaded here, and the stand-in used for " +
      "development is never given to users. Run this on a machine that reaches Electron's releases, or set ELECTRON_MIRROR.",
  );
}
await ensureBuilt();
say(`packaging with Electron ${electron.version} …`);
const config = join(root, "scripts", "electron-builder.config.mjs");
// The stand-in must not come in by the switches that development uses.
const env = toolEnvironment();
for (const name of ["ELECTRON_OVERRIDE_DIST_PATH", "ELECTRON_EXEC_PATH"]) delete env[name];
process.exitCode = await runNode(
  [toolFile("electron-builder/cli.js"), "build", "--publish", "never", "--config", config, ...process.argv.slice(2)],
  { env },
);

// The command line in a checkout: sets up and builds what is missing (said on stderr), then runs the built CLI.
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { root } from "./paths.mjs";
import { runNode, toolEnvironment } from "./run.mjs";

ensureDependencies();
await ensureBuilt();
// npm runs scripts in the checkout's root: the folder the user stood in is INIT_CWD.
const startedByNpm = process.cwd() === root && Boolean(process.env.INIT_CWD);
const cwd = startedByNpm ? process.env.INIT_CWD : process.cwd();
process.exitCode = await runNode([join(root, "out", "main", "cli.mjs"), ...process.argv.slice(2)], {
  cwd,
  env: toolEnvironment({ INIT_CWD: cwd }),
});

// `npm run test:e2e`: the end-to-end tests in a real Electron window on a virtual display.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { electronEnvironment } from "./electron-dist.mjs";
import { pinnedNode, root } from "./paths.mjs";
import { prepareWindow } from "./prepare.mjs";
import { onVirtualDisplay, run, say, toolFile } from "./run.mjs";

/** Sets up what a window test needs and runs Playwright with these arguments; resolves to its exit code. */
export async function runPlaywright(args, extra = {}) {
  const electron = await prepareWindow({ virtualDisplay: true, rivalTools: true });
  say(`driving the window on Electron ${electron.version} (${electron.kind}) …`);
  const config = join(root, "tests", "e2e", "playwright.config.ts");
  const command = [pinnedNode(), toolFile("@playwright/test/cli.js"), "test", "--config", config, ...args];
  return run(onVirtualDisplay(command), { env: { ...electronEnvironment(electron), ...extra } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await runPlaywright(["--project=window", ...process.argv.slice(2)]);
}

// `npm run bench`: runs every program of tests/bench on the pinned Node, on a virtual display where one opens the window.
// `npm run bench -- NAME... --option value`: only those named, with what begins at the first option handed on to them.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { electronEnvironment } from "./electron-dist.mjs";
import { pinnedNode, root } from "./paths.mjs";
import { prepareWindow } from "./prepare.mjs";
import { onVirtualDisplay, run, say } from "./run.mjs";

const folder = join(root, "tests", "bench");

const electron = await prepareWindow({ virtualDisplay: true, rivalTools: true });
const given = process.argv.slice(2);
const firstOption = given.findIndex((word) => word.startsWith("--"));
const wanted = firstOption === -1 ? given : given.slice(0, firstOption);
const options = firstOption === -1 ? [] : given.slice(firstOption);
const programs = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".bench.ts"))
      .sort()
  : [];
const chosen = programs.filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
if (chosen.length === 0) say("no benchmark of that name in tests/bench (files end in .bench.ts)");
let failed = chosen.length === 0 ? 1 : 0;
for (const name of chosen) {
  say(`measuring: ${name} …`);
  const code = await run(onVirtualDisplay([pinnedNode(), join(folder, name), ...options]), {
    env: electronEnvironment(electron),
  });
  if (code !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;

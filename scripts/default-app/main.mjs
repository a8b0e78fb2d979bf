// What Electron's own default_app does for `electron [-r module] <folder>`; the npm stand-in comes without one.
import fs from "node:fs";
import Module from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const preloads = [];
let target;
const args = process.argv.slice(1);
for (let i = 0; i < args.length && target === undefined; i++) {
  if (args[i] === "-r" || args[i] === "--require") preloads.push(args[++i]);
  else if (!args[i].startsWith("-")) target = path.resolve(args[i]);
}
if (target === undefined) {
  console.error("usage: electron [options] <path> [args]");
  process.exit(1);
}
process.defaultApp = true;
if (preloads.length > 0) Module._preloadModules(preloads);

let entry = target;
const packageFile = path.join(target, "package.json");
if (fs.existsSync(packageFile)) {
  const about = JSON.parse(fs.readFileSync(packageFile, "utf8"));
  app.setVersion(about.version);
  app.name = about.productName ?? about.name;
  app.setAppPath(target);
  entry = path.join(target, about.main ?? "index.js");
} else {
  app.setAppPath(path.dirname(target));
}
try {
  // Awaited at the top level: Electron holds `ready` back until then, so that schemes can still be registered.
  await import(pathToFileURL(entry).href);
} catch (error) {
  console.error("The app threw an error while loading\n", error);
  process.exit(1);
}

/**
 * What the app's engine does at a start, in a process that may be killed: takes up what was left unfinished, adds the
 * folder given the first time, and ends when nothing is left. Arguments: archive folder, then "add" and a folder, or "resume".
 */
import { openTestEngine } from "../factories/engine.ts";

const [archive, order, folder] = process.argv.slice(2) as [string, string, string | undefined];
const engine = openTestEngine(archive);
const resumed = engine.queue.resume();
if (order === "add" && folder !== undefined) await engine.queue.add([folder], "window");
process.stdout.write(`started ${resumed}\n`);
await engine.queue.idle();
process.stdout.write("idle\n");
engine.close();

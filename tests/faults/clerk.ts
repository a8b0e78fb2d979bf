/**
 * A clerk at work on a disk that may fail: takes a folder in and corrects each document, saying what is done. Arguments:
 * archive folder, folder with files.
 */
import { writeSync } from "node:fs";
import { openTestEngine } from "../factories/engine.ts";

const [archive, folder] = process.argv.slice(2) as [string, string];
const say = (line: string): void => void writeSync(1, `${line}\n`);

const engine = openTestEngine(archive);

async function takeIn(): Promise<void> {
  const report = await engine.importPaths([folder]);
  for (const { status, documents, error } of report.files) {
    if (status === "failed") say(`failed ${error?.kind}`);
    for (const id of documents) say(`imported ${id}`);
  }
}

await takeIn().catch((thrown: { kind?: string }) => say(`failed ${thrown.kind ?? String(thrown)}`));
for (const { id } of engine.listDocuments()) {
  try {
    engine.correctField(id, "abstract", `Về việc ${id}`);
    say(`corrected ${id}`);
  } catch (thrown) {
    say(`failed ${(thrown as { kind?: string }).kind ?? String(thrown)}`);
  }
}
engine.close();

import "../process/offline.ts";
import { Command, CommanderError } from "commander";
import { EXIT } from "./cli-context.ts";
import { addCheck } from "./commands/check.ts";
import { addCitations } from "./commands/citations.ts";
import { addCorrect } from "./commands/correct.ts";
import { addBackup, addExport, addRestore, addVerify } from "./commands/custody.ts";
import { addDossier } from "./commands/dossier.ts";
import { addExplain } from "./commands/explain.ts";
import { addExtract } from "./commands/extract.ts";
import { addGraph } from "./commands/graph.ts";
import { addImport, addReceipt } from "./commands/import.ts";
import { addPrint } from "./commands/print.ts";
import { addRegister } from "./commands/register.ts";
import { addSearch } from "./commands/search.ts";
import { addShow } from "./commands/show.ts";
import { say } from "./strings.ts";

const COMMANDS = [
  addExtract,
  addExplain,
  addImport,
  addReceipt,
  addSearch,
  addShow,
  addCitations,
  addGraph,
  addPrint,
  addRegister,
  addCheck,
  addCorrect,
  addVerify,
  addBackup,
  addRestore,
  addExport,
  addDossier,
];

async function main(): Promise<void> {
  const program = new Command("vankho").description(say("program")).exitOverride();
  for (const add of COMMANDS) add(program);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(process.argv);
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    // Commander has printed its message; help and version are no errors.
    process.exitCode = thrown.exitCode === 0 ? EXIT.well : EXIT.usage;
  }
}

// A reader that closes the pipe early (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.well);
  throw error;
});

await main();

import type { Command } from "commander";
import { formatFieldValue, parseFieldName } from "../../engine/index.ts";
import { archiveDirectory, EXIT, withEngine } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { printAnswer } from "../output.ts";
import { say } from "../strings.ts";

/** `correct ID FIELD VALUE`: a person's word on a field; an empty value says the document has none. */
export function addCorrect(program: Command): void {
  defineCommand(program, "correct <id> <field> <value>", { archive: true }).action(
    (id: string, fieldName: string, value: string, options: CommonOptions) =>
      runCommand(options.json ?? false, () => {
        const field = parseFieldName(fieldName);
        return withEngine(archiveDirectory(options.archive), { create: false }, (engine) => {
          const document = engine.correctField(engine.getDocument(id).id, field, value);
          printAnswer(options.json ?? false, document, () => [
            say("correct.done", { value: formatFieldValue(document[field]) }),
          ]);
          return EXIT.well;
        });
      }),
  );
}

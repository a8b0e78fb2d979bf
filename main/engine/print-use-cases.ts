import { checkDocument, loadCheckMessages } from "./check-document.ts";
import type { EngineContext } from "./context.ts";
import { loadDossierForm } from "./dossier-form.ts";
import type { Engine } from "./engine.ts";
import { exportDossier } from "./export-dossier.ts";
import type { PageFiles } from "./page-files.ts";
import { loadLayoutRules, printDocument } from "./print-document.ts";
import { loadRegisterForms, printRegister } from "./register.ts";

/** Printing and checking by the rulebooks of resources/layouts, which are read when they are first needed. */
export function composePrinting(
  context: EngineContext,
  files: PageFiles,
): Pick<Engine, "printDocument" | "printRegister" | "exportDossier" | "checkDocument"> {
  const { resourcesDirectory, fontsDirectory } = context.options;
  const layouts = once(() => loadLayoutRules(resourcesDirectory));
  const forms = once(() => loadRegisterForms(resourcesDirectory));
  const dossier = once(() => loadDossierForm(resourcesDirectory));
  const messages = once(() => loadCheckMessages(resourcesDirectory));
  return {
    printDocument: (request) => printDocument(context, layouts(), request),
    printRegister: (request) => printRegister(context, { forms: forms(), rules: layouts() }, request),
    exportDossier: (request) => exportDossier(context, { files, form: dossier(), rules: layouts() }, request),
    checkDocument: (id) => checkDocument(context, { messages: messages(), layouts: layouts(), fontsDirectory }, id),
  };
}

function once<T>(make: () => T): () => T {
  let value: { readonly made: T } | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}

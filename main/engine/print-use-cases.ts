import { checkDocument, loadCheckMessages } from "./check-document.ts";
import type { EngineContext } from "./context.ts";
import type { Engine } from "./engine.ts";
import { loadLayoutRules, printDocument } from "./print-document.ts";
import { loadRegisterForms, printRegister } from "./register.ts";

/** Printing and checking by the rulebooks of resources/layouts, which are read when they are first needed. */
export function composePrinting(
  context: EngineContext,
): Pick<Engine, "printDocument" | "printRegister" | "checkDocument"> {
  const { resourcesDirectory, fontsDirectory } = context.options;
  const layouts = once(() => loadLayoutRules(resourcesDirectory));
  const forms = once(() => loadRegisterForms(resourcesDirectory));
  const messages = once(() => loadCheckMessages(resourcesDirectory));
  return {
    printDocument: (request) => printDocument(context, layouts(), request),
    printRegister: (request) => printRegister(context, { forms: forms(), rules: layouts() }, request),
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

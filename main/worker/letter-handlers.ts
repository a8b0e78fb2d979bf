import type { Engine } from "../engine/index.ts";
import { letterRequests } from "../model/letter-request.ts";
import type { Handlers, Send } from "./handlers.ts";

/** The requests of writing a letter; only filing one changes the archive's documents. */
export function letterHandlers(engine: Engine, send: Send): Handlers {
  const plain = Object.keys(letterRequests).map((name) => [
    name,
    engine[name as keyof typeof letterRequests] as Handlers[string],
  ]);
  return {
    ...(Object.fromEntries(plain) as Handlers),
    fileDraft: async (id, format) => {
      const filed = await engine.fileDraft(id as string, format as "pdf" | "docx");
      send("archive-changed", null);
      return filed;
    },
  };
}

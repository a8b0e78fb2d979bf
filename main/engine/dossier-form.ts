import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const formSchema = z.object({
  list: z.object({
    title: z.string(),
    clause: z.string(),
    certainty: z.enum(["H", "M", "L"]),
    columns: z.array(z.object({ key: z.string(), title: z.string(), widthMm: z.number() })).length(7),
    words: z.object({ page: z.string(), total: z.string(), none: z.string() }),
    file: z.string(),
  }),
  xml: z.object({
    file: z.string(),
    clause: z.string(),
    language: z.string(),
    priority: z.record(z.string(), z.number()),
    lengths: z.record(z.string(), z.number()),
  }),
});

/** The forms of a dossier that leaves the archive (NĐ 30/2020, PL V.III and PL VI): resources/layouts/dossier.json. */
export type DossierForm = z.infer<typeof formSchema>;

/** Reads the forms; throws when a part is missing. */
export function loadDossierForm(resourcesDirectory: string): DossierForm {
  return formSchema.parse(JSON.parse(readFileSync(join(resourcesDirectory, "layouts", "dossier.json"), "utf8")));
}

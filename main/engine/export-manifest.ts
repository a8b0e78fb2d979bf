import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** What an export is known by (docs/export-format.md). */
export const EXPORT_FORMAT = "van-kho-export";
/** Version of the format this program writes and reads. */
export const EXPORT_VERSION = 1;
export const EXPORT_MANIFEST = "manifest.json";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
// Paths inside the export only: matches "truth/job.jsonl"; not "../x", "/etc", "a\\b".
const inside = z.string().regex(/^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\][^\\]*$/);

const manifestSchema = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.number().int(),
  /** Version of the tables in truth/. */
  schema: z.number().int().positive(),
  /** ISO time. */
  exportedAt: z.string(),
  documents: z.number().int(),
  originals: z.number().int(),
  /** SHA-256 of originals that the archive had lost or spoiled. */
  missingOriginals: z.array(sha256),
  /** Hash of the last row of the history; null when there is none. */
  historyHead: sha256.nullable(),
  /** Rows of each table in truth/. */
  tables: z.record(z.string().regex(/^[a-z_]+$/), z.number().int()),
  /** Tables that are not in truth/, and why. */
  leftOut: z.record(z.string(), z.string()),
  /** Every file but this one and those in originals/, which originals.jsonl lists. */
  files: z.array(z.object({ path: inside, bytes: z.number().int(), sha256 })),
});

export type ExportManifest = z.infer<typeof manifestSchema>;

const originalSchema = z.object({
  sha256,
  bytes: z.number().int(),
  mediaType: z.string(),
  /** Name it came in under. */
  file: z.string(),
  /** Where it lies in the export; null for a missing one. */
  path: inside.nullable(),
});

/** A line of originals.jsonl. */
export type ExportedOriginal = z.infer<typeof originalSchema>;

/** Reads a line of originals.jsonl; null when it is none. */
export function parseExportedOriginal(value: unknown): ExportedOriginal | null {
  return originalSchema.safeParse(value).data ?? null;
}

/** Reads what an export says of itself; null when it is not one that can be read. Throws what reading the file throws. */
export async function readExportManifest(folder: string): Promise<ExportManifest | null> {
  try {
    return manifestSchema.safeParse(JSON.parse(await readFile(join(folder, EXPORT_MANIFEST), "utf8"))).data ?? null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

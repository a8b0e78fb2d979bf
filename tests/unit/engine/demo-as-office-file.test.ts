import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../../main/engine/index.ts";
import { readText } from "../../../main/engine/read-text.ts";
import { readSource } from "../../../main/ingest/read-source.ts";
import { FIELD_NAMES } from "../../../main/model/document.ts";
import { openTestEngine } from "../../factories/engine.ts";
import { RESOURCES } from "../../factories/folders.ts";
import { vocabulary } from "../../factories/vocabulary.ts";

const SAMPLES = join(RESOURCES, "samples");

describe("a demo document written as a Word file", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = openTestEngine();
    await engine.importPaths([SAMPLES]);
  }, 60_000);
  afterAll(() => engine.close());

  it.each(readdirSync(SAMPLES).filter((name) => /\.(?:txt|md|pdf)$/.test(name)))(
    "is read back with the fields and citations of %s",
    async (file) => {
      const documents = engine.listDocuments().filter((document) => document.file === file);
      expect(documents.length).toBeGreaterThan(0);
      for (const { id } of documents) {
        const document = engine.getDocument(id);
        const { bytes } = await engine.printDocument({ id, format: "docx", regime: null });
        const { text } = await readSource(bytes, "in-lai.docx");
        const [read, ...more] = readText(text, vocabulary, { single: false });
        expect(more).toEqual([]);
        for (const name of FIELD_NAMES) expect([name, read?.document[name]]).toEqual([name, document[name]]);
        expect(read?.citations.length).toBe(document.citations.length);
      }
    },
  );
});

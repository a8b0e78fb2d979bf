import { describe, expect, it } from "vitest";
import { readText } from "../../main/engine/read-text.ts";
import { vocabulary } from "../factories/vocabulary.ts";
import { WHOLE_DOCUMENTS } from "./whole-documents.ts";
import { MORE_DOCUMENTS } from "./whole-documents-more.ts";
import { ODD_DOCUMENTS } from "./whole-documents-odd.ts";

describe("citations of whole documents", () => {
  it.each([...WHOLE_DOCUMENTS, ...MORE_DOCUMENTS, ...ODD_DOCUMENTS])(
    "are read in order with relation and day: $about",
    ({ text, citations }) => {
      const found = readText(text, vocabulary, { single: true })
        .flatMap((reading) => reading.citations)
        .map((c) => [c.referenceNumber ?? c.title, c.relation, c.issueDate ?? "-"]);
      const wanted = citations.map((row, i) => {
        const [name = "", relations = "", day = ""] = row.split(" | ");
        // Where careful readers differ, each of their relations is right.
        const relation = relations.split(",").find((each) => each === found[i]?.[1]) ?? relations;
        return [name, relation, day];
      });
      expect(found).toEqual(wanted);
    },
  );
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openSearchIndex } from "../../../main/archive/search-index.ts";
import { parseQuery } from "../../../main/search/parse-query.ts";
import { readQueryWords } from "../../../main/search/query-words.ts";
import { restoreMarks } from "../../../main/search/restore-marks.ts";
import { scanWords } from "../../../main/search/scan-words.ts";
import { openSyllableModel } from "../../../main/search/syllable-model.ts";
import { writeSyllable } from "../../../main/search/write-syllable.ts";
import { makeDocuments } from "../../bench/search/make-documents.ts";

const folder = mkdtempSync(join(tmpdir(), "vankho-marks-"));
const index = openSearchIndex(join(folder, "index.db"), () => {});
const taught = openSyllableModel(index);
for (const { document } of makeDocuments(300)) taught.learn(document.text, scanWords(document.text));
index.transaction(() => taught.save());
const model = openSyllableModel(index);

afterAll(() => {
  index.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("marks put back, by a model saved and read again", () => {
  it.each([
    ["giay phep lai xe", "giấy phép lái xe"],
    ["thu hoi dat nong nghiep", "thu hồi đất nông nghiệp"],
    ["hoc phi cua sinh vien nam nhat", "học phí của sinh viên năm nhất"],
    ["phòng cháy chưa cháy", "phòng cháy chưa cháy"],
    ["uỷ ban nhân dân", "ủy ban nhân dân"],
    ["xyzzy 2021", "xyzzy 2021"],
  ])("%s -> %s", (typed, expected) => {
    expect(
      restoreMarks(readQueryWords(parseQuery(typed), false).words, model)
        .map(writeSyllable)
        .join(" "),
    ).toBe(expected);
  });
});

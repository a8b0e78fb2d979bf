import { describe, expect, it } from "vitest";
import type { DocumentSummary } from "../../../../main/model/archived-document.ts";
import { buildPaletteIndex, findInPalette } from "../../../../renderer/app/palette-index.ts";

const make = (id: string, part: Partial<DocumentSummary>): DocumentSummary => ({
  id,
  file: `${id}.txt`,
  referenceNumber: null,
  documentType: null,
  issueDate: null,
  issuingBody: null,
  abstract: null,
  signer: null,
  ...part,
});
const documents = [
  make("a", {
    referenceNumber: "302-TB/TU",
    documentType: "Thông báo",
    abstract: "mở cửa trở lại trường học",
    issueDate: "2021-10-18",
  }),
  make("b", {
    referenceNumber: "45/KH-UBND",
    documentType: "Kế hoạch",
    abstract: "chuyển đổi số",
    issueDate: "2022-02-25",
  }),
  make("c", { documentType: "Giấy mời", signer: "Đỗ Thị Hạnh" }),
];
const index = buildPaletteIndex(documents);
const find = (query: string): readonly string[] => findInPalette(index, documents, query).map(({ id }) => id);

describe("findInPalette", () => {
  it.each([
    ["truong hoc", ["a"]],
    ["TRƯỜNG HỌC", ["a"]],
    ["302", ["a"]],
    ["45/kh", ["b"]],
    ["do thi hanh", ["c"]],
    ["khong co gi", []],
  ])("%j finds %j", (query, ids) => expect(find(query)).toEqual(ids));

  it("shows the newest when nothing was typed", () => expect(find(" ")).toEqual(["b", "a", "c"]));
});

import { describe, expect, it } from "vitest";
import {
  basisLine,
  type CitedFields,
  createCiter,
  fullCitation,
  shortCitation,
} from "../../../main/layout/citation-form.ts";

const cited = (fields: Partial<CitedFields>, number: string | null): CitedFields => ({
  regime: "state",
  documentType: "Quyết định",
  issueDate: "2024-03-05",
  issuingBody: "Ủy ban nhân dân tỉnh Thanh Giang",
  abstract: "Ban hành Quy chế văn thư",
  ...fields,
  referenceNumber: number === null ? null : { text: number },
});

const ROWS: readonly (readonly [CitedFields, string, string])[] = [
  [
    cited({}, "12/QĐ-UBND"),
    "Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Thanh Giang ban hành Quy chế văn thư",
    "Quyết định số 12/QĐ-UBND",
  ],
  [
    cited({ documentType: "Công văn", abstract: "rà soát hồ sơ tồn đọng." }, "3084/UBND-KGVX"),
    "Công văn số 3084/UBND-KGVX ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Thanh Giang về việc rà soát hồ sơ tồn đọng",
    "Công văn số 3084/UBND-KGVX",
  ],
  [
    cited(
      { documentType: "Luật", abstract: "Lưu trữ", issueDate: "2024-06-21", issuingBody: "Quốc hội" },
      "33/2024/QH15",
    ),
    "Luật Lưu trữ ngày 21 tháng 6 năm 2024",
    "Luật Lưu trữ",
  ],
  [
    cited({ documentType: "Pháp lệnh", abstract: "Pháp lệnh Án phí", issueDate: null }, null),
    "Pháp lệnh Án phí",
    "Pháp lệnh Án phí",
  ],
  [
    cited({ documentType: "Kế hoạch", abstract: "Thực hiện Nghị quyết của Tỉnh ủy", issuingBody: null }, "45/KH-UBND"),
    "Kế hoạch số 45/KH-UBND ngày 05 tháng 3 năm 2024 về việc thực hiện Nghị quyết của Tỉnh ủy",
    "Kế hoạch số 45/KH-UBND",
  ],
  [
    cited({ documentType: "Thông báo", abstract: null, issueDate: null }, null),
    "Thông báo của Ủy ban nhân dân tỉnh Thanh Giang",
    "Thông báo của Ủy ban nhân dân tỉnh Thanh Giang",
  ],
];

describe("citations set by the letter", () => {
  it.each(ROWS)("%#: in full, then short", (fields, full, short) => {
    expect(fullCitation(fields, { regime: "state", dates: "long" })).toBe(full);
    expect(shortCitation(fields, { regime: "state" })).toBe(short);
  });

  it("are the Party's in a Party letter: a comma before the day, later without “số”", () => {
    const fields = cited(
      { documentType: "Quy định", issuingBody: "Ban Bí thư", abstract: "về thể thức văn bản", issueDate: "2017-02-06" },
      "66-QĐ/TW",
    );
    const cite = createCiter({ regime: "party", dates: "short" });
    expect(cite("a", fields)).toBe("Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư về thể thức văn bản");
    expect(cite("a", fields)).toBe("Quy định 66-QĐ/TW");
    expect(cite("b", fields)).toContain("của Ban Bí thư");
  });

  it("end a căn cứ with a semicolon, the last with a full stop", () => {
    const fields = cited({ documentType: "Luật", abstract: "Lưu trữ", issueDate: "2024-06-21" }, "33/2024/QH15");
    expect(basisLine(fields, "state", false)).toBe("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;");
    expect(basisLine(fields, "state", true)).toBe("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.");
  });
});

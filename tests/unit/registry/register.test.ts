import { describe, expect, it } from "vitest";
import { EMPTY_FIELDS } from "../../../main/model/document.ts";
import { isOwnIssuer, orderRegister, ownNameSet, registerEntry, shortDate } from "../../../main/registry/register.ts";

describe("a register's line", () => {
  it("takes what the archive knows and leaves the rest to the pen", () => {
    const entry = registerEntry({
      ...EMPTY_FIELDS,
      documentType: "Kế hoạch",
      referenceNumber: { serialNumber: "12", symbol: "KH-SNV", text: "12/KH-SNV" },
      issueDate: "2024-03-05",
      issuingBody: "Sở Nội vụ",
      abstract: "lập hồ sơ năm 2024",
      recipients: ["Ủy ban nhân dân tỉnh", "Văn phòng Sở"],
      filing: "VT, VTLT",
      signing: { authority: [], title: "GIÁM ĐỐC", signer: "Lê Hoàng Bảo Châu" },
    });
    expect(entry).toMatchObject({
      number: "12/KH-SNV",
      date: "05/3/2024",
      abstract: "Kế hoạch: lập hồ sơ năm 2024",
      signer: "Lê Hoàng Bảo Châu",
      recipients: "Ủy ban nhân dân tỉnh; Văn phòng Sở",
      filing: "VT, VTLT",
      copies: "",
      receipt: "",
      arrivalNumber: "",
    });
  });

  it.each([
    ["2024-01-09", "09/01/2024"],
    ["2024-03-05", "05/3/2024"],
    ["2024-11-20", "20/11/2024"],
    [null, ""],
  ])("writes %s as %s", (date, expected) => {
    expect(shortDate(date)).toBe(expected);
  });

  it("stands in order of day, then of number as a number", () => {
    const line = (issueDate: string | null, number: string) => ({
      ...{ issueDate, number },
      entry: registerEntry({ ...EMPTY_FIELDS, referenceNumber: { serialNumber: "", symbol: "", text: number } }),
    });
    const ordered = orderRegister([
      line(null, "1/A"),
      line("2024-01-02", "10/A"),
      line("2024-01-02", "9/A"),
      line("2024-01-01", "50/A"),
    ]);
    expect(ordered.map((entry) => entry.number)).toEqual(["50/A", "9/A", "10/A", "1/A"]);
  });

  it.each([
    ["Sở Nội vụ", true],
    ["SỞ NỘI VỤ", true],
    ["Sở Nội vụ tỉnh Thanh Giang", true],
    ["Sở Y tế", false],
    [null, false],
  ])("%s is the office's own: %s", (issuer, expected) => {
    expect(isOwnIssuer(issuer, ownNameSet(["Sở Nội vụ", "Sở Nội vụ tỉnh Thanh Giang"]))).toBe(expected);
  });
});

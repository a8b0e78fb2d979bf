import { describe, expect, it } from "vitest";
import { cleanText } from "../../../main/text/clean.ts";

describe("the clean copy of a text", () => {
  it.each([
    ["**Số: *12052* /SYT-NVY**", "Số: 12052 /SYT-NVY"],
    ["Ha\u0300 No\u0323\u0302i", "Hà Nội"],
    ["KGVX_{HL.VA.}", "KGVX"],
    ["m^{2}", "m2"],
    ["a\u00a0b\u200bc", "a bc"],
    ["| BỘ Y TẾ | Hà Nội", "BỘ Y TẾ\tHà Nội"],
    ["BỘ Y TẾ      Hà Nội", "BỘ Y TẾ\tHà Nội"],
    ["Số:      /QĐ-UBND", "Số: /QĐ-UBND"],
    ["Q U Y Ế T   Đ Ị N H", "QUYẾT ĐỊNH"],
    ["<p>Bộ&nbsp;Y tế</p>a < b &amp; c", "\nBộ Y tế\na < b & c"],
    ["Số: 3753⁄UBND-VP, 83⁄/VPCP-NN, 5／8", "Số: 3753/UBND-VP, 83/VPCP-NN, 5/8"],
    ["a\r\nb\fc", "a\nb\nc"],
  ])("%j is %j", (source, expected) => expect(cleanText(source).text).toBe(expected));

  it("leads back to the source", () => {
    const source = "**Ha\u0300 No\u0323\u0302i**, ngày";
    const clean = cleanText(source);
    expect(source.slice(...clean.toSource(0, 6))).toBe("Ha\u0300 No\u0323\u0302i");
  });
});

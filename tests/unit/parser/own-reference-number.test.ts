import { describe, expect, it } from "vitest";
import { NUMBER_LABEL, readOwnNumber } from "../../../main/parser/own-reference-number.ts";
import { fold } from "../../../main/text/fold.ts";

function read(line: string): string | null {
  const label = NUMBER_LABEL.exec(fold(line))?.[0].length;
  const own = label === undefined ? null : readOwnNumber(line.slice(label));
  return own === null ? null : `${own.value.serialNumber}|${own.value.symbol}|${own.value.text}`;
}

describe("the document's own number", () => {
  it.each([
    ["Số: 134/KH-UBND", "134|KH-UBND|134/KH-UBND"],
    ["Số: 134 /KH-UBND", "134|KH-UBND|134/KH-UBND"],
    ["Số 788 - CV/BCSD", "788|CV/BCSĐ|788-CV/BCSĐ"],
    ["Số 05-NQ/TU", "05|NQ/TU|05-NQ/TU"],
    ["Luật số: 33/2024/QH15", "33|2024/QH15|33/2024/QH15"],
    ["Số: 45/2004/QĐ-UB", "45|2004/QĐ-UB|45/2004/QĐ-UB"],
    ["Số: 21/2012/TTLT-BNV-BTC", "21|2012/TTLT-BNV-BTC|21/2012/TTLT-BNV-BTC"],
    ["Số: 24-L/CTN", "24|L/CTN|24-L/CTN"],
    ["Số: 299/TTg", "299|TTg|299/TTg"],
    ["Số: 45-CP", "45|CP|45-CP"],
    ["Số: 64-HĐBT", "64|HĐBT|64-HĐBT"],
    ["Số: 1027 TC/TCT", "1027|TC/TCT|1027 TC/TCT"],
    ["Số:      /QĐ-UBND", "|QĐ-UBND|/QĐ-UBND"],
    ["Số: ……/SNV-TCCC", "|SNV-TCCC|/SNV-TCCC"],
    ["Số: /2010/QĐ-UBND", "|2010/QĐ-UBND|/2010/QĐ-UBND"],
    ["Số      -QĐ/TU", "|QĐ/TU|-QĐ/TU"],
    ["Số: 12/QĐ-UBND Hà Nội, ngày 5 tháng 3 năm 2020", "12|QĐ-UBND|12/QĐ-UBND"],
    ["Số: 1O3/QĐ-BYT", "103|QĐ-BYT|103/QĐ-BYT"],
    ["Số: 2345/BGDĐT-GDTrH", "2345|BGDĐT-GDTrH|2345/BGDĐT-GDTrH"],
    ["Số : 05 /2008/QĐ-UBND", "05|2008/QĐ-UBND|05/2008/QĐ-UBND"],
    ["Số: 1131UBND-VP", "113|UBND-VP|113/UBND-VP"],
    ["Số: 35ZUBND-KHTC", "35|UBND-KHTC|35/UBND-KHTC"],
    ["Số: 88lQĐ-UBND", "88|QĐ-UBND|88/QĐ-UBND"],
    ["Số: 352UBND-KHTC", "35|UBND-KHTC|35/UBND-KHTC"],
    ["Số: 04SGDĐT-TH", "04|SGDĐT-TH|04/SGDĐT-TH"],
    ["Số: 32UBND-VX", "32|UBND-VX|32/UBND-VX"],
    ["Số: 129UBND-VP", "129|UBND-VP|129/UBND-VP"],
    ["Số: 3289TCT/NV5", "3289|TCT/NV5|3289 TCT/NV5"],
    ["Số: 18/2008/NQ-QHl2", "18|2008/NQ-QH12|18/2008/NQ-QH12"],
  ])("is read from %s", (line, expected) => expect(read(line)).toBe(expected));

  it.each(["Số: 495", "Số lượng: 12/15 người", "Số: ....", "số liệu 12/15", "Số 12 Hà Nội"])(
    "is not found in %s",
    (line) => expect(read(line)).toBeNull(),
  );

  it("is less sure of a blank or a damaged number", () => {
    expect(readOwnNumber("     /QĐ-UBND")?.rule).toBe("own-number-blank");
    expect(readOwnNumber("4z~ /UBND-VX")?.confidence).toBeLessThan(0.9);
    expect(readOwnNumber("1134UBND-VP")?.confidence).toBeLessThan(0.6); // 113 or 1134
    expect(readOwnNumber("32UBND-VP")?.confidence).toBeLessThan(0.8);
    expect(readOwnNumber("4z~ /UBND-VX")?.value.serialNumber).toBe("");
  });
});

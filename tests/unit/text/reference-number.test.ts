import { describe, expect, it } from "vitest";
import {
  findReferenceNumbers,
  looseNumberKey,
  normaliseReferenceNumber,
  parseReferenceNumber,
} from "../../../main/text/reference-number.ts";

const FOUND: readonly (readonly [text: string, numbers: readonly string[]])[] = [
  ["Nghị quyết số 11/NQ-CP ngày", ["11/NQ-CP"]],
  ["Số: *1205* /SYT-NVY", ["1205/SYT-NVY"]],
  ["18/2008/NQ-QHH12", ["18/2008/NQ-QH12"]],
  ["12/2021/UBNTVQH15", ["12/2021/UBTVQH15"]],
  ["Số 78 - CV/BCSD", ["78-CV/BCSĐ"]],
  ["79-BC/BCSED", ["79-BC/BCSĐ"]],
  ["Công điện số 20/CD-UBND", ["20/CĐ-UBND"]],
  ["96/ TTr-UB", ["96/TTr-UB"]],
  ["công văn số 2325/ BKH/ VPTĐ", ["2325/BKH/VPTĐ"]],
  ["403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", ["403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN"]],
  ["Quyết định 12/QĐUBND", ["12/QĐ-UBND"]],
  ["Nghị định 43/2014/NĐCP", ["43/2014/NĐ-CP"]],
  ["45/2004/QĐ-UB", ["45/2004/QĐ-UB"]],
  ["12/98/QĐ-UB", ["12/98/QĐ-UB"]],
  ["Nghị định số 45-CP", ["45-CP"]],
  ["Quyết định số 299/TTg", ["299/TTg"]],
  ["24-L/CTN", ["24-L/CTN"]],
  ["12a/2021/TT-BXD", ["12a/2021/TT-BXD"]],
  ["84 QĐ/TWĐTN", ["84-QĐ/TWĐTN"]],
  ["5053-CV/VPTW/nb", ["5053-CV/VPTW/nb"]],
  ["số 35/2018/QHl4", ["35/2018/QH14"]],
  ["số l2/NQ-CP và 1O3/QĐ-TTg", ["12/NQ-CP", "103/QĐ-TTg"]],
  ["Số: 15/QĐ - U B ND ngày", ["15/QĐ-UBND"]],
  ["số 05/2025/TT-\nBYT", ["05/2025/TT-BYT"]],
  ["38/NQ-CP\n- UBND các quận", ["38/NQ-CP"]],
  ["17/CT-UBND - UBND tỉnh", ["17/CT-UBND"]],
  ["Chỉ thị số 33⁄CT-UBND và Công văn số 83⁄/VPCP-NN", ["33/CT-UBND", "83/VPCP-NN"]],
  ["12/QĐ-UBNDngày 3/4", ["12/QĐ-UBND"]],
  ["Công văn 45/UBND.NC", ["45/UBND.NC"]],
  ["12/QĐ-BGD&ĐT", ["12/QĐ-BGD&ĐT"]],
  ["Công văn số 123/CT-TTHT", ["123/CT-TTHT"]],
  ["24-BS/UBKTTU", ["24-BS/UBKTTU"]],
];

const NOTHING = [
  "COVID-19/1 triệu dân",
  "2-3 ngày/lần, 24/7, 6h00, 5K",
  "năm 2022-2023, 12-17 tuổi",
  "phương án/kế hoạch, ra/vào, đi/về",
  "km 5/QL1A",
  "lớp 12/A1",
  "biển số 29A-123.45 và 51F/12345",
  "Mẫu số 01/GTGT",
  "điện thoại 024.3825/1234, 0912-345-678",
  "ngày 3/4/2020, 3/4 dân số, 1/2",
  "GD&ĐT, TCVN 6909:2001, QCVN 102:2016/BTTTT",
];

describe("findReferenceNumbers", () => {
  it.each(FOUND)("%s", (text, numbers) =>
    expect(findReferenceNumbers(text).map((number) => number.text)).toEqual(numbers),
  );
  it.each(NOTHING)("finds none in: %s", (text) => expect(findReferenceNumbers(text)).toEqual([]));

  it("says what the parts are and where they stand", () => {
    const text = "theo **Nghị định** số 30/2020/NÐ-CP ngày";
    const [number] = findReferenceNumbers(text);
    expect(number).toMatchObject({
      serialNumber: "30",
      symbol: "2020/NĐ-CP",
      year: 2020,
      typeAbbreviation: "NĐ",
      bodySymbols: ["CP"],
      regimeForm: "state",
    });
    expect(text.slice(...(number?.span ?? [0, 0]))).toBe("30/2020/NÐ-CP");
  });

  it("knows Party numbers and official letters", () => {
    expect(findReferenceNumbers("495-TB/TU")[0]).toMatchObject({
      regimeForm: "party",
      symbol: "TB/TU",
      typeAbbreviation: "TB",
      bodySymbols: ["TU"],
    });
    expect(findReferenceNumbers("2403/UBND-KGVX")[0]).toMatchObject({
      regimeForm: "state",
      typeAbbreviation: null,
      bodySymbols: ["UBND"],
    });
    expect(findReferenceNumbers("12/2014/TTLT-BTP-BTC")[0]).toMatchObject({
      typeAbbreviation: "TTLT",
      bodySymbols: ["BTP", "BTC"],
    });
  });

  it.each(["1", "/", "1/", "1/A-", "Căn cứ ", "l", "12/QĐ "])("comes to the end of a long run of %j", (unit) => {
    // A quadratic reader runs into the test's time limit here; how time grows is measured in tests/bench/reading-extremes.bench.ts.
    expect(findReferenceNumbers(unit.repeat(1_000_000 / unit.length))).toBeInstanceOf(Array);
  });
});

describe("comparing numbers", () => {
  it("parses only a string that is one number", () => {
    expect(parseReferenceNumber("Số: 788 - CV/BCSD")?.text).toBe("788-CV/BCSĐ");
    expect(parseReferenceNumber("38/nq-cp")?.text).toBe("38/NQ-CP");
    expect(parseReferenceNumber("38/NQ-CP ngày 17/3")).toBeNull();
    expect(parseReferenceNumber("kế hoạch")).toBeNull();
  });

  it("normalises for identity", () => {
    expect(normaliseReferenceNumber("5/2025/TT-BNV")).toBe("05/2025/TT-BNV");
    expect(normaliseReferenceNumber("1103-QD/TU")).toBe("1103-QĐ/TU");
  });

  it("gives what people type the key of what is printed", () => {
    expect(new Set(["38/NQ-CP", "38 nq cp", "38/nq cp", "38-NQ-CP"].map(looseNumberKey)).size).toBe(1);
    expect(looseNumberKey("5/2025/TT-BNV")).toBe(looseNumberKey("05 2025 tt bnv"));
    expect(looseNumberKey("38/NQ-CP")).not.toBe(looseNumberKey("38/NQ-HĐND"));
  });
});

import { describe, expect, it } from "vitest";
import { orderPage } from "../../../main/ingest/order-page.ts";
import type { PageSegment } from "../../../main/ingest/page-line.ts";
import { findTableGrids, type Rule } from "../../../main/ingest/table-grid.ts";

const line = (at: number, from: number, to: number): Rule => ({ at, from, to });
const run = (text: string, left: number, baseline: number): PageSegment => ({
  text,
  left,
  right: left + text.length * 6,
  baseline,
  size: 12,
});

/** Three columns (85, 120, 330, 500), three rows from 700 down to 600. */
const TABLE = {
  horizontal: [line(700, 85, 500), line(670, 85, 500), line(635, 85, 500), line(600, 85, 500)],
  vertical: [line(85, 600, 700), line(120, 600, 700), line(330, 600, 700), line(500, 600, 700)],
};

describe("findTableGrids", () => {
  it("finds the cells of a table row by row", () => {
    const [grid, ...others] = findTableGrids(TABLE);
    expect(others).toEqual([]);
    expect(grid?.rows.map((row) => row.length)).toEqual([3, 3, 3]);
    expect(grid?.rows[1]?.[1]).toEqual({ left: 120, right: 330, top: 670, bottom: 635 });
  });

  it("joins cells where a wall is missing", () => {
    const vertical = TABLE.vertical.map((rule) => (rule.at === 120 ? line(120, 600, 670) : rule));
    expect(findTableGrids({ ...TABLE, vertical })[0]?.rows.map((row) => row.length)).toEqual([2, 3, 3]);
  });

  it("takes the ends of the rows for sides that have no line", () => {
    const vertical = TABLE.vertical.filter(({ at }) => at !== 85 && at !== 500);
    expect(findTableGrids({ ...TABLE, vertical })[0]?.rows.map((row) => row.length)).toEqual([3, 3, 3]);
  });

  it.each([
    ["a rule under a heading", { horizontal: [line(700, 200, 300)], vertical: [] }],
    ["rules that never meet", { horizontal: [line(700, 200, 300), line(600, 200, 300)], vertical: [line(50, 0, 800)] }],
    [
      "a frame around a page",
      { horizontal: [line(800, 20, 580), line(20, 20, 580)], vertical: [line(20, 20, 800), line(580, 20, 800)] },
    ],
  ])("sees no table in %s", (_, rules) => {
    expect(findTableGrids(rules)).toEqual([]);
  });
});

describe("orderPage with a ruled table", () => {
  it("reads row by row, cell by cell, the lines of a cell together", () => {
    const page = [
      run("Kèm theo bảng phân công:", 85, 730),
      run("TT", 95, 680),
      run("Nội dung", 130, 680),
      run("Đơn vị", 340, 680),
      run("1", 95, 648),
      run("Rà soát hồ sơ, tài liệu", 130, 655),
      run("tích đống", 130, 641),
      run("Văn phòng", 340, 648),
      run("2", 95, 612),
      run("Số hóa tài liệu", 130, 612),
      run("Phòng Nội vụ", 340, 619),
      run("và Lưu trữ", 340, 605),
      run("Các đơn vị thực hiện từ ngày ký.", 85, 570),
    ];
    expect(orderPage(page, findTableGrids(TABLE)).text.split(/\n+/)).toEqual([
      "Kèm theo bảng phân công:",
      "TT\tNội dung\tĐơn vị",
      "1\tRà soát hồ sơ, tài liệu tích đống\tVăn phòng",
      "2\tSố hóa tài liệu\tPhòng Nội vụ và Lưu trữ",
      "Các đơn vị thực hiện từ ngày ký.",
    ]);
  });

  it("keeps the lines of a header set in a frame of two cells", () => {
    const frame = {
      horizontal: [line(800, 85, 500), line(740, 85, 500)],
      vertical: [line(85, 740, 800), line(280, 740, 800), line(500, 740, 800)],
    };
    const page = [
      run("UBND XÃ SƠN HẠ", 95, 785),
      run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 290, 785),
      run("Số: 15/UBND", 95, 760),
      run("Độc lập - Tự do", 290, 770),
    ];
    expect(orderPage(page, findTableGrids(frame)).text.trim().split(/\n+/)).toEqual([
      "UBND XÃ SƠN HẠ",
      "Số: 15/UBND",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA",
      "Độc lập - Tự do",
    ]);
  });
});

describe("orderPage with columns close together", () => {
  it("parts a line whose columns nearly touch where the next line shows two columns", () => {
    const words = (text: string, left: number, baseline: number): PageSegment[] => {
      let at = left;
      return text.split(" ").map((word) => {
        const segment = run(word, at, baseline);
        at = segment.right + 4;
        return segment;
      });
    };
    const left = words("HỘI ĐỒNG NHÂN DÂN TỈNH", 85, 780);
    const right = words("CỘNG HÒA XÃ HỘI", (left.at(-1)?.right ?? 0) + 14, 780);
    const page = [
      ...left,
      ...right,
      ...words("TRƯỜNG LÂM", 110, 764),
      ...words("Độc lập - Tự do", 260, 764),
      ...words("Số: 5/NQ-HĐND", 100, 740),
      ...words("Vĩnh An, ngày 05", 250, 740),
    ];
    expect(orderPage(page).text.trim().split(/\n+/)).toEqual([
      "HỘI ĐỒNG NHÂN DÂN TỈNH",
      "TRƯỜNG LÂM",
      "Số: 5/NQ-HĐND",
      "CỘNG HÒA XÃ HỘI",
      "Độc lập - Tự do",
      "Vĩnh An, ngày 05",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { orderPage } from "../../../main/ingest/order-page.ts";
import type { PageSegment } from "../../../main/ingest/page-line.ts";

const WIDTH_PER_CHARACTER = 6;

/** A run at a place: x from the left, y from the foot, in points; size 13. */
function run(text: string, left: number, baseline: number): PageSegment {
  return { text, left, right: left + text.length * WIDTH_PER_CHARACTER, baseline, size: 13 };
}

/** The words of a line one by one, as recognition gives them. */
function words(text: string, left: number, baseline: number): readonly PageSegment[] {
  let x = left;
  return text.split(" ").map((word) => {
    const placed = run(word, x, baseline);
    x = placed.right + 3.5;
    return placed;
  });
}

describe("orderPage", () => {
  it("reads a letter's header column by column, then the body", () => {
    const page = [
      run("UBND TỈNH TRƯỜNG LÂM", 85, 780),
      run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 280, 780),
      run("SỞ NỘI VỤ", 110, 764),
      run("Độc lập - Tự do - Hạnh phúc", 300, 764),
      run("Số: 15/SNV-VTLT", 100, 740),
      run("Vĩnh An, ngày 05 tháng 3 năm 2024", 290, 740),
      run("V/v nộp lưu hồ sơ", 95, 722),
      run("Thực hiện Kế hoạch số 12/KH-UBND của tỉnh, Sở Nội vụ đề nghị các đơn vị nộp lưu.", 85, 660),
    ];
    expect(orderPage(page).text.trim().split(/\n+/)).toEqual([
      "UBND TỈNH TRƯỜNG LÂM",
      "SỞ NỘI VỤ",
      "Số: 15/SNV-VTLT",
      "V/v nộp lưu hồ sơ",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Vĩnh An, ngày 05 tháng 3 năm 2024",
      "Thực hiện Kế hoạch số 12/KH-UBND của tỉnh, Sở Nội vụ đề nghị các đơn vị nộp lưu.",
    ]);
  });

  it("parts a header whose columns nearly touch and share no other line", () => {
    const page = [
      { ...run("SỞ NÔNG NGHIỆP VÀ PHÁT", 85, 780), right: 250 },
      { ...run("CỘNG HÒA XÃ HỘI", 261, 780), right: 350 },
      { ...run("CHỦ NGHĨA VIỆT NAM", 354, 780), right: 480 },
      run("TRIỂN NÔNG THÔN", 110, 768),
      run("Độc lập - Tự do - Hạnh phúc", 300, 761),
      run("CHI CỤC KIỂM LÂM", 105, 753),
    ];
    expect(orderPage(page).text.trim().split(/\n+/)).toEqual([
      "SỞ NÔNG NGHIỆP VÀ PHÁT",
      "TRIỂN NÔNG THÔN",
      "CHI CỤC KIỂM LÂM",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
    ]);
  });

  it.each([
    ["", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    ["damaged: ", "CỘNG HOÀ XÃ HỘl CHÙ NGHĨA VIẸT NAM", "Độc lặp - Tư do - Hạnh phú"],
  ])("parts a line at the national title however near it comes: %s%s", (_, title, motto) => {
    const page = [
      ...words("ỦY BAN NHÂN DÂN HUYỆN THANH BÌNH", 97, 780),
      ...words(title, 280, 780),
      ...words("VĂN PHÒNG HĐND VÀ UBND HUYỆN", 120, 764),
      ...words(motto, 283, 764),
      run("Số: 15/VP-TH", 120, 740),
      run("Thanh Bình, ngày 05 tháng 3 năm 2024", 290, 740),
    ];
    expect(orderPage(page).text.trim().split(/\n+/)).toEqual([
      "ỦY BAN NHÂN DÂN HUYỆN THANH BÌNH",
      "VĂN PHÒNG HĐND VÀ UBND HUYỆN",
      "Số: 15/VP-TH",
      title,
      motto,
      "Thanh Bình, ngày 05 tháng 3 năm 2024",
    ]);
  });

  it.each(["thực hiện Điều lệ của Đảng Cộng sản Việt Nam", "LỜI THỀ DANH DỰ TRƯỚC CỜ ĐẢNG CỘNG SẢN VIỆT NAM"])(
    "keeps whole running text that ends in a title: %s",
    (line) => {
      const page = [...words(line, 85, 780), run("và các văn bản dưới đây.", 85, 764)];
      expect(orderPage(page).text.split("\n")[0]).toBe(line);
    },
  );

  it("keeps a line whole that is drawn out to the margin", () => {
    const words = ["Triển", "khai", "thực", "hiện", "Thông", "tư", "số"];
    const page = [
      run("như sau:", 85, 780),
      ...words.map((word, i) => ({ ...run(word, 85 + i * 55, 764), right: 85 + i * 55 + 30 })),
      run("CHỦ TỊCH", 330, 748),
    ];
    expect(orderPage(page).text).toContain("Triển khai thực hiện Thông tư số");
  });

  it("keeps whole a recipient whose words stand apart beside the signature", () => {
    const page = [
      run("Nơi nhận:", 85, 300),
      run("GIÁM ĐỐC", 370, 296),
      run("- Thường", 85, 284),
      run("trực", 136, 284),
      run("HĐND", 162, 284),
      run("tỉnh Đắk Lắk;", 200, 284),
    ];
    expect(orderPage(page).text).toContain("HĐND tỉnh Đắk Lắk;");
  });

  it("goes on below a lone small sign between a committee's name and its number", () => {
    const page = [
      run("THÀNH ỦY HẢI PHÒNG", 85, 780),
      run("ĐẢNG CỘNG SẢN VIỆT NAM", 320, 780),
      { ...run("*", 130, 761), size: 6 },
      run("Số 884-CV/TU", 100, 745),
      run("Hải Phòng, ngày 14 tháng 10 năm 2025", 300, 745),
    ];
    expect(orderPage(page).text.trim().split(/\n+/)).toEqual([
      "THÀNH ỦY HẢI PHÒNG",
      "*",
      "Số 884-CV/TU",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "Hải Phòng, ngày 14 tháng 10 năm 2025",
    ]);
  });

  it("reads a Party header whose columns share only their first line", () => {
    const page = [
      run("TỈNH ỦY TRƯỜNG LÂM", 85, 780),
      run("ĐẢNG CỘNG SẢN VIỆT NAM", 320, 780),
      run("BAN TỔ CHỨC", 110, 764),
      run("Vĩnh An, ngày 05 tháng 3 năm 2024", 300, 752),
      run("*", 150, 746),
      run("Số 12-CV/BTCTU", 105, 730),
    ];
    expect(orderPage(page).text.trim().split(/\n+/)).toEqual([
      "TỈNH ỦY TRƯỜNG LÂM",
      "BAN TỔ CHỨC",
      "*",
      "Số 12-CV/BTCTU",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "Vĩnh An, ngày 05 tháng 3 năm 2024",
    ]);
  });

  it("reads nơi nhận before the signature beside it", () => {
    const page = [
      run("Nơi nhận:", 85, 200),
      run("KT. GIÁM ĐỐC", 360, 200),
      run("- Như trên;", 85, 186),
      run("PHÓ GIÁM ĐỐC", 360, 186),
      run("- Lưu: VT.", 85, 172),
      run("Lê Văn Tám", 370, 120),
    ];
    expect(orderPage(page).text.trim().split(/\n+/)).toEqual([
      "Nơi nhận:",
      "- Như trên;",
      "- Lưu: VT.",
      "KT. GIÁM ĐỐC",
      "PHÓ GIÁM ĐỐC",
      "Lê Văn Tám",
    ]);
  });

  it("reads nơi nhận before a signature of one line, the signer's name far below", () => {
    const page = [
      run("Nơi nhận:", 85, 300),
      run("CHÁNH VĂN PHÒNG", 350, 300),
      run("- Các ban đảng,", 85, 286),
      run("- Lưu Văn phòng.", 85, 272),
      run("Trần Thị Kim Mai", 350, 220),
    ];
    expect(orderPage(page).text.trim().split(/\n+/)).toEqual([
      "Nơi nhận:",
      "- Các ban đảng,",
      "- Lưu Văn phòng.",
      "CHÁNH VĂN PHÒNG",
      "Trần Thị Kim Mai",
    ]);
  });

  it("reads a table of three columns row by row, cells parted by tabs", () => {
    const page = [
      run("STT", 85, 500),
      run("Nội dung", 140, 500),
      run("Thời hạn", 400, 500),
      run("1", 85, 480),
      run("Rà soát hồ sơ", 140, 480),
      run("30/6/2024", 400, 480),
    ];
    expect(orderPage(page).text).toBe("STT\tNội dung\tThời hạn\n1\tRà soát hồ sơ\t30/6/2024");
  });

  it("parts a bold title from the text under it, however close, but not bold words inside a paragraph", () => {
    const bold = (segment: PageSegment): PageSegment => ({ ...segment, font: "bold" });
    const page = [
      bold(run("KẾ HOẠCH", 260, 700)),
      bold(run("Chuyển đổi số năm 2024", 220, 684)),
      run("Thực hiện chỉ đạo của tỉnh, phòng giao các đơn vị làm ngay", 110, 664),
      bold(run("trước ngày 30/6.", 85, 648)),
      run("Giao Văn phòng theo dõi.", 85, 632),
    ];
    expect(orderPage(page).text).toBe(
      [
        "KẾ HOẠCH",
        "Chuyển đổi số năm 2024",
        "",
        "Thực hiện chỉ đạo của tỉnh, phòng giao các đơn vị làm ngay",
        "trước ngày 30/6.",
        "",
        "Giao Văn phòng theo dõi.",
      ].join("\n"),
    );
  });

  it("joins the pieces of a line by their gaps, without and with a space", () => {
    const page = [run("Ủ", 85, 700), run("y ban", 91, 700), run("nhân dân", 125, 700)];
    expect(orderPage(page).text).toBe("Ủy ban nhân dân");
  });

  it.each([[[]], [[run("một dòng", 85, 700)]]])("takes a page with hardly anything on it", (page) => {
    expect(orderPage(page).text).toBe(page.map((segment) => segment.text).join(""));
  });
});

import { describe, expect, it } from "vitest";
import { BodyNamer } from "../../../main/parser/body-name.ts";
import { PlaceIndex } from "../../../main/parser/place-index.ts";
import { repairPlaceName } from "../../../main/parser/repair-place.ts";
import { spellAsElsewhere } from "../../../main/parser/spell-as-elsewhere.ts";
import { fold } from "../../../main/text/fold.ts";
import { vocabulary } from "../../factories/vocabulary.ts";

const namer = new BodyNamer(vocabulary.bodies, new PlaceIndex(vocabulary.places));

describe("a body's name in full, in the case of Phụ lục II", () => {
  it.each([
    ["BỘ GIÁO DỤC VÀ ĐÀO TẠO", "Bộ Giáo dục và Đào tạo"],
    ["BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Bộ Lao động - Thương binh và Xã hội"],
    ["ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", "Ủy ban nhân dân thành phố Hà Nội"],
    ["UBND TP. HÀ NỘI", "Ủy ban nhân dân thành phố Hà Nội"],
    ["UBND TỈNH BÀ RỊA - VŨNG TÀU", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"],
    ["HỘI ĐỒNG NHÂN DẪN TÍNH NGHỆ AN", "Hội đồng nhân dân tỉnh Nghệ An"],
    ["ỦY BAN NHÂN DÂN THỊ TRẤN PHƯỚC HÁẢI", "Ủy ban nhân dân thị trấn Phước Hải"],
    ["ỦY BAN NHÂN DÂN XA PHÚ ĐIỀN", "Ủy ban nhân dân xã Phú Điền"],
    ["TÒA ÁN NHÂN DÂN HUYÊN SƠN HẠ", "Tòa án nhân dân huyện Sơn Hạ"],
    ["TRƯỜNG THPT NGUYÊN THỊ SÁU", "Trường THPT Nguyễn Thị Sáu"],
    ["TRƯỜNG THPT NGUYÊN HỒNG", "Trường THPT Nguyên Hồng"],
    ["ỦY BAN NHÂN DÂN . TỈNH NGHỆ AN", "Ủy ban nhân dân tỉnh Nghệ An"],
    ["SƠ NQỘI VỤ", "Sở Nội vụ"],
    ["BAN TÔ CHƯC", "Ban Tổ chức"],
    ["CHI CỤC KIẾM LÂM", "Chi cục Kiểm lâm"],
    ["ỦY BAN NHÂN DÂN XÃ BẢN MÂẦY", "Ủy ban nhân dân xã Bản Mây"],
    ["TRUNG TÂM MÁY TÍNH NGHỆ AN", "Trung tâm Máy tính Nghệ An"],
    ["UY BAN NHAN DAN TINH HA GIANG", "Ủy ban nhân dân tỉnh Hà Giang"],
    ["ỦY BAN NHÂN DÂN PHƯỜNG 5", "Ủy ban nhân dân Phường 5"],
    ["SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "Sở Tài nguyên và Môi trường"],
    ["BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP", "Ban Quản lý các khu công nghiệp"],
    ["TRƯỜNG ĐẠI HỌC KINH TẾ QUỐC DÂN", "Trường Đại học Kinh tế quốc dân"],
    ["TÒA ÁN NHÂN DÂN TỐI CAO", "Tòa án nhân dân tối cao"],
    ["BAN CÁN SỰ ĐẢNG UBND THÀNH PHỐ", "Ban cán sự đảng UBND Thành phố"],
    ["HUYỆN ỦY QUỲ HỢP", "Huyện ủy Quỳ Hợp"],
    ["THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"],
    ["Ubnd tỉnh Quảng Nam", "Ủy ban nhân dân tỉnh Quảng Nam"],
    ["CÔNG TY TNHH MTV XỔ SỐ KIẾN THIẾT BÌNH DƯƠNG", "Công ty TNHH MTV Xổ số kiến thiết Bình Dương"],
  ])("%s", (printed, expected) => expect(namer.writeFull(printed)).toBe(expected));

  it("keeps the abbreviation of the parent's line", () => {
    expect(namer.writeAsPrinted("UBND THÀNH PHỐ HÀ NỘI")).toBe("UBND thành phố Hà Nội");
  });

  it("takes letters lost in capitals from the date line, and only those", () => {
    expect(repairPlaceName("Ủy ban nhân dân quận Hai Bà Trung", "Quận Hai Bà Trưng")).toBe(
      "Ủy ban nhân dân quận Hai Bà Trưng",
    );
    expect(repairPlaceName("Ủy ban nhân dân tỉnh Hà Nam", "Phủ Lý")).toBe("Ủy ban nhân dân tỉnh Hà Nam");
  });
});

describe("a proper name in a body's name", () => {
  const line = (text: string) => ({ text, folded: fold(text) });
  it.each([
    ["is spelt as twice in the text", ["của tỉnh Trường Lâm", "UBND tỉnh Trường Lâm, các sở"], "tỉnh Trường Lâm"],
    ["stays where the text spells it so too", ["tỉnh Trường Lâm", "tỉnh Trường Lâm", "tỉnh Trương Lắm"], null],
    ["stays where one mention alone differs", ["của tỉnh Trường Lâm"], null],
    ["stays where two spellings are as frequent", ["Trường Lâm, Trường Lâm", "Trướng Lâm, Trướng Lâm"], null],
    ["is spelt as once in capitals, once in small letters", ["TỈNH TRƯỜNG LÂM", "Trường Lâm"], "tỉnh Trường Lâm"],
    ["takes no other word that sounds alike", ["trường lâm nghiệp, trường lâm sinh", "Trường lâm nghiệp"], null],
    ["stays where the text was typed without marks", ["tinh Truong Lam", "Truong Lam, Truong Lam"], null],
    ["takes no part of a longer word", ["Trường Lâmx, xTrường Lâm", "Trường Lâms"], null],
  ])("%s", (_, running, expected) => {
    const name = "Ủy ban nhân dân tỉnh Trương Lắm";
    expect(spellAsElsewhere(name, running.map(line))).toBe(expected === null ? name : `Ủy ban nhân dân ${expected}`);
  });
});

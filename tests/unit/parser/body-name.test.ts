import { describe, expect, it } from "vitest";
import { BodyNamer } from "../../../main/parser/body-name.ts";
import { PlaceIndex } from "../../../main/parser/place-index.ts";
import { repairPlaceName } from "../../../main/parser/repair-place.ts";
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

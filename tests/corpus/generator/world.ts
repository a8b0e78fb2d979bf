import type { Random } from "./random.ts";

/** A province and a district of it; the offices, people and papers of all of them are invented. */
export type Place = {
  /** "tỉnh Trường Lâm", "thành phố Cần Thơ". */
  readonly province: string;
  /** Where the provincial offices date their papers: "Vĩnh An". */
  readonly seat: string;
  /** "huyện Sơn Khê". */
  readonly district: string;
  /** "xã Bản Mây". */
  readonly commune: string;
};

/** A ministry and the provincial department beside it. */
export type Sector = {
  readonly ministry: string;
  readonly code: string;
  readonly department: string;
  readonly departmentCode: string;
};

const PLACES: readonly Place[] = [
  { province: "tỉnh Trường Lâm", seat: "Vĩnh An", district: "huyện Sơn Khê", commune: "xã Bản Mây" },
  { province: "tỉnh Hải Đông", seat: "Đông Kỳ", district: "huyện Cồn Lộc", commune: "xã Phú Điền" },
  { province: "tỉnh Nam Thượng", seat: "Thượng Xá", district: "thị xã Bình Trạch", commune: "phường Đồng Găng" },
  { province: "tỉnh Nghệ An", seat: "Nghệ An", district: "huyện Quỳ Hợp", commune: "xã Châu Đình" },
  { province: "tỉnh Đắk Lắk", seat: "Đắk Lắk", district: "huyện Krông Búk", commune: "xã Cư Né" },
  { province: "thành phố Cần Thơ", seat: "Cần Thơ", district: "quận Ô Môn", commune: "phường Thới An" },
  { province: "thành phố Hải Phòng", seat: "Hải Phòng", district: "quận Đồ Sơn", commune: "phường Ngọc Xuyên" },
  {
    province: "tỉnh Bà Rịa - Vũng Tàu",
    seat: "Bà Rịa - Vũng Tàu",
    district: "huyện Đất Đỏ",
    commune: "thị trấn Phước Hải",
  },
];

const SECTORS: readonly Sector[] = [
  { ministry: "Bộ Y tế", code: "BYT", department: "Sở Y tế", departmentCode: "SYT" },
  { ministry: "Bộ Nội vụ", code: "BNV", department: "Sở Nội vụ", departmentCode: "SNV" },
  { ministry: "Bộ Tài chính", code: "BTC", department: "Sở Tài chính", departmentCode: "STC" },
  { ministry: "Bộ Giáo dục và Đào tạo", code: "BGDĐT", department: "Sở Giáo dục và Đào tạo", departmentCode: "SGDĐT" },
  { ministry: "Bộ Xây dựng", code: "BXD", department: "Sở Xây dựng", departmentCode: "SXD" },
  { ministry: "Bộ Tư pháp", code: "BTP", department: "Sở Tư pháp", departmentCode: "STP" },
  { ministry: "Bộ Công Thương", code: "BCT", department: "Sở Công Thương", departmentCode: "SCT" },
  { ministry: "Bộ Giao thông vận tải", code: "BGTVT", department: "Sở Giao thông vận tải", departmentCode: "SGTVT" },
];

const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Đặng", "Bùi", "Đỗ", "Lò", "Vi", "Nông", "Y", "Huỳnh"];
const MIDDLE = ["Văn", "Thị", "Đức", "Minh", "Thanh", "Xuân", "Thị Kim", "Hữu", "Quốc", "Ngọc"];
const GIVEN = ["An", "Bảo", "Chiến", "Dũng", "Đạt", "Giang", "Hà", "Khánh", "Lợi", "Mai", "Ước", "Yến", "Thơ", "Kbuôr"];

const TOPICS = [
  "tăng cường công tác phòng cháy, chữa cháy trong mùa khô",
  "quản lý và sử dụng nhà văn hóa thôn, tổ dân phố",
  "tổ chức dạy học trực tiếp sau kỳ nghỉ Tết",
  "rà soát hồ sơ, tài liệu lưu trữ của các đơn vị sáp nhập",
  "nâng cao chất lượng nước sinh hoạt nông thôn",
  "chấn chỉnh kỷ luật, kỷ cương hành chính",
  "phát triển du lịch cộng đồng gắn với bảo tồn nghề dệt",
  "thu gom, phân loại rác thải sinh hoạt tại nguồn",
  "tiêm vắc xin phòng bệnh dại cho đàn chó, mèo",
  "hỗ trợ hộ nghèo sửa chữa nhà ở trước mùa mưa bão",
  "chuyển đổi số trong giải quyết thủ tục hành chính",
  "quản lý bến bãi, phương tiện thủy nội địa",
];

const LAWS = [
  "Luật Tổ chức chính quyền địa phương",
  "Luật Ban hành văn bản quy phạm pháp luật",
  "Luật Phòng, chống bệnh truyền nhiễm",
  "Luật Lưu trữ",
  "Luật Ngân sách nhà nước",
  "Luật Bảo vệ môi trường",
  "Luật Phòng cháy và chữa cháy",
  "Luật Thi đua, khen thưởng",
  "Luật Cán bộ, công chức",
  "Luật Phòng, chống tác hại của rượu, bia",
  "Bộ luật Lao động",
  "Luật Đất đai",
  "Luật Giáo dục",
  "Luật Khiếu nại",
];

/** A place to set a document in. */
export const somePlace = (random: Random): Place => random.pick(PLACES);

/** A ministry's field. */
export const someSector = (random: Random): Sector => random.pick(SECTORS);

/** `count` different sectors, as a joint circular needs. */
export const someSectors = (random: Random, count: number): readonly Sector[] => random.some(SECTORS, count);

/** What a document is about, lower case. */
export const someTopic = (random: Random): string => random.pick(TOPICS);

/** A law's name, real, as citations give it. */
export const someLaw = (random: Random): string => random.pick(LAWS);

/** A signer's name, invented. */
export const someName = (random: Random): string =>
  `${random.pick(FAMILY)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)}`;

/** "tỉnh Trường Lâm" without the word for what it is: "Trường Lâm". */
export const properName = (unit: string): string =>
  unit.replace(/^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường) /, "");

/** The word for what a unit is: "tỉnh". */
export const unitWord = (unit: string): string => unit.slice(0, unit.length - properName(unit).length - 1);

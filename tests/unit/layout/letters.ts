import type { BodyBlock, Letter } from "../../../main/layout/letter.ts";

/** Invented letters for the layout tests: none stands for a real document. */

const EMPTY_LETTER: Letter = {
  regime: "state",
  documentType: null,
  referenceNumber: null,
  parentBody: null,
  issuingBody: null,
  issuePlace: null,
  issueDate: null,
  abstract: null,
  addressees: [],
  body: [],
  recipients: [],
  filing: null,
  signing: null,
  urgency: null,
  secrecy: null,
};

export function makeLetter(overrides: Partial<Letter>): Letter {
  return { ...EMPTY_LETTER, ...overrides };
}

export const STATE_OFFICIAL_LETTER = makeLetter({
  documentType: "Công văn",
  referenceNumber: "1250/SNV-VTLT",
  parentBody: "Ủy ban nhân dân tỉnh Thanh Giang",
  issuingBody: "Sở Nội vụ",
  issuePlace: "Thanh Giang",
  issueDate: "2023-02-05",
  abstract: "hướng dẫn lập hồ sơ công việc và giao nộp tài liệu vào lưu trữ cơ quan năm 2023",
  addressees: ["Các sở, ban, ngành thuộc tỉnh", "Ủy ban nhân dân các huyện, thị xã, thành phố"],
  urgency: "KHẨN",
  body: [
    {
      kind: "paragraph",
      text: "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/01/2023 của Ủy ban nhân dân tỉnh về công tác văn thư, lưu trữ năm 2023; sau khi thống nhất với đồng chí Nguyễn Thị Minh Hạnh, Phó Chánh Văn phòng, Sở Nội vụ đề nghị các cơ quan, đơn vị thực hiện một số nội dung sau:",
    },
    { kind: "heading", level: "clause", text: "1. Lập hồ sơ công việc" },
    {
      kind: "paragraph",
      text: "a) Mỗi công chức, viên chức lập hồ sơ về công việc mình được giao theo Danh mục hồ sơ đã được phê duyệt tại Quyết định số 3084/QĐ-UBND ngày 15 tháng 9 năm 2022.",
    },
    { kind: "paragraph", text: "b) Hồ sơ giấy và hồ sơ điện tử được lập song song cho đến hết năm 2024." },
    { kind: "heading", level: "clause", text: "2. Giao nộp tài liệu" },
    { kind: "paragraph", text: "- Thời hạn giao nộp là 01 năm kể từ ngày công việc kết thúc." },
    {
      kind: "paragraph",
      text: "Đề nghị các cơ quan, đơn vị gửi báo cáo kết quả về Sở Nội vụ (qua Phòng Văn thư - Lưu trữ) trước ngày 30/11/2023 để tổng hợp./.",
    },
  ],
  recipients: ["Như trên", "Chủ tịch, các Phó Chủ tịch UBND tỉnh (để b/c)", "Giám đốc Sở; các Phó Giám đốc Sở"],
  filing: "VT, VTLT",
  signing: { authority: ["KT. GIÁM ĐỐC"], title: "PHÓ GIÁM ĐỐC", signer: "Lê Hoàng Bảo Châu" },
});

export const STATE_DECISION = makeLetter({
  documentType: "Quyết định",
  referenceNumber: "08/QĐ-UBND",
  issuingBody: "Ủy ban nhân dân huyện Sông Vân",
  issuePlace: "Sông Vân",
  issueDate: "2024-01-09",
  abstract: "Ban hành Quy chế công tác văn thư, lưu trữ của Ủy ban nhân dân huyện Sông Vân",
  enactor: "Chủ tịch Ủy ban nhân dân huyện Sông Vân",
  body: [
    { kind: "basis", text: "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;" },
    {
      kind: "basis",
      text: "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
    },
    { kind: "basis", text: "Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện." },
    { kind: "enacting", text: "QUYẾT ĐỊNH:" },
    {
      kind: "paragraph",
      lead: "Điều 1.",
      text: "Điều 1. Ban hành kèm theo Quyết định này Quy chế công tác văn thư, lưu trữ của Ủy ban nhân dân huyện Sông Vân.",
    },
    {
      kind: "paragraph",
      lead: "Điều 2.",
      text: "Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 112/QĐ-UBND ngày 03 tháng 02 năm 2019 của Chủ tịch Ủy ban nhân dân huyện.",
    },
    {
      kind: "paragraph",
      lead: "Điều 3.",
      text: "Điều 3. Chánh Văn phòng, Trưởng phòng Nội vụ và Chủ tịch Ủy ban nhân dân các xã, thị trấn chịu trách nhiệm thi hành Quyết định này./.",
    },
  ],
  recipients: ["Như Điều 3", "Sở Nội vụ", "Thường trực Huyện ủy"],
  filing: "VT, NV",
  signing: {
    authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
    title: "PHÓ CHỦ TỊCH",
    signer: "Trần Quốc Đạt",
  },
});

export const STATE_PLAN: Letter = makeLetter({
  documentType: "Kế hoạch",
  referenceNumber: "77/KH-UBND",
  issuingBody: "Ủy ban nhân dân thành phố Hải Sơn",
  issuePlace: "Hải Sơn",
  issueDate: "2022-10-20",
  abstract: "Chuyển đổi số công tác lưu trữ trên địa bàn thành phố Hải Sơn giai đoạn 2022 - 2025",
  body: planBody(22),
  recipients: ["Bộ Nội vụ (để b/c)", "Thường trực Thành ủy", "Các sở, ban, ngành", "UBND các quận, huyện"],
  filing: "VT, NC",
  signing: { authority: ["TM. ỦY BAN NHÂN DÂN"], title: "CHỦ TỊCH", signer: "Phạm Thu Hà" },
});

/** A plan's body of `sections` numbered parts, about half a page each. */
export function planBody(sections: number): readonly BodyBlock[] {
  const sentence =
    "Các cơ quan, đơn vị tổ chức chỉnh lý, số hóa và tạo lập cơ sở dữ liệu tài liệu lưu trữ theo tiêu chuẩn kỹ thuật đã ban hành, bảo đảm tính xác thực, toàn vẹn và an toàn thông tin";
  const blocks: BodyBlock[] = [
    { kind: "basis", text: "Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;" },
    { kind: "basis", text: "Căn cứ Quyết định số 458/QĐ-TTg ngày 03 tháng 4 năm 2020 của Thủ tướng Chính phủ." },
  ];
  for (let section = 1; section <= sections; section++) {
    blocks.push({ kind: "heading", level: "roman", text: `${toRoman(section)}. NHIỆM VỤ TRỌNG TÂM THỨ ${section}` });
    blocks.push({ kind: "heading", level: "clause", text: "1. Mục tiêu" });
    blocks.push({ kind: "paragraph", text: `- ${sentence}; hoàn thành trước ngày ${section} tháng 12 năm 2024.` });
    blocks.push({
      kind: "paragraph",
      text: `- ${sentence}; ${sentence.toLowerCase()}; giao ông Vũ Đình Khôi theo dõi.`,
    });
    blocks.push({ kind: "heading", level: "clause", text: "2. Giải pháp" });
    blocks.push({
      kind: "paragraph",
      text: `a) ${sentence}, thực hiện Công văn số ${section}04/UBND-KGVX ngày 17/3/2022.`,
    });
    blocks.push({ kind: "paragraph", text: `b) ${sentence}.` });
  }
  return blocks;
}

function toRoman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let roman = "";
  for (const [worth, letters] of parts) {
    while (rest >= worth) {
      roman += letters;
      rest -= worth;
    }
  }
  return roman;
}

export const PARTY_NOTICE = makeLetter({
  regime: "party",
  documentType: "Thông báo",
  referenceNumber: "37-TB/HU",
  parentBody: "Đảng bộ tỉnh Thanh Giang",
  issuingBody: "Huyện ủy Sông Vân",
  issuePlace: "Sông Vân",
  issueDate: "2021-09-02",
  abstract: "kết luận của Ban Thường vụ Huyện ủy về công tác văn thư, lưu trữ trong các cơ quan Đảng",
  body: [
    {
      kind: "paragraph",
      text: "Ngày 30/8/2021, Ban Thường vụ Huyện ủy họp, nghe Văn phòng Huyện ủy báo cáo công tác văn thư, lưu trữ 6 tháng đầu năm. Sau khi thảo luận, Ban Thường vụ kết luận như sau:",
    },
    {
      kind: "paragraph",
      text: "1. Các cấp ủy tiếp tục quán triệt Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng.",
    },
    { kind: "paragraph", text: "2. Giao Văn phòng Huyện ủy theo dõi, đôn đốc và báo cáo Ban Thường vụ./." },
  ],
  recipients: ["Văn phòng Tỉnh ủy", "Các chi bộ, đảng bộ trực thuộc", "Các đồng chí Huyện ủy viên"],
  filing: "Văn phòng Huyện ủy",
  signing: { authority: ["T/M BAN THƯỜNG VỤ"], title: "PHÓ BÍ THƯ", signer: "Đoàn Văn Tường" },
});

export const PARTY_OFFICIAL_LETTER = makeLetter({
  regime: "party",
  documentType: "Công văn",
  referenceNumber: "209-CV/HU",
  parentBody: "Đảng bộ tỉnh Thanh Giang",
  issuingBody: "Huyện ủy Sông Vân",
  issuePlace: "Sông Vân",
  issueDate: "2026-06-11",
  abstract: "triển khai Quy định số 399-QĐ/TW của Ban Bí thư",
  addressees: ["Các chi bộ, đảng bộ trực thuộc Huyện ủy"],
  body: [
    { kind: "basis", text: "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;" },
    { kind: "paragraph", text: "Ban Thường vụ Huyện ủy yêu cầu các chi bộ, đảng bộ trực thuộc thực hiện nghiêm." },
  ],
  recipients: ["Như trên"],
  filing: "Văn phòng Huyện ủy",
  signing: { authority: ["T/L BAN THƯỜNG VỤ"], title: "CHÁNH VĂN PHÒNG", signer: "Hồ Thị Diễm" },
});

export const STATE_SUBMISSION = makeLetter({
  documentType: "Tờ trình",
  referenceNumber: "09/TTr-SVHTT",
  parentBody: "Ủy ban nhân dân Thành phố Hồ Chí Minh",
  issuingBody: "Sở Văn hóa và Thể thao",
  issuePlace: "Thành phố Hồ Chí Minh",
  issueDate: "2023-11-30",
  abstract: "Về việc phê duyệt Đề án bảo tồn tài liệu quý, hiếm",
  addressees: ["Ủy ban nhân dân Thành phố", "Sở Tài chính", "Sở Kế hoạch và Đầu tư"],
  body: [
    { kind: "paragraph", text: "Sở Văn hóa và Thể thao kính trình Ủy ban nhân dân Thành phố xem xét dự toán như sau:" },
    {
      kind: "table",
      rows: [
        ["TT", "Nội dung", "Đơn vị", "Kinh phí (triệu đồng)"],
        ["1", "Tu bổ tài liệu giấy bị ẩm mốc, rách nát tại kho số 2", "trang", "1.250"],
        ["2", "Số hóa bản đồ khổ lớn", "tờ", "890"],
        ["", "Cộng", "", "2.140"],
      ],
    },
    { kind: "paragraph", text: "Kính đề nghị Ủy ban nhân dân Thành phố xem xét, quyết định./." },
  ],
  recipients: ["Như trên", "Ban Giám đốc Sở"],
  filing: "VT, QLDS",
  signing: { authority: [], title: "GIÁM ĐỐC", signer: "Võ Ngọc Anh Thư" },
});

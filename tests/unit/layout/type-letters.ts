import type { BodyBlock, Letter } from "../../../main/layout/letter.ts";
import type { Regime } from "../../../main/model/document.ts";
import { makeLetter } from "./letters.ts";
import { CHECK_MESSAGES } from "./rule-files.ts";

/** Invented letters of every type of both regimes, of any length: what the measured tests set and measure. */

/** The 29 types of Điều 7, NĐ 30/2020. */
export const STATE_TYPES: readonly string[] = Object.keys(CHECK_MESSAGES.documentTypes.state);

const PARTY_PAPERS = ["Giấy giới thiệu", "Giấy chứng nhận", "Giấy đi đường", "Giấy nghỉ phép"];
const PARTY_SLIPS = ["Giấy mời", "Phiếu chuyển", "Phiếu gửi", "Thư công"];

/** The Party's 25 types of văn bản; its 8 kinds of giấy tờ hành chính are left out. */
export const PARTY_TYPES: readonly string[] = Object.keys(CHECK_MESSAGES.documentTypes.party).filter(
  (type) => !PARTY_PAPERS.includes(type) && !PARTY_SLIPS.includes(type),
);

const SENTENCES = [
  "Các cơ quan, đơn vị tổ chức chỉnh lý, số hóa và tạo lập cơ sở dữ liệu tài liệu lưu trữ theo tiêu chuẩn kỹ thuật đã ban hành, bảo đảm tính xác thực, toàn vẹn và an toàn thông tin",
  "Kết quả thực hiện được báo cáo trước ngày 15 tháng 11 năm 2023 qua ông Vũ Đình Khôi, Trưởng phòng Văn thư, để tổng hợp, trình lãnh đạo xem xét",
  "Kinh phí bố trí trong dự toán được giao hằng năm; việc quản lý, sử dụng và quyết toán thực hiện theo đúng quy định của pháp luật về ngân sách và pháp luật về lưu trữ",
  "Người đứng đầu chịu trách nhiệm về tiến độ, chất lượng và về những hồ sơ, tài liệu chưa giao nộp đúng hạn thuộc phạm vi mình phụ trách",
];

function sentence(index: number): string {
  return SENTENCES[index % SENTENCES.length] as string;
}

function end(blocks: readonly BodyBlock[], mark: string): readonly BodyBlock[] {
  const last = blocks.at(-1);
  if (last?.kind !== "paragraph") return blocks;
  return [...blocks.slice(0, -1), { ...last, text: `${last.text}${mark}` }];
}

/** Chương, Điều, khoản and điểm: a chapter of four articles is a little more than a page. */
function articles(chapters: number): readonly BodyBlock[] {
  const blocks: BodyBlock[] = [];
  let article = 0;
  for (let chapter = 1; chapter <= chapters; chapter++) {
    if (chapters > 1)
      blocks.push({ kind: "heading", level: "chapter", text: `Chương ${toRoman(chapter)}\nTỔ CHỨC THỰC HIỆN` });
    for (let index = 0; index < 4; index++) {
      article++;
      blocks.push({ kind: "heading", level: "article", text: `Điều ${article}. Trách nhiệm của cơ quan, đơn vị` });
      blocks.push({ kind: "paragraph", text: `1. ${sentence(article)}.` });
      blocks.push({ kind: "paragraph", text: "2. Nội dung cụ thể:" });
      blocks.push({ kind: "paragraph", text: `a) ${sentence(article + 1)};` });
      blocks.push({ kind: "paragraph", text: `b) ${sentence(article + 2)}.` });
    }
  }
  return blocks;
}

function parts(count: number, dash: string): readonly BodyBlock[] {
  const blocks: BodyBlock[] = [];
  for (let part = 1; part <= count; part++) {
    blocks.push({ kind: "heading", level: "roman", text: `${toRoman(part)}${dash} NHIỆM VỤ TRỌNG TÂM` });
    blocks.push({ kind: "heading", level: "clause", text: "1. Mục tiêu" });
    blocks.push({ kind: "paragraph", text: `a) ${sentence(part)};` });
    blocks.push({ kind: "paragraph", text: `b) ${sentence(part + 1)}.` });
    blocks.push({ kind: "heading", level: "clause", text: "2. Giải pháp" });
    blocks.push({ kind: "paragraph", text: `a) ${sentence(part + 2)};` });
    blocks.push({ kind: "paragraph", text: `b) ${sentence(part + 3)}; ${sentence(part).toLocaleLowerCase("vi")}.` });
  }
  return blocks;
}

/** "XIV"; up to 39. */
export function toRoman(value: number): string {
  const units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  return "X".repeat(Math.floor(value / 10)) + (units[value % 10] as string);
}

const BASES: readonly BodyBlock[] = [
  { kind: "basis", text: "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;" },
  {
    kind: "basis",
    text: "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
  },
  { kind: "basis", text: "Theo đề nghị của Giám đốc Sở Nội vụ." },
];

const WITHOUT_ABSTRACT = /^(?:Giấy|Phiếu|Thư công|Công điện)/u;
const WITH_ADDRESSEES = /^(?:Công văn|Tờ trình|Báo cáo|Công điện|Giấy mời)/u;

/** A letter of a type, about `pages` pages long. */
export function letterOfType(regime: Regime, type: string, pages: number, issueDate?: string): Letter {
  return regime === "state" ? stateLetter(type, pages, issueDate) : partyLetter(type, pages, issueDate);
}

function stateLetter(type: string, pages: number, issueDate = "2023-02-05"): Letter {
  const symbol = CHECK_MESSAGES.documentTypes.state[type] ?? null;
  const official = type === "Công văn";
  const decides = type === "Nghị quyết" || type === "Quyết định";
  const long = pages > 1;
  const text: readonly BodyBlock[] = decides
    ? [
        ...BASES,
        { kind: "enacting", text: type === "Nghị quyết" ? "QUYẾT NGHỊ:" : "QUYẾT ĐỊNH:" },
        ...articles(long ? pages : 1).slice(0, long ? undefined : 5),
      ]
    : long
      ? parts(pages * 2 - 1, ".")
      : [
          { kind: "paragraph", text: `${sentence(0)}.` },
          { kind: "paragraph", text: `${sentence(1)}` },
        ];
  return makeLetter({
    documentType: type,
    referenceNumber: official ? "05/SNV-VTLT" : symbol === null ? null : `05/${symbol}-SNV`,
    parentBody: "Ủy ban nhân dân tỉnh Thanh Giang",
    issuingBody: "Sở Nội vụ",
    issuePlace: "Thanh Giang",
    issueDate,
    abstract: WITHOUT_ABSTRACT.test(type)
      ? null
      : official
        ? "hướng dẫn lập hồ sơ công việc và giao nộp tài liệu vào lưu trữ cơ quan"
        : "Về việc lập hồ sơ công việc và giao nộp tài liệu vào lưu trữ cơ quan năm 2023",
    ...(decides ? { enactor: type === "Quyết định" ? "Giám đốc Sở Nội vụ" : "Hội đồng khoa học Sở Nội vụ" } : {}),
    addressees: WITH_ADDRESSEES.test(type) ? ["Ủy ban nhân dân tỉnh Thanh Giang", "Sở Tài chính"] : [],
    body: end(long && !decides ? [...text, { kind: "paragraph", text: sentence(1) }] : text, "./."),
    recipients: [...(WITH_ADDRESSEES.test(type) ? ["Như trên"] : []), "Giám đốc, các Phó Giám đốc Sở", "Văn phòng Sở"],
    filing: "VT, VTLT",
    signing: { authority: ["KT. GIÁM ĐỐC"], title: "PHÓ GIÁM ĐỐC", signer: "Lê Hoàng Bảo Châu" },
    ...(type === "Biên bản"
      ? {
          secondSigning: { authority: [], title: "THƯ KÝ", signer: "Nguyễn Thị Minh Hạnh" },
          signing: { authority: [], title: "CHỦ TỌA", signer: "Lê Hoàng Bảo Châu" },
        }
      : {}),
  });
}

function partyLetter(type: string, pages: number, issueDate = "2021-09-02"): Letter {
  const symbol = CHECK_MESSAGES.documentTypes.party[type] ?? null;
  const official = type === "Công văn";
  const long = pages > 1;
  const body: readonly BodyBlock[] = [
    ...(type === "Quyết định"
      ? ([
          { kind: "basis", text: "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;" },
          { kind: "basis", text: "- Xét đề nghị của Ban Tổ chức Huyện ủy." },
          { kind: "enacting", text: "QUYẾT ĐỊNH" },
        ] as const)
      : []),
    ...(long ? parts(pages * 2 - 1, "-") : []),
    { kind: "paragraph", text: `${sentence(3)}.` },
  ];
  return makeLetter({
    regime: "party",
    documentType: type,
    referenceNumber: symbol === null ? "08-VB/HU" : `08-${symbol}/HU`,
    parentBody: "Đảng bộ tỉnh Thanh Giang",
    issuingBody: "Huyện ủy Sông Vân",
    issuePlace: "Sông Vân",
    issueDate,
    abstract: official
      ? "hướng dẫn lập hồ sơ công việc"
      : "về công tác văn thư, lưu trữ trong các cơ quan Đảng của huyện",
    addressees: WITH_ADDRESSEES.test(type) ? ["Các chi bộ, đảng bộ trực thuộc"] : [],
    body,
    recipients: [
      ...(WITH_ADDRESSEES.test(type) ? ["Như trên"] : []),
      "Thường trực Huyện ủy",
      "Các đồng chí Huyện ủy viên",
    ],
    filing: "Văn phòng Huyện ủy",
    signing: { authority: ["T/M BAN THƯỜNG VỤ"], title: "PHÓ BÍ THƯ", signer: "Đoàn Văn Tường" },
    ...(type === "Biên bản"
      ? {
          secondSigning: { authority: [], title: "NGƯỜI GHI BIÊN BẢN", signer: "Hồ Thị Diễm" },
          signing: { authority: [], title: "CHỦ TRÌ HỘI NGHỊ", signer: "Đoàn Văn Tường" },
        }
      : {}),
  });
}

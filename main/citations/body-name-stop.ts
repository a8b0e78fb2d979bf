import { fold } from "../text/fold.ts";

// Words that open a trích yếu or go on with the sentence, as they are spelt: "về", never the "vệ" of "bảo vệ".
const SPELLINGS =
  "về ban v/v quy qui phê hướng sửa thông thống tại nhằm trong cho gửi gởi thực triển đến khi nếu nêu kiểm làm là thì được đã chưa có theo báo bảo bao để đề yêu đính định bãi thay công ngày ngay số này nay do sẽ không giao điều trên đồng cùng cũng cung nội nói nơi gồm bổ với như hoặc từ đang phải cần căn những nhưng các hay bằng vào liên quyết lấy cao đối đổi mời mới sau trước thành hỏi xin trình kiến phản góp trả vướng";
const STOP_SPELLINGS = new Set(SPELLINGS.split(" "));
const STOP = new Set(SPELLINGS.split(" ").map(fold));
// Second words that tell a stop word from part of a name.
const STOP_PAIRS: Readonly<Record<string, RegExp>> = {
  ban: /^hanh$/,
  quy: /^(?:dinh|che)$/,
  qui: /^(?:dinh|che)$/,
  phe: /^(?:duyet|chuan)$/,
  huong: /^dan$/,
  sua: /^doi$/,
  thong: /^(?:bao|qua|nhat)$/,
  trong: /./,
  thuc: /^hien$/,
  trien: /^khai$/,
  kiem: /^tra$/,
  bao: /^(?:dam|cao|gom)$/,
  yeu: /^cau$/,
  dinh: /^(?:chinh|huong)$/,
  bai: /^bo$/,
  thay: /^(?:the|doi|mat)$/,
  cong: /^(?:bo|nhan)$/,
  dieu: /^(?:chinh|\d+)$/,
  dong: /^(?:thoi|y)$/,
  cung: /^(?:cap|voi)$/,
  noi: /^(?:dung|tren)$/,
  bo: /^sung$/,
  quyet: /^dinh$/,
  doi: /^voi$/,
  thanh: /^lap$/,
  lien: /^quan$/,
  cao: /^hon$/,
  khong: /^(?:con|phai|co|quy|thuoc|duoc|thuc|ap|dung)$/,
  tu: /^(?:ngay|nam|thang|\d+)$/,
  cac: /^(?:quy|van|noi|don|bien|giai|muc|nhiem|to|so)$/,
  hoi: /^(?:ve|y)$/,
  kien: /^nghi$/,
  phan: /^anh$/,
  gop: /^y$/,
  tra: /^loi$/,
  vuong: /^mac$/,
  do: /./,
};

/** One word of a name that is being read, as printed and folded. */
export type NameWord = { readonly text: string; readonly folded: string };

/** True when the word goes on with the sentence and is no part of a body's name, which never runs over it. */
export function isStop(words: readonly NameWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !STOP.has(word.folded)) return false;
  const printed = word.text.toLowerCase();
  // A text without marks spells "về" as "ve"; one with marks must spell it right.
  if (printed !== word.folded && !STOP_SPELLINGS.has(printed)) return false;
  const pair = STOP_PAIRS[word.folded];
  if (pair === undefined) return !/^\p{Lu}/u.test(word.text) || word.folded === "v/v" || word.folded === "ve";
  if (word.folded === "trong" || word.folded === "do") return !/^\p{Lu}/u.test(word.text);
  return pair.test(words[at + 1]?.folded ?? "");
}

import type { MatchingCopy } from "../text/matching-copy.ts";

// Words that open the abstract (trích yếu) of a cited document, folded.
const OPENING =
  /^,?\s(?:"|“)?(?:ve|v\/v|ban hanh|quy dinh|qui dinh|phe duyet|phe chuan|huong dan|sua doi|bo sung|thong bao|cong bo|thanh lap|kien toan|dieu chinh|thong qua|giao|phan bo|dinh chinh|bai bo|tang cuong|thay the|de nghi|xin y kien|bao cao ket qua|trien khai|thuc hien|hop nhat|gia han|cho phep|quy dinh chi tiet|lay y kien|gop y|tham dinh|to chuc|phan cong|xac dinh|giai quyet|chan chinh|trinh)(?=[\s,])/;
const LIMIT = 700;
// matches ", Ủy ban nhân dân Thành phố xây dựng": a subject with its verb, where the citing sentence goes on
const SUBJECT =
  /,\s(?:nay,?\s)?(?=(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở|Bộ|Ban|Thường trực|Chủ tịch|Giám đốc|Chính phủ|Thủ tướng|Cục|Chi cục|Tổng cục|Phòng|Văn phòng|Công ty|Trường|Đảng ủy|Thành ủy|Tỉnh ủy|Huyện ủy|Quận ủy|Viện|Trung tâm|Tòa án|Liên đoàn|Đoàn|Hội|Chi bộ|Bảo hiểm|Kho bạc|Ngân hàng|Thanh tra|Công an|Nhà trường)[^;.]{0,160}?(?:ban hành|xây dựng|yêu cầu|đề nghị|triển khai|quyết định|thông báo|báo cáo|hướng dẫn|trân trọng|có ý kiến|kính|giao|tổ chức|phân công|chỉ đạo|thống nhất|đã|sẽ|như sau|trình|xin|nhận thấy|nhận được|kiến nghị|gửi|chấp thuận|đồng ý|quy định|cam kết|lập|tiếp tục))/gu;
// matches ", cụ thể", ", trong đó", ", theo đó": the citing sentence goes on
const TURN =
  /,?\s(?:cụ thể|trong đó|theo đó|như sau|nhằm|để(?= đảm bảo| bảo đảm| triển khai| kịp thời| thực hiện)|đề nghị(?= các| đồng chí| quý)|yêu cầu(?= các| đồng chí)|tuy nhiên|đồng thời|có hiệu lực|hết hiệu lực|được (?:sửa đổi|bổ sung|thay thế)|và (?:căn cứ|theo|các quy định|ý kiến|các văn bản)|sau đây|\(sau đây|;)/gu;

/** Where the quoted abstract of a document cited up to `at` ends, or `at` when none is quoted; never past `limit`. */
export function readTail(copy: MatchingCopy, at: number, limit: number): number {
  if (!OPENING.test(copy.folded.slice(at, at + 30))) return at;
  const stretch = copy.text.slice(at, Math.min(limit, at + LIMIT));
  let end = cutAtBalance(stretch);
  for (const pattern of [SUBJECT, TURN]) {
    for (const match of stretch.slice(0, end).matchAll(pattern)) {
      if (match.index > 4 && !isQuoted(stretch, match.index)) {
        end = match.index;
        break;
      }
    }
  }
  while (end > 0 && /[\s,;.:]/.test(stretch.charAt(end - 1))) end--;
  return at + end;
}

/** End of the clause, or the bracket that was opened before it. */
function cutAtBalance(stretch: string): number {
  let depth = 0;
  let quotes = 0;
  for (let i = 0; i < stretch.length; i++) {
    const letter = stretch[i];
    if (letter === "(") depth++;
    else if (letter === ")" && --depth < 0) return i;
    else if (letter === "“") quotes++;
    else if (letter === "”") quotes = Math.max(0, quotes - 1);
    else if (letter === ";" && quotes === 0) return i;
    else if (letter === "\n" && stretch[i + 1] === "\n") return i;
    else if (
      letter === "." &&
      /^(?:\s|\/|$|["”)])/.test(stretch.slice(i + 1, i + 2)) &&
      !/(?:TP|Tp|TX|v\.v)$/.test(stretch.slice(Math.max(0, i - 3), i))
    )
      return i;
  }
  return stretch.length;
}

function isQuoted(stretch: string, at: number): boolean {
  const before = stretch.slice(0, at);
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}

import type { Signing } from "../model/document.ts";
import type { Field } from "./field.ts";
import { isCapitals, type Line } from "./line.ts";
import { parseSigner } from "./signer-name.ts";

// Posts that sign (folded): matches "CHỦ TỊCH", "PHÓ GIÁM ĐỐC SỞ", "Q. CỤC TRƯỞNG"; not "CHỦ ĐẦU TƯ"
const POST =
  /^(?:q\. ?|quyen )?(?:pho )?(?:chu tich|chu nhiem|bo truong|thu truong|thu tuong|giam doc|tong giam doc|cuc truong|chi cuc truong|tong cuc truong|vu truong|vien truong|hieu truong|truong ban|truong phong|truong doan|chanh van phong|chanh thanh tra|chanh an|bi thu|tong bi thu|thong doc|tong kiem toan|tong thanh tra|tu lenh|chi huy truong|chinh uy|truong cong an|doi truong|tram truong|to truong|chu toa|thu ky|chu tri|vien pho|cuc pho|vu pho|hieu pho|pho ban|pho phong|pho bi thu|pho|ke toan truong|truong|uy vien|thuong truc|tham phan|chu tich hoi dong|quan ly|tong bien tap|tong thu ky|dai dien|nguoi ghi bien ban|chanh|can bo)(?![\p{L}])/u;
const AUTHORITY_PREFIX = /^(t ?[./]? ?m|k ?[./]? ?t|t ?[./]? ?l|t ?[./]? ?u ?[./]? ?q|tun)[./,]? /;
const SEAM =
  /(?<=\S) (?=(?:KT|K\/T|TL|T\/L|TUQ|TM|T\/M)[./]? ?\p{Lu}{2})|(?<=(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|CỤC TRƯỞNG|VĂN PHÒNG|THỦ TƯỚNG|NHÂN DÂN|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|TRƯỞNG BAN|VIỆN TRƯỞNG|THANH TRA|CHÍNH PHỦ|CHỦ NHIỆM)) (?=(?:PHÓ|THỨ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG) ?)/gu;

/** Reads the signature block (khối ký, box 7) from the end of a document; null when nothing of it stands there. */
export function readSigning(
  lines: readonly Line[],
  recipientsIndex: number,
  taken: ReadonlySet<number>,
): Field<Signing> | null {
  const from = recipientsIndex === -1 ? Math.max(0, lines.length - 40) : Math.max(0, recipientsIndex - 12);
  const pool = lines.slice(from).filter((line, index) => !taken.has(from + index) && line.kind !== "stamp");
  const start = findStart(pool);
  if (start === -1) return recipientsIndex === -1 ? null : loneSigner(pool, lines[recipientsIndex] as Line);
  return readBlock(pool, start);
}

function findStart(pool: readonly Line[]): number {
  const authority = pool.findIndex((line) => line.kind === "authority");
  if (authority !== -1) return authority;
  return pool.findIndex(
    (line, index) =>
      isPost(line) && pool.slice(index + 1, index + 10).some((next) => parseSigner(next.text, true) !== null),
  );
}

/** True for a line of capitals that names a post of those who sign: "PHÓ CHỦ TỊCH". */
export function isPost(line: Line): boolean {
  return line.kind === "caps" && line.text.length < 90 && POST.test(line.folded);
}

function readBlock(pool: readonly Line[], start: number): Field<Signing> | null {
  const authority: string[] = [];
  const title: string[] = [];
  let signer: string | null = null;
  let end = pool[start]?.end ?? 0;
  let other = 0;
  for (const line of pool.slice(start, start + 40)) {
    const name = title.length + authority.length > 0 && line.kind !== "authority" ? parseSigner(line.text, true) : null;
    if (name !== null && !isPost(line)) {
      signer = name;
      end = line.end;
      break;
    }
    if (!takeLine(line, authority, title)) {
      if (line.kind === "national" || line.kind === "party" || ++other > 8) break;
      continue;
    }
    end = line.end;
  }
  const value: Signing = { authority, title: title.length === 0 ? null : title.join(" "), signer };
  if (signer === null && authority.length === 0) return null;
  const first = pool[start] as Line;
  const whole = signer !== null && value.title !== null;
  return {
    value,
    range: [first.start, end],
    confidence: whole ? 0.93 : 0.75,
    rule: whole ? "signature-block" : "signature-part",
  };
}

/** Puts a line of capitals where it belongs; false when it is no part of the block. */
function takeLine(line: Line, authority: string[], title: string[]): boolean {
  if (line.kind !== "authority" && line.kind !== "caps") return false;
  let any = false;
  for (const part of line.text.split(SEAM)) {
    const text = part.trim().replace(/[,;:]+$/, "");
    const folded = line.folded.slice(line.text.indexOf(part)).slice(0, part.length).trim();
    if (AUTHORITY_PREFIX.test(`${folded} `) && !/^q\./.test(folded)) {
      authority.push(tidyAuthority(text));
      any = true;
    } else if (POST.test(folded) || (line.kind === "authority" && /^q/.test(folded))) {
      if (title.length === 0) title.push(text);
      any = true;
    } else if (isCapitals(text) && (any || title.length > 0 || authority.length > 0) && text.length < 60) {
      continueBlock(text, authority, title);
      any = true;
    }
  }
  return any;
}

/** A wrapped line: "TM. ỦY BAN NHÂN DÂN / TỈNH HÀ GIANG", "GIÁM ĐỐC SỞ / NỘI VỤ". */
function continueBlock(text: string, authority: string[], title: string[]): void {
  if (title.length > 0) title[title.length - 1] = `${title.at(-1)} ${text}`;
  else authority[authority.length - 1] = `${authority.at(-1)} ${text}`;
}

/** "KT . CHỦ TỊCH" and "KT.CHỦ TỊCH" -> "KT. CHỦ TỊCH"; the Party's "T/M BAN" stays. */
function tidyAuthority(text: string): string {
  const slash = /^([TK])\s?\/\s?([MTL]|UQ)\s?[./]?\s*(?=\p{Lu})/u.exec(text);
  if (slash !== null) return `${slash[1]}/${slash[2]} ${text.slice(slash[0].length)}`;
  return text.replace(
    /^(T ?\.? ?M|K ?\.? ?T|T ?\.? ?L|T ?\.? ?U ?\.? ?Q|TUN)\s?[./,]?\s*(?=\p{Lu})/u,
    (lead) => `${lead.replace(/[\s./,]/g, "")}. `,
  );
}

/** Only the name is left of the block (Party samples, torn pages): the last line that is a name behind nơi nhận. */
function loneSigner(pool: readonly Line[], recipients: Line): Field<Signing> | null {
  const line = pool
    .filter((candidate) => candidate.start > recipients.start)
    .findLast((candidate) => parseSigner(candidate.text) !== null);
  if (line === undefined) return null;
  const value: Signing = { authority: [], title: null, signer: parseSigner(line.text) };
  return { value, range: [line.start, line.end], confidence: 0.7, rule: "signer-alone" };
}

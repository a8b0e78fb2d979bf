import type { BodyNamer } from "./body-name.ts";
import type { Field } from "./field.ts";
import { joinLines } from "./joined-text.ts";
import { isCapitals, type Line } from "./line.ts";
import { NUMBER_LABEL, type OwnNumber } from "./own-reference-number.ts";
import { fitSymbol } from "./symbol-fit.ts";

/** Issuer and parent body as the header prints them. */
export type PrintedBodies = { readonly body: Field<string> | null; readonly parent: Field<string> | null };

/** Words that open a body's name (folded). */
export const BODY_START =
  /^(?:bo(?! luat)|so|cuc|chi cuc|tong cuc|vu|vien|truong|ban|uy ban|ub ?nd|u\.b\.n\.d|ubmttq|ubkt|ubqg|hoi dong|hdnd|cong an|toa an|thanh tra|kiem toan|kho bac|bao hiem|ngan hang|tong cong ty|cong ty|tap doan|trung tam|phong|van phong|lien doan|tong lien doan|lien minh|lien hiep|doan|hoi|hiep hoi|mat tran|quoc hoi|chinh phu|phu thu tuong|thu tuong|chu tich|thanh uy|tinh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|dang doan|chi bo|quan khu|quan doan|benh vien|hoc vien|dai hoc|tram|dai|bao|nha|thong tan xa|vpub|cong doan|thanh doan|tinh doan|huyen doan|bch|tieu ban|to|lien bo|vuon|quy|hat|doi|tong|xi nghiep|nong truong|lam truong|cang|hai quan|thue|ktnn|tand|vksnd|vks|hop tac xa|ban chi dao)(?![\p{L}\d])/u;
// Bodies that keep their name open for the state body behind them: "BAN CÁN SỰ ĐẢNG / UBND THÀNH PHỐ".
const PARTY_OVER_STATE = /^(?:ban can su(?: dang)?|dang uy|dang doan|chi bo|dang bo|chi uy|cong doan(?: co so)?)$/;
// One word of a name alone on its line: "VĂN PHÒNG", "TỔNG CỤC".
const OPEN_NAME =
  /^(?:uy ban thuong vu|bo|so|cuc|chi cuc|tong cuc|vu|vien|truong|ban|phong|van phong|trung tam|cong an|hoi|doan|cong ty|tong cong ty|ban thuong truc|thuong truc|ban quan ly|ban chi dao|to cong tac|truong dai hoc|truong cao dang|ubnd tinh|hoi dong)$|(?:^| )(?:va|cua|cac|ve|-)$|[,\-&]$/;
// Party organs that are named only together with their committee: "TỈNH ỦY A / BAN TỔ CHỨC".
const PARTY_ORGAN =
  /^(?:ban to chuc|ban tuyen giao|ban tuyen giao va dan van|ban dan van|ban noi chinh|van phong|uy ban kiem tra|ban kinh te|ban thuong vu|ban chap hanh|ban doi ngoai|ban bao ve,? cham soc suc khoe can bo)$/;
const PARTY_COMMITTEE = /^(?:ban chap hanh trung uong|thanh uy|tinh uy|huyen uy|quan uy|thi uy|dang uy|dang bo)/;
const CONTINUES =
  /^(?:tinh(?! uy)|thanh pho|tp\.?|quan(?! (?:uy|khu|doan|chung|su))|huyen(?! uy)|thi xa|xa(?! hoi)|phuong|thi tran|dac khu|va|cac|cua|ve|khoa|-|,|&|nuoc|viet nam|trung uong|khu vuc|so \d)(?![\p{L}])/u;
const NOT_BODY =
  /^(?:viet nam|chu nghia viet nam|du thao|ban sao|sao y.*|sao luc|cong bao.*|tai lieu.*|khoa (?:[ivxl]+|\d+|thu)(?: .*|,.*)?|ky hop .*|ban chinh|van ban.*|cong thong tin.*|thuvienphapluat.*|nhiem ky .*|doan (?:tncs|thanh nien cong san) ho chi minh|luu hanh.*|xem xong.*|lan \d.*|thu hoi|ban goc|o0o|[^\p{L}]*)$/u;

/** The office's address under its name (folded): matches "dt: 0227.3123456", "website: …"; not "dong thap". */
export const CONTACT =
  /^(?:d ?[/.]? ?t|dien thoai|dia chi|e ?-?mail|web ?site|fax|tel|mst|ma so thue|hotline|ma (?:chuong|ho so))\b ?[:.]|https?:|www\.|@/u;

/** Reads issuer and parent body from the lines of a header; both null when none is printed. */
export function readPrintedBodies(lines: readonly Line[], namer: BodyNamer, number: OwnNumber | null): PrintedBodies {
  if (!lines.some((line) => line.kind === "national" || line.kind === "party" || line.kind === "number")) {
    return { body: null, parent: null };
  }
  const names = groupNames(candidateLines(lines)).filter(isHeaded(lines));
  if (names.length === 0) return { body: null, parent: null };
  const joint = /(?:TTLT|TTLB|NQLT)/.test(number?.value.symbol ?? "");
  if (joint || (areJoint(names) && !namesOne(names, number))) return { body: jointField(names, namer), parent: null };
  const index = chooseName(names, number, ownerOfStamp(lines, names));
  const last = names[index] as Name;
  const above = names[index - 1];
  const parent = above === undefined ? null : toField(above, namer.writeAsPrinted(above.text), "parent-header", 0.93);
  return { body: bodyField(last, above, namer), parent };
}

/** True when the symbol's codes stand for one of the names alone: "4455/BNV-CCVC" of two ministries. */
function namesOne(names: readonly Name[], number: OwnNumber | null): boolean {
  const codes = number?.bodySymbols ?? [];
  return names.filter((name) => codes.some((code) => fitSymbol(code, name.text) === "initials")).length === 1;
}

/** The last name issues; an earlier one when the symbol has its initials and not the last one's (a receiver's stamp). */
function chooseName(names: readonly Name[], number: OwnNumber | null, owner: boolean): number {
  const code = number?.bodySymbols[0];
  const last = names.length - 1;
  if (owner && last > 0 && number?.form !== "party") {
    const fits = names.map((name) => code !== undefined && fitSymbol(code, name.text) === "initials");
    if (fits[last - 1] === true || (code === undefined && isSameKind(names))) return last - 1;
  }
  if (code === undefined || code.length < 3 || number?.form === "party") return last;
  if (fitSymbol(code, names[last]?.text ?? "") !== "none") return last;
  const earlier = names.findLastIndex((name) => fitSymbol(code, name.text) === "initials");
  return earlier === -1 ? last : earlier;
}

/** True when an arrival stamp stands right under the last name: it may be the receiver's. */
function ownerOfStamp(lines: readonly Line[], names: readonly Name[]): boolean {
  const end = names.at(-1)?.range[1] ?? 0;
  const next = lines.find((line) => line.start >= end);
  return next?.kind === "stamp" && /^(?:cong van |van ban )?den|^so|^ngay/.test(next.folded);
}

/** "ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG / UBND HUYỆN YÊN SƠN": two bodies of one kind, one of which received. */
function isSameKind(names: readonly Name[]): boolean {
  return names.slice(-2).every((name) => /^(?:ubnd|uy ban nhan dan)/.test(name.folded));
}

/** A name that opens like no body's counts only above a number: "ĐƠN XIN XÁC NHẬN" under the national title is a title. */
function isHeaded(lines: readonly Line[]): (name: Name) => boolean {
  const number = lines.find((line) => line.kind === "number");
  return (name) => BODY_START.test(name.folded) || (number !== undefined && name.range[0] < number.start);
}

type Name = { readonly text: string; readonly folded: string; readonly range: readonly [number, number] };

function toField(name: Name, value: string, rule: string, confidence: number): Field<string> {
  return { value, range: name.range, confidence, rule };
}

function bodyField(name: Name, above: Name | undefined, namer: BodyNamer): Field<string> {
  const organ = above !== undefined && PARTY_ORGAN.test(name.folded) && PARTY_COMMITTEE.test(above.folded);
  if (organ) {
    const committee = /^ban chap hanh trung uong/.test(above.folded) ? "Trung ương" : namer.writeFull(above.text);
    return toField(name, `${namer.writeFull(name.text)} ${committee}`, "body-party-two-lines", 0.85);
  }
  const known = BODY_START.test(name.folded);
  return toField(name, namer.writeFull(name.text), known ? "body-header" : "body-header-unknown", known ? 0.94 : 0.7);
}

/** Ministries side by side issue together: "BỘ NỘI VỤ / BỘ TÀI CHÍNH". */
function areJoint(names: readonly Name[]): boolean {
  return (
    names.length > 1 &&
    names.every((name) =>
      /^(?:bo (?!tu lenh|chi huy|tong tham muu)|toa an nhan dan toi cao|vien kiem sat nhan dan toi cao|ngan hang nha nuoc|tong lien doan)/.test(
        name.folded,
      ),
    )
  );
}

function jointField(names: readonly Name[], namer: BodyNamer): Field<string> {
  const value = names.map((name) => namer.writeFull(name.text)).join(" - ");
  const range = [names[0]?.range[0] ?? 0, names.at(-1)?.range[1] ?? 0] as const;
  return { value, range, confidence: names.length > 1 ? 0.8 : 0.7, rule: "body-joint" };
}

/** Lines of the left column above the title: capitals, or a name in small letters where a national title shows a header. */
function candidateLines(lines: readonly Line[]): readonly Line[] {
  const titleIndex = lines.findIndex(
    (line) => line.kind === "type" || line.kind === "about" || line.kind === "addressee",
  );
  const head = (titleIndex === -1 ? lines.slice(0, 24) : lines.slice(0, titleIndex)).filter(beforeText(lines));
  const marked = head.some((line) => line.kind === "national" || line.kind === "party");
  return head.filter((line) => {
    const folded = line.folded.replace(/[\s.:*-]+$/, "");
    if (isNoName(line, folded, lines) || line.text.length > 110) return false;
    if (line.kind === "caps") return true;
    if (!marked || line.kind !== "text" || !/^\p{Lu}/u.test(line.text)) return false;
    return BODY_START.test(folded) && !/[.;:]$/.test(line.text) && line.text.length < 80;
  });
}

/** Number labels, addresses, marks and the heading of the Union are no names; "VIỆT NAM" is one's end unless the national title lacks it. */
function isNoName(line: Line, folded: string, lines: readonly Line[]): boolean {
  if (CONTACT.test(folded)) return true;
  const label = NUMBER_LABEL.exec(folded)?.[0];
  if (label !== undefined && (/[:.]\s?$/.test(label) || /[\d…_/]/.test(folded.charAt(label.length)))) return true;
  if (folded !== "viet nam") return NOT_BODY.test(folded);
  const at = lines.indexOf(line);
  return lines.slice(0, at).some((before) => before.kind === "national" && !before.folded.includes("viet"));
}

/** Keeps what stands above the first running words that follow number and date: below them only the body decides. */
function beforeText(lines: readonly Line[]): (line: Line) => boolean {
  const date = lines.findIndex((line) => line.kind === "date");
  const number = lines.findIndex((line) => line.kind === "number");
  if (date === -1 || number === -1) return () => true;
  const text = lines.find((line, index) => index > Math.max(date, number) && line.kind === "text");
  return (line) => text === undefined || line.start < text.start;
}

/** Joins wrapped lines into names and parts two names squeezed into one line. */
function groupNames(lines: readonly Line[]): readonly Name[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    for (const part of splitSqueezed(line)) {
      const last = groups.at(-1);
      if (last !== undefined && continuesName(part, last)) last.push(part);
      else groups.push([part]);
    }
  }
  const names = groups
    .map(toName)
    .filter(
      (name, index, all) => name.folded.length > 2 && all.findIndex((one) => one.folded === name.folded) === index,
    );
  const known = names.filter((name) => BODY_START.test(name.folded));
  return known.length > 0 ? known : names.slice(-1);
}

function continuesName(line: Line, group: readonly Line[]): boolean {
  const folded = joinLines(group).folded.replace(/[\s.*-]+$/, (end) => (end.includes("-") ? " -" : ""));
  if (PARTY_OVER_STATE.test(folded)) return true;
  if (OPEN_NAME.test(folded) && !/^(?:bo|so|tong cuc) /.test(line.folded)) return true;
  if (CONTINUES.test(line.folded)) return true;
  // "BAN CÁN SỰ ĐẢNG ỦY / BAN NHÂN DÂN TỈNH": the line broke within "ủy ban".
  if (/(?:^| )uy$/.test(folded) && /^ban (?:nhan dan|mat tran)(?: |$)/.test(line.folded)) return true;
  const gap = line.row - (group.at(-1)?.row ?? 0);
  return !BODY_START.test(line.folded) && gap <= 3 && isCapitals(line.text);
}

// matches the seam in "UBND TỈNH A SỞ Y TẾ", "BỘ TÀI CHÍNH TỔNG CỤC THUẾ"; not "VĂN PHÒNG UBND TỈNH A"
const SEAM =
  /^((?:thanh uy|tinh uy|dang bo (?:tinh|thanh pho)|huyen uy|quan uy|thi uy|dang uy) .{2,30}?) (?=(?:ban (?!thuong vu|chap hanh)|huyen uy|quan uy|thi uy|thanh uy|van phong|uy ban kiem tra|dang uy|dang doan|chi bo|truong chinh tri))|^((?:ubnd|uy ban nhan dan) (?:tinh|thanh pho|tp\.?|quan|huyen|thi xa|xa|phuong) .{2,40}?|(?:bo|tong cuc|so|tong cong ty) .{3,60}?)(?<! (?:hai|bien|quoc)) (?=(?:so|tong cuc|cuc|chi cuc|phong|trung tam|thanh tra|van phong|ban quan ly|ban dan toc|benh vien|truong|vien|bo chi huy) )|^(?:tinh|thanh pho|huyen|quan|thi xa) (?!uy ).{2,30}?(?<! (?:hai|bien)) (?=(?:so|phong|trung tam|truong (?:dai|cao|tieu|th|trung|mam|pho)\S*|benh vien|ban chi dao) )|^phong .{3,60}? (?=truong (?:tieu|th|trung|mam|pho))|^(?:tong cong ty|tap doan|dai hoc|bo cong an|hoi lhpn|hoi lien hiep phu nu|hoi nong dan|hoi cuu chien binh) .{3,60}? (?=(?:cong ty|truong (?:dai|cao)\S*|cong an|hoi) )/;

function splitSqueezed(line: Line): readonly Line[] {
  const match = SEAM.exec(line.folded);
  if (match === null || !isCapitals(line.text)) return [line];
  const at = match[0].length;
  return [
    { ...line, end: line.start + at - 1, text: line.text.slice(0, at - 1), folded: line.folded.slice(0, at - 1) },
    { ...line, start: line.start + at, text: line.text.slice(at), folded: line.folded.slice(at) },
  ];
}

function toName(group: readonly Line[]): Name {
  const joined = joinLines(group);
  const trim = /^[\s.:*-]*/.exec(joined.text)?.[0].length ?? 0;
  const text = joined.text
    .slice(trim)
    .replace(/(?<=\S) (?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|TỐI MẬT|TUYỆT MẬT)[\s.]*$/u, "")
    .replace(/[\s.:;,*-]+$/, "");
  return {
    text,
    folded: joined.folded.slice(trim, trim + text.length),
    range: joined.toClean(trim, Math.max(trim + 1, trim + text.length)),
  };
}

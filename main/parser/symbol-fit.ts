import { fold } from "../text/fold.ts";

/** How a symbol's code fits a body's name: by the initials of its words, by its letters in order, or not at all. */
export type SymbolFit = "initials" | "letters" | "none";

// Codes whose letters their body's name does not hold in order.
const SPECIAL: Readonly<Record<string, RegExp>> = {
  ttg: /thu tuong|chu tich hoi dong bo truong/,
  ctn: /chu tich nuoc/,
  tw: /trung uong|bo chinh tri|ban bi thu|dang cong san/,
  qh: /quoc hoi/,
  ubtvqh: /uy ban thuong vu quoc hoi/,
  cp: /chinh phu/,
  ct: /chu tich|cuc thue|hoi dong bo truong/,
  tu: /thanh uy|tinh uy/,
  hu: /huyen uy/,
  qu: /quan uy/,
  du: /dang uy|dang bo/,
  ub: /uy ban/,
  tandtc: /toa an/,
  vks: /vien kiem sat/,
};

/** Compares a code ("STNMT", "UBND", "BVĐK") with a body's name written in full. */
export function fitSymbol(code: string, body: string): SymbolFit {
  const letters = fold(code).replace(/[^a-z]/g, "");
  const name = fold(body);
  if (letters.length < 2) return "letters";
  const special = SPECIAL[letters.replace(/\d+$/, "")];
  if (special?.test(name) === true) return "initials";
  const initials = initialsOf(name);
  // "VHXH" of "Phòng Văn hóa - Xã hội", "QLDA" of "Ban Quản lý dự án": the kind of office is left out.
  if (initials.startsWith(letters) || initials.slice(1).startsWith(letters)) return "initials";
  return isInOrder(letters, name.replace(/[^a-z]/g, "")) ? "letters" : "none";
}

/** True for a code that misses a body's initials by one letter: "BNMT" beside "Bộ Tài nguyên và Môi trường". */
export function isNearMiss(code: string, body: string): boolean {
  const letters = fold(code).replace(/[^a-z]/g, "");
  if (letters.length < 3 || fitSymbol(code, body) === "initials") return false;
  const initials = initialsOf(fold(body));
  if (initials.length < 4) return false;
  for (let at = 0; at <= letters.length; at++) {
    const head = letters.slice(0, at);
    const missing = head + initials.charAt(at) + letters.slice(at);
    const changed = head + initials.charAt(at) + letters.slice(at + 1);
    if (missing.length >= 4 && initials.startsWith(missing)) return true;
    if (at < letters.length && changed.length >= 4 && initials.startsWith(changed)) return true;
  }
  return false;
}

function initialsOf(name: string): string {
  const words = name.split(/[^a-z]+/).filter((word) => word !== "" && word !== "va" && word !== "cac");
  return words.map((word) => word.charAt(0)).join("");
}

function isInOrder(letters: string, text: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}

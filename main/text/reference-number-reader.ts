import type { Regime } from "../model/document.ts";
import { repairDigits } from "./date-text.ts";
import type { MatchingCopy } from "./matching-copy.ts";
import { isClearLeft, type NumberContext, readNumberContext } from "./number-context.ts";
import { HYPHEN, HYPHEN_YEAR, SERIAL, SLASH, SPACE, SPREAD_DIGITS, TOKEN, YEAR_PART } from "./number-pattern.ts";
import type { CopyNumber } from "./reference-number.ts";
import {
  isBodyCode,
  isOldSingleCode,
  isPartyBody,
  isTypeCode,
  isUnitCode,
  repairBodyCode,
  repairTypeCode,
} from "./symbol-lexicon.ts";
import { isJoint, isTokenShape, type Part } from "./symbol-part.ts";
import { repairStateSymbol } from "./symbol-repair.ts";

/** Reads the number that begins at `at` of a matching copy; `listEnd` is where the number before it ended, or -1. */
export function readNumberAt(copy: MatchingCopy, at: number, listEnd: number): CopyNumber | null {
  const whole = copy.folded.slice(Math.max(0, at - 40), at);
  const spread = SPREAD_DIGITS.exec(whole)?.[1] ?? "";
  const before = whole.slice(0, whole.length - spread.length);
  if (!isClearLeft(copy.text, at)) return null;
  SERIAL.lastIndex = at;
  const serial = SERIAL.exec(copy.text);
  if (serial === null) return null;
  const found = new SymbolReader(copy, at, serial, readNumberContext(copy, at, before, listEnd)).read();
  return found === null || spread === "" ? found : joinSpread(found, spread);
}

/** "số 1 2 3/QĐ-UBND": digits that were typed or read apart belong to the number. */
function joinSpread(found: CopyNumber, spread: string): CopyNumber {
  const digits = spread.replace(/\s/g, "");
  return {
    ...found,
    start: found.start - spread.length,
    serialNumber: digits + found.serialNumber,
    text: digits + found.text,
    repaired: true,
  };
}

class SymbolReader {
  private readonly text: string;
  private readonly start: number;
  private at: number;
  private readonly serial: string;
  private readonly context: NumberContext;
  private repaired = false;

  constructor(copy: MatchingCopy, start: number, serial: RegExpExecArray, context: NumberContext) {
    this.text = copy.text;
    this.start = start;
    this.at = start + serial[0].length;
    const digits = repairDigits(serial[1] ?? "");
    this.repaired = digits !== serial[1];
    this.serial = digits + (serial[2] ?? "");
    this.context = context;
  }

  read(): CopyNumber | null {
    const isDigitless = !/\d/.test(this.text.slice(this.start, this.at));
    const year = this.readYear();
    if (isDigitless && year === null && !this.context.isAnnounced) return null;
    if (year !== null || this.take(SLASH)) return this.readState(year);
    if (isDigitless) return null;
    if (this.take(HYPHEN)) return this.readHyphenated();
    if (this.take(SPACE)) return this.readSpaced();
    return null;
  }

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return false;
    this.at += found[0].length;
    return true;
  }

  private readYear(): number | null {
    HYPHEN_YEAR.lastIndex = this.at;
    const joined = HYPHEN_YEAR.exec(this.text);
    if (joined !== null) {
      this.at += joined[0].length;
      this.joint = "-";
      return Number(joined[1]);
    }
    YEAR_PART.lastIndex = this.at;
    const found = YEAR_PART.exec(this.text);
    if (found === null) return null;
    const digits = repairDigits(found[1] ?? "");
    if (
      digits.length === 2 &&
      !/^\s?(?:QĐ|QD|NĐ|ND|TT|CT|NQ|CP|PL|L)[A-ZĐ-]/.test(
        this.text.slice(this.at + found[0].length, this.at + found[0].length + 8),
      )
    ) {
      return null;
    }
    this.at += found[0].length;
    while (this.text[this.at] === " " || this.text[this.at] === "\n") this.at++;
    if (digits !== found[1]) this.repaired = true;
    if (digits.length === 4) return Number(digits);
    this.shortYear = digits;
    return Number(digits) < 30 ? 2000 + Number(digits) : 1900 + Number(digits);
  }
  private shortYear: string | null = null;
  /** What stands between number and year. */
  private joint = "/";

  /** One token of capitals; glued lower-case words are left outside, single spaced letters are put together. */
  private readToken(): string | null {
    TOKEN.lastIndex = this.at;
    const found = TOKEN.exec(this.text);
    if (found === null) return null;
    let token = found[0].replace(/&$/, "");
    const cased = /^T?[A-ZĐ][a-z]{1,2}$/.test(token) ? repairBodyCode(token) : null;
    if (cased !== null && !/[\p{L}\d]/u.test(this.text.charAt(this.at + token.length))) {
      this.at += token.length;
      return token;
    }
    const follows = this.text.charAt(this.at + token.length);
    if (/[a-z\u00e0-\u1ef9]/.test(follows) || !isTokenShape(token)) {
      const capitals = /^[A-ZĐƯÂÊÔĂƠ0-9&]+/.exec(token)?.[0] ?? "";
      const isWord = capitals.length < 2 || (!isBodyCode(capitals) && !isTypeCode(capitals) && !isTokenShape(token));
      const cut = isWord ? this.cutGlued(capitals) : capitals;
      if (cut === null) return null;
      token = cut;
    }
    this.at += token.length;
    return this.joinTerm(token) ?? this.joinSpaced(token);
  }

  /** "UBTVQH 14": the National Assembly's term set apart. */
  private joinTerm(token: string): string | null {
    if (!/^(?:UBTV)?QH1?$/.test(token)) return null;
    const term = (token.endsWith("1") ? /^ (\d)(?![\d/.,])/ : /^ ?-? ?(\d{1,2})(?![\d/.,])/).exec(
      this.text.slice(this.at, this.at + 6),
    );
    if (term === null) return null;
    this.at += term[0].length;
    return `${token}${term[1]}`;
  }

  /** "UBNDT" of "UBNDTỉnh": drops the capital that opens the glued word. */
  private cutGlued(capitals: string): string | null {
    const cut = capitals.slice(0, -1);
    return cut.length >= 2 && (isBodyCode(cut) || isUnitCode(cut)) ? cut : null;
  }

  /** "U B ND" -> "UBND": capitals apart that together are a known code. */
  private joinSpaced(token: string): string {
    if (isBodyCode(token) || isTypeCode(token) || token.length > 4) return token;
    let joined = token;
    let end = this.at;
    let longest: string | null = null;
    for (let parts = 0; parts < 5; parts++) {
      const next = /^ ([A-ZĐ][A-ZĐg]{0,3})(?![\p{L}])/u.exec(this.text.slice(end, end + 8));
      if (next === null) break;
      joined += next[1];
      end += next[0].length;
      if (isBodyCode(joined) || repairBodyCode(joined) !== null) {
        this.at = end;
        longest = joined;
      }
    }
    return longest ?? token;
  }

  private readState(year: number | null): CopyNumber | null {
    const tokens = this.readTokens();
    return tokens === null ? null : this.finishState(tokens, year);
  }

  private finishState(read: readonly Part[], year: number | null): CopyNumber | null {
    const parts = repairStateSymbol(read, this.context.before);
    if (parts.some((part, i) => part.token !== read[i]?.token)) this.repaired = true;
    const first = parts[0]?.token ?? "";
    const isTyped = isTypeCode(first) && (parts.length > 1 ? !this.isLetterOfBody(first, parts[1]?.token ?? "") : true);
    if (!this.isCredible(parts, isTyped, year)) return null;
    const symbol = parts.map((part, index) => (index === 0 ? part.token : part.separator + part.token)).join("");
    const yearText = this.shortYear ?? (year === null ? null : String(year));
    const tail = yearText === null ? symbol : `${yearText}/${symbol}`;
    const assembly = /^(?:UBTV)?QH\d/.test(first);
    const bodies = isTyped && !assembly ? parts.slice(1) : parts.slice(0, 1);
    return this.build(`${this.serial}${this.joint}${tail}`, tail, {
      year,
      regimeForm: "state",
      typeAbbreviation: isTyped ? first : null,
      bodySymbols: (first.startsWith("TTL") || first.startsWith("NQL") || isJoint(parts)
        ? bodies
        : bodies.slice(0, 1)
      ).map((part) => part.token),
    });
  }

  /** "CT-TTHT" after "công văn" is Cục Thuế writing, not a directive (E.3). */
  private isLetterOfBody(first: string, second: string): boolean {
    if (isBodyCode(second) || repairBodyCode(second) !== null) return false;
    return isBodyCode(first) && /(?:cong van|cv)(?: so)?\s?[:.]?\s?$/.test(this.context.before);
  }

  /** E.5: symbols that could be anything count only after a cue or when a code in them is known. */
  private isCredible(parts: readonly Part[], isTyped: boolean, year: number | null): boolean {
    const tokens = parts.map((part) => part.token);
    const first = tokens[0] ?? "";
    const isKnown = tokens.some((token) => isBodyCode(token));
    if (this.context.isStandard) return false;
    if (this.context.isExcluded && !(isKnown && (isTyped || year !== null))) return false;
    if (tokens.length > 1)
      return (
        isKnown ||
        (isTyped && (this.context.isAnnounced || year !== null || tokens[1] !== "")) ||
        this.context.isAnnounced
      );
    if (year !== null) return isKnown || isTyped || this.context.isAnnounced;
    if (/^[A-Z]\d*$/.test(first)) return false;
    return this.context.isNamed || (isKnown && first.length >= 3 && !/^(?:TTTT|KHCN|VHTT|GTVT)$/.test(first));
  }

  private readTokens(): Part[] | null {
    const first = this.readToken();
    if (first === null) return null;
    const parts: Part[] = [{ token: first, separator: "" }];
    while (parts.length < 8) {
      const next = this.readPart(parts);
      if (next === null) break;
      parts.push(next);
    }
    return parts;
  }

  private readPart(parts: readonly Part[]): Part | null {
    const last = parts[parts.length - 1]?.token ?? "";
    const found = /^(?: ?([-/])\s?|(\.)(?=[A-ZĐ]{2}|[IVX]{1,3}(?![\p{L}]))|( )(?=[A-ZĐ]))/u.exec(
      this.text.slice(this.at, this.at + 6),
    );
    if (found === null) return null;
    const rest = this.at;
    const spaced = found[0].length === 3 || found[0].includes("\n");
    this.at += found[0].length;
    const token = this.readToken();
    const separator = found[1] ?? found[2] ?? "-";
    const isComplete = parts.length > 1 || !(isTypeCode(last) || isBodyCode(last));
    const known = token !== null && (isBodyCode(token) || repairBodyCode(token) !== null);
    const accepts =
      token !== null &&
      (found[3] === undefined
        ? !(spaced && isComplete && !(parts.length === 1 && (known || isUnitCode(token))))
        : parts.length === 1 && isTypeCode(last) && !isBodyCode(last) && known) &&
      !(found[0].includes("\n") && !known && !isUnitCode(token));
    if (!accepts) {
      this.at = rest;
      return null;
    }
    return { token, separator };
  }

  /** N-LOẠI/CQ: Party and mass organisations; old state forms "24-L/CTN", "45-CP". */
  private readHyphenated(): CopyNumber | null {
    const printed = this.readToken();
    if (printed === null) return null;
    const type = repairTypeCode(printed) ?? printed;
    if (this.take(SLASH)) return this.readParty(printed, type);
    const mark = this.at;
    if (isTypeCode(type) && this.take(HYPHEN)) {
      const body = this.readToken();
      if (body !== null && repairBodyCode(body) !== null) return this.finishParty(printed, type, [body], "-");
      this.at = mark;
    }
    if (!this.context.isAnnounced || this.context.isExcluded || !isOldSingleCode(type)) return null;
    return this.build(`${this.serial}-${type}`, type, {
      year: null,
      regimeForm: "state",
      typeAbbreviation: type === "SL" || type === "CT" || type === "NĐ" ? type : null,
      bodySymbols: type === "SL" || type === "NĐ" ? [] : [type],
    });
  }

  private readParty(printed: string, type: string): CopyNumber | null {
    const bodies: string[] = [];
    const first = this.readToken();
    if (first === null) return null;
    bodies.push(first);
    while (bodies.length < 4) {
      const mark = this.at;
      const glued = /^-\s?/.exec(this.text.slice(this.at, this.at + 2));
      if (glued === null) break;
      this.at += glued[0].length;
      const next = this.readToken();
      if (next === null || (glued[0] === "-\n" && repairBodyCode(next) === null)) {
        this.at = mark;
        break;
      }
      bodies.push(next);
    }
    return this.readOld("-", printed, bodies) ?? this.finishParty(printed, type, bodies, "/");
  }

  /** Ministries before 1999: "1141-TC/QĐ/CĐKT", "09 TC/TCT", as printed; only after the name of a type. */
  private readOld(joint: "-" | " ", first: string, read: readonly string[]): CopyNumber | null {
    if (!this.context.isNamed || this.context.isExcluded) return null;
    const third = /^\/[A-ZĐ]{2,6}\d?(?![\p{L}\d])/u.exec(this.text.slice(this.at, this.at + 9))?.[0] ?? "";
    if (joint === "-" && (third === "" || !isTypeCode(read[0] ?? ""))) return null;
    this.at += third.length;
    const codes = [first, ...read, ...(third === "" ? [] : [third.slice(1)])];
    const symbol = `${first}/${read.join("-")}${third}`;
    const type = codes.slice(1).find((code) => isTypeCode(code)) ?? null;
    return this.build(`${this.serial}${joint}${symbol}`, symbol, {
      year: null,
      regimeForm: "state",
      typeAbbreviation: type,
      bodySymbols: [first],
    });
  }

  private finishParty(printed: string, type: string, bodies: readonly string[], joint: string): CopyNumber | null {
    const codes = bodies.map((body) => repairBodyCode(body) ?? body);
    const isKnown = codes.some((code) => isBodyCode(code) || isPartyBody(code) || /^TWĐTN|^ĐTN/.test(code));
    if (
      this.context.isExcluded ||
      !(isTypeCode(type) || (isKnown && this.context.isAnnounced) || this.context.isAnnounced)
    )
      return null;
    if (!isKnown && !this.context.isAnnounced) return null;
    if (type !== printed || codes.join() !== bodies.join()) this.repaired = true;
    const suffix = /^\/(nb|m|tm|[a-zđ]{1,2})(?![\p{L}])/u.exec(this.text.slice(this.at, this.at + 5))?.[0] ?? "";
    this.at += suffix.length;
    const symbol = `${type}${joint}${codes.join("-")}${suffix}`;
    const isState =
      codes.some((code) => /^(?:CTN|HĐNN\d*|HĐBT|CP|TTg|UBND|HĐND)$/.test(code)) || type === "L" || type === "LCT";
    const regimeForm: Regime = isState ? "state" : "party";
    return this.build(`${this.serial}-${symbol}`, symbol, {
      year: null,
      regimeForm,
      typeAbbreviation: isTypeCode(type) ? type : null,
      bodySymbols: codes.slice(0, 1),
    });
  }

  /** A lost hyphen or slash: "84 QĐ/TWĐTN", "134 KH-UBND". */
  private readSpaced(): CopyNumber | null {
    const printed = this.readToken();
    const type = printed === null ? null : repairTypeCode(printed);
    if (printed === null) return null;
    if (this.take(SLASH)) {
      const body = this.readToken();
      const code = body === null ? null : repairBodyCode(body);
      if (body === null) return null;
      const isOfParty = code !== null && (isPartyBody(code) || /^(?:TW|T)?ĐTN/.test(code));
      if (type === null || !isOfParty)
        return printed.length < 2 ? null : this.readOld(" ", printed, this.readTail(body));
      return this.finishParty(printed, type, this.readTail(body), "/");
    }
    if (type === null || !this.context.isAnnounced || !this.take(HYPHEN)) return null;
    const body = this.readToken();
    const code = body === null ? null : repairBodyCode(body);
    if (body === null || code === null) return null;
    this.repaired = true;
    return this.finishState(
      [
        { token: type, separator: "" },
        { token: code, separator: "-" },
      ],
      null,
    );
  }

  private readTail(body: string): readonly string[] {
    const next = /^-([A-ZĐ]{2,8})(?![\p{L}])/u.exec(this.text.slice(this.at, this.at + 10));
    if (next === null) return [body];
    this.at += next[0].length;
    return [body, next[1] ?? ""];
  }

  private build(
    text: string,
    symbol: string,
    rest: Pick<CopyNumber, "year" | "regimeForm" | "typeAbbreviation" | "bodySymbols">,
  ): CopyNumber {
    return {
      start: this.start,
      end: this.at,
      text,
      serialNumber: this.serial,
      symbol,
      repaired: this.repaired,
      ...rest,
    };
  }
}

import type { Relation } from "../../../main/model/relation.ts";
import type { GoldCitation } from "../gold.ts";
import { longDay, shortDay, yearOf } from "./calendar.ts";
import type { Cited } from "./cited.ts";
import type { Random } from "./random.ts";

/** Words that mention documents, and what they say. */
export type Mention = { readonly text: string; readonly gold: readonly GoldCitation[] };

/** How one mention is written (standards.md, E.1). */
export type Form = "full" | "longDate" | "noDate" | "bare" | "short" | "comma" | "brackets" | "hidden" | "titled";

const FORMS: readonly Form[] = ["full", "full", "longDate", "titled", "noDate", "bare", "short", "comma", "brackets"];

/** A form that can stand anywhere. */
export const someForm = (random: Random): Form => random.pick(FORMS);

/** What the gold says of a mention in `form`. */
function gold(cited: Cited, form: Form, relation: Relation, provision: string | null): GoldCitation {
  const isDated = form !== "noDate" && form !== "bare" && form !== "short";
  const saysBody = form !== "bare" && form !== "short" && form !== "brackets";
  return {
    referenceNumber: cited.number,
    title: cited.title,
    documentType: cited.type,
    issueDate: isDated ? cited.day : null,
    issuingBody: saysBody || cited.isKnownByNumber ? cited.body : null,
    provision,
    relation,
  };
}

/** The words that mention a document by number. */
export function mention(cited: Cited, form: Form, relation: Relation, provision: string | null = null): Mention {
  const name = `${cited.type} số ${cited.number}`;
  const by = `của ${cited.bodyText}`;
  const about = `về ${cited.topic}`;
  const texts: Readonly<Record<Form, string>> = {
    full: `${name} ${shortDay(cited.day)} ${by}`,
    titled: `${name} ${shortDay(cited.day)} ${by} ${about}`,
    longDate: `${name} ${longDay(cited.day)} ${by} ${about}`,
    noDate: `${name} ${by} ${about}`,
    bare: `${cited.type} ${cited.number}`,
    short: name,
    comma: `${name}, ${shortDay(cited.day, "-")} ${by}`,
    brackets: `${name} (${shortDay(cited.day).replace("ngày ", "")})`,
    hidden: `văn bản số ${cited.number} ${shortDay(cited.day)} ${by}`,
  };
  const at = provision === null ? "" : `${provision} `;
  return { text: at + texts[form], gold: [gold(cited, form, relation, provision)] };
}

/** The words that mention a law by name: with its day, its year, or nothing. */
export function mentionLaw(random: Random, cited: Cited, relation: Relation, provision: string | null = null): Mention {
  const title = cited.title ?? "";
  const form = random.pick(["plain", "year", "day"] as const);
  const tail = { plain: "", year: ` năm ${yearOf(cited.day)}`, day: ` ${longDay(cited.day)}` }[form];
  const at = provision === null ? "" : `${provision} `;
  return {
    text: `${at}${title}${tail}`,
    gold: [{ ...gold(cited, "full", relation, provision), issueDate: form === "day" ? cited.day : null }],
  };
}

/** A law with its number: "Luật Lưu trữ số 33/2024/QH15 ngày …". */
export function mentionNumberedLaw(random: Random, cited: Cited, relation: Relation): Mention {
  const year = yearOf(cited.day);
  const number = `${random.between(10, 99)}/${year}/QH${year < 2011 ? 12 : year < 2016 ? 13 : 14}`;
  const isDated = random.chance(0.7);
  return {
    text: `${cited.title} số ${number}${isDated ? ` ${shortDay(cited.day)}` : ""}`,
    gold: [{ ...gold(cited, "full", relation, null), referenceNumber: number, issueDate: isDated ? cited.day : null }],
  };
}

/** An amending law, whose name holds another's; the inner name may be counted or not. */
export function mentionAmendingLaw(cited: Cited, relation: Relation): Mention {
  const inner = cited.title ?? "";
  const outer = `Luật sửa đổi, bổ sung một số điều của ${inner}`;
  return {
    text: `${outer} ${longDay(cited.day)}`,
    gold: [
      { ...gold(cited, "full", relation, null), title: outer, documentType: "Luật" },
      {
        ...gold(cited, "full", "amends", null),
        issueDate: null,
        optional: true,
        relationAlternatives: ["refers", relation],
      },
    ],
  };
}

/** Several of one type and issuer: the type said once, the issuer once at the end ("các Nghị quyết số …, số … của …"). */
export function mentionList(random: Random, members: readonly Cited[], relation: Relation): Mention {
  const [first] = members as readonly [Cited, ...Cited[]];
  const [repeats, isLastOnlyDated] = [random.chance(0.4), random.chance(0.3)];
  const parts = members.map((member, i) => {
    const isDated = !isLastOnlyDated || i === members.length - 1;
    const head = i === 0 || repeats ? `${first.type} số` : "số";
    return { text: `${head} ${member.number}${isDated ? ` ${shortDay(member.day)}` : ""}`, isDated, member };
  });
  const lead = repeats ? "" : "các ";
  const joined = parts.map(({ text }) => text);
  const last = joined.pop();
  return {
    text: `${lead}${joined.join(", ")}${random.chance(0.5) ? " và " : ", "}${last} của ${first.bodyText}`,
    gold: parts.map(({ member, isDated }) => ({
      ...gold({ ...member, type: first.type, body: first.body }, "full", relation, null),
      issueDate: isDated ? member.day : null,
    })),
  };
}

/** Two types that share an issuer: "Chỉ thị số … và Công điện số … của Chủ tịch UBND tỉnh". */
export function mentionPair(random: Random, first: Cited, relation: Relation): Mention {
  const serial = random.between(2, 40);
  const second: Cited = { ...first, type: "Công điện", number: `${serial < 10 ? `0${serial}` : serial}/CĐ-UBND` };
  return {
    text: `${first.type} số ${first.number} ${shortDay(first.day)} và Công điện số ${second.number} ${shortDay(second.day)} của ${first.bodyText}`,
    gold: [gold(first, "full", relation, null), gold(second, "full", relation, null)],
  };
}

/** The issuer before the number: "Thông báo kết luận của Thường trực Tỉnh ủy số 581-TB/TU ngày 01/12/2021". */
export function mentionIssuerFirst(cited: Cited, relation: Relation): Mention {
  return {
    text: `${cited.type} của ${cited.bodyText} số ${cited.number} ${shortDay(cited.day)}`,
    gold: [gold(cited, "full", relation, null)],
  };
}

/** One document that carries out or amends another, named in its own title: the inner one has its own relation. */
export function mentionNested(outer: Cited, inner: Cited, relation: Relation): Mention {
  return {
    text: `${outer.type} số ${outer.number} ${shortDay(outer.day)} của ${outer.bodyText} sửa đổi, bổ sung một số điều của ${inner.type} số ${inner.number} ${shortDay(inner.day)} của ${inner.bodyText}`,
    gold: [
      gold(outer, "full", relation, null),
      { ...gold(inner, "full", "amends", null), relationAlternatives: ["refers", relation] },
    ],
  };
}

/** A part of a document, as a rule is cited. */
export function someProvision(random: Random): string {
  const article = `Điều ${random.between(2, 60)}`;
  return random.pick([
    article,
    `khoản ${random.between(1, 6)} ${article}`,
    `điểm ${random.pick(["a", "b", "c", "đ"])} khoản ${random.between(1, 6)} ${article}`,
  ]);
}

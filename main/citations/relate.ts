import type { Relation } from "../model/relation.ts";
import type { MatchingCopy } from "../text/matching-copy.ts";
import { type Clause, clauseAt } from "./clause.ts";
import type { Mention } from "./mention.ts";
import { findTriggers, type Trigger } from "./relation-trigger.ts";

/** A mention's relation, with the phrase that says so as a range of the copy, and how sure it is. */
export type Related = {
  readonly relation: Relation;
  readonly trigger: readonly [number, number] | null;
  readonly confidence: number;
  readonly nestedIn: number | null;
};

/** What relating needs to know of the document. */
export type RelateContext = {
  readonly copy: MatchingCopy;
  readonly clauses: readonly Clause[];
  readonly documentType: string | null;
  /** Tells whether an offset lies in the title or V/v line. */
  readonly isTitle: (at: number) => boolean;
};

/** Only separators between two mentions: the second goes on the list of the first. */
const LIST_GAP = /^["”)\s]*(?:[,;]|va|hoac|cung|cung voi|va cac|,? ?va|;? ?va)?\s?(?:tai |theo )?(?:cac |so )?["“(]?$/;
// matches "- ", "1. ", "a) ", "Điều 2. ", "các ": what may stand before a mention that opens an item
// matches " (sau đây gọi tắt là ": the same document under its short name
const RENAMED = /^[^;.:]{0,60}\((?:sau day )?(?:duoc )?(?:goi|viet) (?:tat |chung )?la ["“]?$/;
const OPENS_ITEM =
  /^[\s\-+•"“(]*(?:dieu \d+[.:]?\s|\d{1,2}(?:\.\d+)*[.)]\s|[a-z]\)\s|[ivx]{1,4}\.\s)?(?:cac |va |theo )?$/;
// matches "), ý kiến của Bộ Tư pháp (", " và chỉ đạo của UBND tỉnh tại ": the same phrase holds for what another body said
const SAID_BY =
  /^["”)\s]*[,;]? ?(?:va |cung )?(?:cac |noi dung |theo )?(?:y kien|chi dao|ket luan|yeu cau|huong dan|de nghi|kien nghi|bao cao|thong bao|quy dinh|phe duyet|bien ban)(?: [a-z]+){0,4} cua [^;.:]{2,100}(?: tai| \(|,? so)(?: cac)? ?$/;
// matches " tiếp tục có hiệu lực", " vẫn được áp dụng": the mention is the subject of a sentence of its own
const OWN_VERB = /^,?\s(?:van|con|tiep tuc|khong|duoc|co hieu luc|thi|da duoc|chua|bi|la|quy dinh|het hieu luc)\s/;
// matches ", UBND huyện đã ban hành ": the citing sentence's subject issued what follows
const SUBJECT_ISSUED =
  /,\s[^;]{3,90}\s(?:(?:da|vua|tiep tuc|kip thoi) )?(?:ban hanh|ra|ky|gui|phat hanh|co)(?: cac)? ?$/;
const STARTS_BASIS = /^[\s\-+•*"“]*(?:\d{1,2}[.)]\s)?can (?:cu|eu|cir)/;
const STARTS_OTHER =
  /^[\s\-+•*"“]*(?:\d{1,2}[.)]\s)?(?:thuc hien|trien khai|xet|theo de nghi|sau khi|phuc dap|tra loi|de )/;
const PLAN_BEFORE =
  /(?:de nghi|kien nghi|nghien cuu|tham muu|xem xet|ra soat|trinh|du thao|xay dung|(?<!ve )viec|tiep tuc|kip thoi|hoan thien|de xuat)(?:,?\s[a-z]+){0,6}\s?,?\s?$/;
// matches " hết hiệu lực kể từ", " bị bãi bỏ"; not " công bố danh mục văn bản hết hiệu lực"
const EFFECT_AFTER =
  /^[^;.]{0,160}?(?:(?<!van ban |phap luat |danh muc |noi dung |quy dinh )(?:het|khong con|cham dut) hieu luc|bi bai bo|bi thay the|duoc bai bo)/;
// "Trả lời kiến nghị nêu tại Công văn số …": what is said of the content holds for the document.
const CARRIES_OVER = new Set<Relation>(["replies", "implements", "proposal", "legal-basis"]);
const ACTS = new Set<Relation>(["amends", "replaces", "repeals", "suspends", "corrects"]);

/** Gives each mention its relation, in reading order (E.6). */
export function relateMentions(mentions: readonly Mention[], context: RelateContext): readonly Related[] {
  const related: Related[] = [];
  for (const [index, mention] of mentions.entries()) {
    const outer = findOuter(mentions, related, index);
    if (outer !== null) related.push(relateNested(mentions, related, index, outer, context));
    else related.push(relateOpen(mentions, related, index, context));
    if (mention.tailEnd < mention.end) mention.tailEnd = mention.end;
  }
  return applyEffectAfter(mentions, related, context);
}

function findOuter(mentions: readonly Mention[], related: readonly Related[], index: number): number | null {
  const mention = mentions[index] as Mention;
  for (let i = index - 1; i >= Math.max(0, index - 6); i--) {
    const outer = mentions[i] as Mention;
    if (mention.start < outer.tailEnd && related[i]?.nestedIn === null) return i;
  }
  return null;
}

function relateNested(
  mentions: readonly Mention[],
  related: readonly Related[],
  index: number,
  outer: number,
  context: RelateContext,
): Related {
  const mention = mentions[index] as Mention;
  const previous = mentions[index - 1] as Mention;
  const from = index - 1 === outer ? previous.end : previous.end;
  const gap = context.copy.folded.slice(from, mention.start).replace(/\s+/g, " ");
  if (index - 1 > outer && LIST_GAP.test(gap)) return { ...(related[index - 1] as Related), nestedIn: outer };
  const trigger = lastTrigger(context, from, mention.start);
  if (trigger === null) return { relation: "refers", trigger: null, confidence: 0.7, nestedIn: outer };
  return { relation: trigger.relation, trigger: [trigger.start, trigger.end], confidence: 0.85, nestedIn: outer };
}

function relateOpen(
  mentions: readonly Mention[],
  related: readonly Related[],
  index: number,
  context: RelateContext,
): Related {
  const { copy, clauses } = context;
  const mention = mentions[index] as Mention;
  const at = clauseAt(clauses, mention.start);
  const clause = clauses[at] as Clause;
  const previousIndex = lastOpen(related, index);
  const previous = previousIndex === null ? null : (mentions[previousIndex] as Mention);
  const inherited = previousIndex === null ? null : (related[previousIndex] as Related);
  const isSameClause = previous !== null && previous.start >= clause.start;
  const gap = previous === null ? "" : plainGap(copy, lastEnd(mentions, index), mention.start);
  if (isSameClause && inherited !== null && (LIST_GAP.test(gap) || RENAMED.test(gap)))
    return { ...inherited, nestedIn: null };
  if (isSameClause && inherited !== null && CARRIES_OVER.has(inherited.relation) && SAID_BY.test(gap))
    return { ...inherited, confidence: inherited.confidence - 0.05, nestedIn: null };
  const isPast = isSameClause && inherited !== null && inherited.relation !== "legal-basis";
  const isBasis = !isPast && startsBasis(copy, clause);
  const subject = isBasis ? findSubject(copy, isSameClause ? previous : null, clause, mention) : null;
  if (isBasis && subject === null) return basis(copy, clause, mention);
  const from = Math.max(isSameClause && previous !== null ? lastEnd(mentions, index) : clause.start, subject ?? 0);
  const own = chooseTrigger(context, from, mention);
  if (own !== null) return own;
  if (!isSameClause && OPENS_ITEM.test(copy.folded.slice(clause.start, mention.start).replace(/\s+/g, " "))) {
    const passed = inheritAcross(context, at, mention, previous, inherited);
    if (passed !== null) return passed;
  }
  if (!isPast && subject === null && goesOnBasis(context, at))
    return { relation: "legal-basis", trigger: null, confidence: 0.85, nestedIn: null };
  return { relation: "refers", trigger: null, confidence: 0.75, nestedIn: null };
}

/** What stands between two mentions, without remarks in brackets: "(được sửa đổi, bổ sung năm 2014)". */
function plainGap(copy: MatchingCopy, from: number, to: number): string {
  return copy.folded
    .slice(Math.max(from, to - 400), to)
    .replace(/\([^()]{0,200}\)/g, "")
    .replace(/\s+/g, " ");
}

function lastOpen(related: readonly Related[], index: number): number | null {
  for (let i = index - 1; i >= 0; i--) if (related[i]?.nestedIn === null) return i;
  return null;
}

/** End of all that stands before a mention: the quoted abstract of the one before, or a nested mention in it. */
function lastEnd(mentions: readonly Mention[], index: number): number {
  let end = 0;
  for (let i = Math.max(0, index - 6); i < index; i++)
    end = Math.max(end, (mentions[i] as Mention).tailEnd, (mentions[i] as Mention).end);
  return Math.min(end, (mentions[index] as Mention).start);
}

function startsBasis(copy: MatchingCopy, clause: Clause): boolean {
  return STARTS_BASIS.test(copy.folded.slice(clause.start, Math.min(clause.end, clause.start + 24)));
}

// matches ", Ủy ban nhân dân ", ", trường hợp ": where the citing sentence goes on with a subject of its own
const SUBJECT =
  /,\s(?:nay,?\s)?(?:Ủy ban|Uỷ ban|UBND|HĐND|Sở|Bộ|Ban|Thường trực|Chủ tịch|Giám đốc|Cục|Phòng|Văn phòng|Công ty|Trường|Đảng ủy|Thành ủy|Tỉnh ủy|Huyện ủy|Quận ủy|Viện|Trung tâm|Đoàn|Hội|Công an|Tổng cục|Kho bạc|đề nghị|yêu cầu|trường hợp|nếu|doanh nghiệp|các đơn vị)\s/gu;

/** Where the citing sentence's own subject begins between the basis and the mention: "Căn cứ A, Ủy ban nhân dân xây dựng … B"; null when it doesn't. */
function findSubject(copy: MatchingCopy, previous: Mention | null, clause: Clause, mention: Mention): number | null {
  const from = Math.max(clause.start, previous?.tailEnd ?? 0, mention.start - 600);
  const between = copy.text.slice(from, mention.start);
  for (const match of between.matchAll(SUBJECT)) {
    // "Căn cứ ý kiến của UBND tỉnh, Sở Tài chính tại …": without a mention before, only what nothing is said by is a subject.
    if (previous !== null || /^,\s(?:đề|yêu|trường|nếu|doanh|các)/.test(match[0]) || !/\stại\s$/.test(between))
      return from + match.index;
  }
  return null;
}

function basis(copy: MatchingCopy, clause: Clause, mention: Mention): Related {
  const word = copy.folded.slice(clause.start, mention.start).search(/can /);
  const start = clause.start + Math.max(0, word);
  return { relation: "legal-basis", trigger: [start, start + 6], confidence: 0.97, nestedIn: null };
}

function lastTrigger(context: RelateContext, from: number, to: number): Trigger | null {
  const window = Math.max(from, to - 320);
  const triggers = findTriggers(context.copy.folded.slice(window, to), window);
  return (isActOn(triggers) ? triggers.at(-2) : triggers.at(-1)) ?? null;
}

function chooseTrigger(context: RelateContext, from: number, mention: Mention): Related | null {
  const { copy } = context;
  const window = Math.max(from, mention.start - 320);
  const triggers = findTriggers(copy.folded.slice(window, mention.start), window);
  let trigger = triggers.at(-1);
  if (trigger === undefined) return null;
  const phrase = copy.folded.slice(trigger.start, trigger.end);
  if (
    CARRIES_OVER.has(trigger.relation) &&
    SUBJECT_ISSUED.test(copy.folded.slice(trigger.end, mention.start).replace(/\s+/g, " "))
  )
    return { relation: "refers", trigger: null, confidence: 0.8, nestedIn: null };
  if (phrase.startsWith("ban hanh")) {
    const act = triggers.findLast((each) => ACTS.has(each.relation));
    if (act !== undefined && act.relation !== "suspends") trigger = act;
  } else if (isActOn(triggers)) {
    trigger = triggers.at(-2) as Trigger;
  } else if (/(?:neu|chi dao|yeu cau|giao|ghi) (?:chi tiet |cu the )?tai$/.test(phrase.replace(/\s+/g, " "))) {
    const last = triggers.at(-2);
    if (last !== undefined && CARRIES_OVER.has(last.relation) && trigger.start - last.end < 80) trigger = last;
  }
  const relation = settle(context, trigger, mention);
  return {
    relation,
    trigger: [trigger.start, trigger.end],
    confidence: confidenceOf(relation, mention.start - trigger.end),
    nestedIn: null,
  };
}

/** "Bãi bỏ nội dung quy định tại Điều 5 …": what is done to the content is done to the document. */
function isActOn(triggers: readonly Trigger[]): boolean {
  const [act, last] = [triggers.at(-2), triggers.at(-1)];
  if (act === undefined || last === undefined || !ACTS.has(act.relation)) return false;
  return last.relation === "refers" && last.isAt && last.start - act.end < 60;
}

function confidenceOf(relation: Relation, distance: number): number {
  if (relation === "refers") return 0.85;
  if (distance < 30) return 0.93;
  return distance < 90 ? 0.88 : 0.75;
}

function isTitle(context: RelateContext, mention: Mention): boolean {
  if (context.isTitle(mention.start)) return true;
  const clause = context.clauses[clauseAt(context.clauses, mention.start)] as Clause;
  return (
    /^\s*(?:v\/v|vv|ve viec)\s/.test(context.copy.folded.slice(clause.start, clause.start + 14)) && clause.start < 4000
  );
}

/** What the phrase means here: title or body, this document or others, plan or act. */
function settle(context: RelateContext, trigger: Trigger, mention: Mention): Relation {
  const { copy } = context;
  const before = copy.folded.slice(Math.max(0, trigger.start - 60), trigger.start).replace(/\s+/g, " ");
  const phrase = copy.folded.slice(trigger.start, trigger.end).replace(/\s+/g, " ");
  const between = copy.folded.slice(trigger.end, mention.start).replace(/\s+/g, " ");
  if (ACTS.has(trigger.relation)) {
    if (!isTitle(context, mention) && (PLAN_BEFORE.test(before) || isAboveIt(context, trigger, mention)))
      return "refers";
    if (
      /^(?:thay the|bai bo)/.test(phrase) &&
      /(?:cum tu|tu ngu|phu luc|bieu mau)/.test(between) &&
      !/kem theo/.test(between)
    )
      return "amends";
    return trigger.relation;
  }
  if (trigger.relation === "implements" && /nhan duoc$/.test(phrase))
    return asksForReply(copy, mention) ? "replies" : "implements";
  if (
    trigger.relation === "refers" &&
    isTitle(context, mention) &&
    /(?:thuc hien|trien khai|thi hanh)$/.test(phrase) &&
    !/kiem tra|giam sat|thanh tra|don doc|theo doi/.test(phrase)
  )
    return "implements";
  return trigger.relation;
}

// Types that carry out and report: they end or change no legal norm, they say that somebody should.
const WITHOUT_FORCE =
  /^(?:Công văn|Thông báo|Báo cáo|Kế hoạch|Tờ trình|Công điện|Biên bản|Giấy mời|Chương trình|Đề án|Phương án|Kết luận|Chỉ thị)$/;

/** "Giao Bộ Y tế sửa đổi Thông tư số …" in a notice: the citing document can't do that itself. */
function isAboveIt(context: RelateContext, trigger: Trigger, mention: Mention): boolean {
  if (trigger.relation === "corrects" || !WITHOUT_FORCE.test(context.documentType ?? "")) return false;
  const clause = context.clauses[clauseAt(context.clauses, trigger.start)] as Clause;
  // A draft that a tờ trình quotes: "Nghị định này thay thế …".
  if (/(?:dinh|quyet|tu|luat|ban|lenh) nay\s/.test(context.copy.folded.slice(clause.start, trigger.start)))
    return false;
  const { number, law } = mention;
  if (law !== null) return true;
  const code = number?.typeAbbreviation ?? "";
  return /^(?:NĐ|TT|TTLT|PL|L)$/.test(code) || (number?.year !== null && /^(?:QĐ|NQ)$/.test(code));
}

/** "nhận được Công văn … đề nghị / xin ý kiến …": what follows answers it. */
function asksForReply(copy: MatchingCopy, mention: Mention): boolean {
  const after = copy.folded.slice(mention.end, mention.end + 400).replace(/\s+/g, " ");
  if (
    /[.;,] (?:ve (?:van de|viec|noi dung|cac noi dung|kien nghi)(?: nay| tren)|lien quan den (?:van de|noi dung) nay)/.test(
      after,
    )
  )
    return true;
  const ask =
    /(?:de nghi|xin y kien|xin chu truong|hoi |vuong mac|kien nghi|phan anh|xin |gop y|lay y kien|cho y kien|giai dap|tham gia y kien)/.exec(
      after,
    );
  const carry = /(?:trien khai|thuc hien)/.exec(after);
  return ask !== null && (carry === null || ask.index < carry.index);
}

/** A list item or a clause after ";" that opens with a mention carries on what its heading or neighbour said. */
function inheritAcross(
  context: RelateContext,
  at: number,
  mention: Mention,
  previous: Mention | null,
  inherited: Related | null,
): Related | null {
  const { clauses, copy } = context;
  const clause = clauses[at] as Clause;
  const before = clauses[at - 1];
  if (before === undefined) return null;
  if (
    previous !== null &&
    inherited !== null &&
    previous.end >= before.start &&
    (clause.opener === "semicolon" || endsOpen(copy, before))
  ) {
    if (ACTS.has(inherited.relation) && speaksForItself(copy, mention)) return null;
    return { ...inherited, confidence: inherited.confidence - 0.03, nestedIn: null };
  }
  if (clause.opener !== "colon" && clause.opener !== "item" && clause.opener !== "stop") return null;
  const heading = clause.opener === "colon" ? before : headingBefore(context, at);
  if (heading === null) return null;
  const triggers = findTriggers(
    copy.folded.slice(Math.max(heading.start, heading.end - 320), heading.end),
    Math.max(heading.start, heading.end - 320),
  );
  const trigger = triggers.findLast((each) => ACTS.has(each.relation)) ?? triggers.at(-1);
  if (trigger === undefined) return null;
  // "Phúc đáp Công văn số 1, Sở có ý kiến: Quyết định số 2 …": the phrase has its document already.
  if (previous !== null && previous.start >= trigger.end && previous.start < heading.end) return null;
  return { relation: trigger.relation, trigger: [trigger.start, trigger.end], confidence: 0.85, nestedIn: null };
}

function speaksForItself(copy: MatchingCopy, mention: Mention): boolean {
  return OWN_VERB.test(copy.folded.slice(mention.tailEnd, mention.tailEnd + 20).replace(/\n/g, " "));
}

/** "Căn cứ A; ý kiến của B tại C": a clause after ";" with no phrase of its own still rests on the same "Căn cứ". */
function goesOnBasis(context: RelateContext, at: number): boolean {
  const { clauses, copy } = context;
  for (let i = at; i > Math.max(0, at - 8) && clauses[i]?.opener === "semicolon"; i--) {
    const opening = clauses[i - 1] as Clause;
    if (STARTS_OTHER.test(copy.folded.slice(opening.start, Math.min(opening.end, opening.start + 24)))) return false;
    if (startsBasis(copy, clauses[i - 1] as Clause)) return true;
  }
  return false;
}

function endsOpen(copy: MatchingCopy, clause: Clause): boolean {
  return /[;,]\s*$/.test(copy.text.slice(Math.max(clause.start, clause.end - 4), clause.end));
}

/** The nearest clause above that ends in ":" with only numbering between ("1." is a clause of its own). */
function headingBefore(context: RelateContext, at: number): Clause | null {
  const { clauses, copy } = context;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const clause = clauses[i] as Clause;
    const text = copy.text.slice(clause.start, clause.end).trim();
    if (text.endsWith(":")) return clause;
    if (!/^(?:[-+•]|\d{1,2}(?:\.\d+)*[.)]?|[a-zđ]\)|[IVX]+\.)$/.test(text)) return null;
  }
  return null;
}

/** "Quyết định số 1 và Quyết định số 2 hết hiệu lực kể từ ngày …": the phrase stands after what it concerns. */
function applyEffectAfter(
  mentions: readonly Mention[],
  related: readonly Related[],
  context: RelateContext,
): readonly Related[] {
  const { copy, clauses } = context;
  const result = [...related];
  let nextIndex = -1;
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i] as Mention;
    const own = result[i] as Related;
    if (own.nestedIn !== null) continue;
    const following = nextIndex;
    nextIndex = i;
    if (own.relation !== "refers" && own.trigger !== null) continue;
    const clause = clauses[clauseAt(clauses, mention.start)] as Clause;
    // "A (đã được sửa đổi tại B) hết hiệu lực": what the brackets hold is passed over.
    const remark = /^\s?\([^()]{0,250}\)/.exec(copy.folded.slice(mention.end, mention.end + 256))?.[0].length ?? 0;
    const from = mention.end + remark;
    const next =
      following < 0 ? undefined : mentions.slice(following, following + 8).find((each) => each.start >= from);
    const sameClause = next !== undefined && next.start < clause.end;
    const end = Math.min(sameClause ? next.start : clause.end, mention.end + 400);
    const after = copy.folded.slice(from, end).replace(/\s+/g, " ");
    if (EFFECT_AFTER.test(after) && !/^[^(]*\)/.test(after)) {
      const word = copy.folded.slice(from, end).search(/het|khong\scon|cham\sdut|bi\s|duoc\sbai/);
      const start = from + Math.max(0, word);
      result[i] = {
        relation: /bi thay the/.test(after) ? "replaces" : "repeals",
        trigger: [start, Math.min(end, start + 12)],
        confidence: 0.88,
        nestedIn: null,
      };
    } else if (sameClause && LIST_GAP.test(after)) {
      const nextRelated = result[following];
      if (nextRelated?.relation === "repeals" && nextRelated.trigger !== null && nextRelated.trigger[0] > next.start)
        result[i] = nextRelated;
    }
  }
  return result;
}

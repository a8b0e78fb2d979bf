import type { Mention } from "./mention.ts";
import type { MentionSource } from "./read-mention.ts";

const LIST_GAP = /^["”)\s]*(?:[,;]|va|hoac|cung|cung voi)?\s?(?:va\s)?(?:cac\s|so\s)?["“(]?$/;

/** Over the members of a list, the type goes rightwards to those without a word, the issuer leftwards to those without one (E.1). */
export function distribute(mentions: readonly Mention[], source: MentionSource): void {
  for (let i = 1; i < mentions.length; i++) {
    const previous = mentions[i - 1] as Mention;
    const mention = mentions[i] as Mention;
    goOnIssuer(previous, mention, source);
    if (mention.typeWord !== null || !isListed(source, previous, mention)) continue;
    const own = mention.number === null ? null : source.types.nameOfSymbol(mention.number);
    const isSameKind = previous.number?.typeAbbreviation === mention.number?.typeAbbreviation;
    if (isSameKind || own === null) mention.typeWord = previous.typeWord;
  }
  for (let i = mentions.length - 2; i >= 0; i--) {
    const next = mentions[i + 1] as Mention;
    const mention = mentions[i] as Mention;
    if (mention.hasOwnIssuer || next.issuer === null || !isListed(source, mention, next)) continue;
    // "(sau đây gọi là Nghị quyết 1); Kế hoạch số 2 của X": what stands in brackets is no member of the list.
    if (source.copy.text.slice(mention.end, next.start).startsWith(")")) continue;
    if (sharesBody(mention, next)) mention.issuer = next.issuer;
  }
}

const ITEM_GAP = /^["”)\s]*(?:[,;.]|,? ?va)?\s?(?:-\s?|\+\s?)?(?:cac\s|so\s)?$/;

/** "UBND huyện đã ban hành các văn bản: A; B; C": the body named before the first issued them all. */
function goOnIssuer(previous: Mention, mention: Mention, source: MentionSource): void {
  if (mention.issuer !== null || previous.issuer === null || !previous.leadsIssuer) return;
  if ((previous.hasOwnIssuer && mention.typeWord !== null) || !sharesBody(previous, mention)) return;
  const from = Math.max(previous.end, previous.tailEnd);
  if (mention.start < from || mention.start - from > 12) return;
  if (ITEM_GAP.test(source.copy.folded.slice(from, mention.start).replace(/\s+/g, " "))) {
    mention.issuer = previous.issuer;
    mention.leadsIssuer = true;
  }
}

function isListed(source: MentionSource, first: Mention, second: Mention): boolean {
  return (
    second.start >= first.end && LIST_GAP.test(source.copy.folded.slice(first.end, second.start).replace(/\s+/g, " "))
  );
}

/** The codes must not speak against it: 20/CT-UBND and 20/CĐ-UBND share an issuer, 30/2020/NĐ-CP and 01/2011/TT-BNV do not. */
function sharesBody(first: Mention, second: Mention): boolean {
  const [a, b] = [first.number?.bodySymbols[0], second.number?.bodySymbols[0]];
  if (a === undefined || b === undefined) return first.typeWord === second.typeWord || first.law !== null;
  return a === b;
}

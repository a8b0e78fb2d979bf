import type { QueryGroup, QueryItem } from "../model/query.ts";
import { fold } from "../text/fold.ts";
import type { TermLookup } from "./term-lookup.ts";

/** Letters and a number in one piece: "covid19", "12a"; not "38nqcp2", "nghị". */
const GLUED = /(?<![\p{L}\p{N}])(?:(\p{L}+)(\d+)|(\d+)(\p{L}+))(?![\p{L}\p{N}])/gu;

/** Takes apart what was typed in one piece where no document has it so and some have both parts side by side: "covid19", "quý4". */
export function splitGlued(groups: readonly QueryGroup[], terms: TermLookup): readonly QueryGroup[] {
  const isApart = (whole: string, first: string, second: string): boolean =>
    terms.word(fold(whole)).count === 0 && terms.pair(fold(first), fold(second)).count > 0;
  const split = (text: string): string =>
    text.replace(GLUED, (whole: string, a?: string, b?: string, c?: string, d?: string) => {
      const [first, second] = [a ?? c ?? "", b ?? d ?? ""];
      return isApart(whole, first, second) ? `${first} ${second}` : whole;
    });
  const splitItem = (item: QueryItem): QueryItem =>
    item.kind === "words" ? { ...item, text: split(item.text) } : item;
  return groups.map((group) => group.map(splitItem));
}

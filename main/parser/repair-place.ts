import { fold } from "../text/fold.ts";

/**
 * Repairs the place at the end of a body's name by the place of the date line: "quận Hai Bà Trung" beside
 * "Quận Hai Bà Trưng". Only letters that fold alike change; the spelling with more marks wins.
 */
export function repairPlaceName(body: string, place: string): string {
  const name = place.replace(/^(?:TP\.?|Tp\.?|Thành phố|Tỉnh|Quận|Huyện|Thị xã|Xã|Phường|Thị trấn)\s*(?=\p{Lu})/u, "");
  const at = fold(body).lastIndexOf(fold(name));
  if (at === -1 || at + name.length !== body.length || name.length < 3) return body;
  const printed = body.slice(at);
  return countMarks(name) > countMarks(printed) ? body.slice(0, at) + name : body;
}

function countMarks(text: string): number {
  return text.normalize("NFD").replace(/[^\p{M}đĐ]/gu, "").length;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold as engineFold } from "../../../../main/text/fold.ts";
import { findFolded, fold } from "../../../../renderer/ui/fold.ts";

describe("fold", () => {
  it.each([
    ["Đường Nguyễn Huệ", "duong nguyen hue"],
    ["QUYẾT ĐỊNH", "quyet dinh"],
    ["thuỷ – thủy", "thuy – thuy"],
    ["38/NQ-CP", "38/nq-cp"],
  ])("%s becomes %s", (text, folded) => expect(fold(text)).toBe(folded));

  it("agrees with the engine on Vietnamese text and keeps the length", () => {
    const letters = [
      ..."aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ ĐÂƠƯỲ/-0123456789\n",
    ];
    const text = fc.array(fc.constantFrom(...letters)).map((chars) => chars.join(""));
    fc.assert(
      fc.property(text, (value) => {
        expect(fold(value)).toBe(engineFold(value));
        expect(fold(value)).toHaveLength(value.length);
      }),
    );
  });
});

describe("findFolded", () => {
  it.each([
    [
      "Phòng, chống dịch; phòng cháy",
      "phong",
      [
        [0, 5],
        [19, 24],
      ],
    ],
    ["Quyết định", "định", [[6, 10]]],
    ["Quyết định", "đinh", [[6, 10]]],
    [
      "aaaa",
      "aa",
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ["Quyết định", "  ", []],
    ["Quyết định", "nghị", []],
  ])("in %j finds %j", (text, words, ranges) => expect(findFolded(text, words)).toEqual(ranges));
});

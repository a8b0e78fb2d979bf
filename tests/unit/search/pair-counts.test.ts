import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergePairCounts, packPairCounts, unpackPairCounts } from "../../../main/search/pair-counts.ts";
import { isOneEdit } from "../../../main/search/repair-spelling.ts";

describe("pair counts", () => {
  const counts = fc.dictionary(fc.integer({ min: 0, max: 2 ** 40 }).map(String), fc.integer({ min: 1, max: 100_000 }));
  const toMap = (record: Record<string, number>) =>
    new Map(Object.entries(record).map(([key, count]) => [Number(key), count]));

  it("come back from bytes, and add up", () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [first, second] = [toMap(a), toMap(b)];
        const packed = packPairCounts(mergePairCounts(unpackPairCounts(null), first));
        const sum = mergePairCounts(unpackPairCounts(packed), second);
        for (const key of [...first.keys(), ...second.keys(), 12345]) {
          expect(sum.get(key)).toBe((first.get(key) ?? 0) + (second.get(key) ?? 0));
        }
        expect([...sum.keys]).toEqual([...sum.keys].sort((x, y) => x - y));
      }),
    );
  });
});

describe("one edit", () => {
  it.each([
    ["phong", "phog", true],
    ["phong", "phogn", true],
    ["phong", "phonng", true],
    ["phong", "phung", true],
    ["phong", "phong", false],
    ["phong", "phngo", false],
    ["phong", "pho", false],
    ["ab", "ba", true],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(isOneEdit(a, b)).toBe(expected);
    expect(isOneEdit(b, a)).toBe(expected);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packReading, unpackReading } from "../../../main/archive/pack-reading.ts";
import type { PageWord } from "../../../main/model/page.ts";

const side = fc.integer({ min: 0, max: 300_000 }).map((hundredths) => hundredths / 100);

describe("packed readings", () => {
  it("gives back text and words as they were", () => {
    const text = "Số: 12/QĐ-UBND\nSơn Hạ";
    const words: readonly PageWord[] = [
      { text: "Số:", box: [60, 60.25, 78.5, 72], confidence: 0.91, span: [0, 3] },
      { text: "12/QĐ-UBND", box: [82, 60, 150, 72], confidence: null, span: [4, 14] },
      // What the engine read need not be what stands in the text.
      { text: "Sdn", box: [60, 80, 78, 92], confidence: 0, span: [15, 18] },
    ];
    expect(unpackReading(packReading({ text, words }))).toEqual({ text, words });
  });

  it("holds for any text and boxes to a hundredth of a point", () => {
    const word = fc.record({
      box: fc.tuple(side, side, side, side),
      at: fc.nat(),
      percent: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.array(word, { maxLength: 12 }), (text, drawn) => {
        const words = drawn.map(({ box, at, percent }) => {
          const start = at % text.length;
          return { text: text.slice(start), box, confidence: percent / 100, span: [start, text.length] as const };
        });
        expect(unpackReading(packReading({ text, words }))).toEqual({ text, words });
      }),
    );
  });

  it("is a small part of its JSON", () => {
    const text = "Ban hành kèm theo Quyết định này Quy chế tiếp công dân. ".repeat(50);
    const words = [...text.matchAll(/\S+/g)].map((match, i) => ({
      text: match[0],
      box: [60 + (i % 12) * 40.5, 60 + Math.floor(i / 12) * 15.25, 95.5 + (i % 12) * 40.5, 72] as const,
      confidence: 0.9 + (i % 10) / 100,
      span: [match.index, match.index + match[0].length] as const,
    }));
    expect(packReading({ text, words }).length).toBeLessThan(JSON.stringify({ text, words }).length / 5);
  });
});

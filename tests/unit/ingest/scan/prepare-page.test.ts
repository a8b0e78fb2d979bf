import { describe, expect, it } from "vitest";
import { openPageFile } from "../../../../main/ingest/open-page-file.ts";
import type { PageScan } from "../../../../main/ingest/page-file.ts";
import { toGray } from "../../../../main/ingest/scan/gray-image.ts";
import { preparePage } from "../../../../main/ingest/scan/prepare-page.ts";
import { makeSheet } from "../../../scans/make-sheet.ts";
import { printPages } from "../../../scans/print-pages.ts";
import { type Spoiling, spoilPage } from "../../../scans/spoil-page.ts";

const [printed] = await printPages(await makeSheet());
const page = printed as NonNullable<typeof printed>;

async function scan(spoiling: Spoiling): Promise<PageScan> {
  return (await openPageFile(await spoilPage(page.scan, spoiling, 1), "scan.png")).scanPage(1);
}

describe("preparePage", () => {
  it.each([
    ["light", 0, -0.6],
    ["jpeg", 0, 2],
    ["photocopied", 0, -1.3],
    ["upside-down", 180, -0.5],
  ] as const)(
    "turns a page that lies as if %s upright and straight, and finds its table",
    async (spoiling, turn, angle) => {
      const prepared = await preparePage(await scan(spoiling), null);
      expect(prepared.turn).toBe(turn);
      expect(Math.abs(prepared.straightened - angle)).toBeLessThan(0.1);
      expect(prepared.grids).toHaveLength(1);
      const cells = prepared.grids[0]?.rows.map((row) => row.length) ?? [];
      expect(new Set(cells)).toEqual(new Set([3]));
    },
  );

  it("turns a page that lies on its side", async () => {
    const prepared = await preparePage(await scan("sideways"), null);
    expect([90, 270]).toContain(prepared.turn);
    expect(prepared.turnMargin).toBeGreaterThan(1.2);
    expect(prepared.image.width).toBeGreaterThan(prepared.image.height);
  });

  it("believes a person about the turn", async () => {
    expect((await preparePage(await scan("clean"), 90)).turn).toBe(90);
  });

  it("parts the header's two columns: no region reaches across the middle at the top", async () => {
    const { image, regions } = await preparePage(await scan("clean"), null);
    const top = regions.filter(({ box }) => box.bottom < image.height * 0.27);
    expect(top.length).toBeGreaterThanOrEqual(2);
    for (const { box } of top) expect(box.right - box.left).toBeLessThan(image.width * 0.6);
  });

  it("finds nothing to read on a blank sheet", async () => {
    const blank: PageScan = {
      pixels: new Uint8Array(600 * 800).fill(244),
      channels: 1,
      width: 600,
      height: 800,
      dpi: 72,
    };
    expect((await preparePage(blank, null)).regions).toEqual([]);
  });
});

describe("toGray", () => {
  it.each([
    ["a red stamp vanishes", [205, 40, 45], 230, 255],
    ["a pale red stamp vanishes", [230, 150, 150], 230, 255],
    ["black print stays black", [25, 25, 25], 0, 40],
    ["black print under a stamp stays dark", [70, 15, 15], 0, 130],
    ["blue ink stays", [40, 50, 150], 0, 80],
    ["the warm white of old paper stays light", [240, 228, 200], 215, 245],
  ] as const)("%s", (_, colour, least, most) => {
    const gray = toGray({ pixels: Uint8Array.from(colour), channels: 3, width: 1, height: 1, dpi: 300 });
    expect(gray.pixels[0]).toBeGreaterThanOrEqual(least);
    expect(gray.pixels[0]).toBeLessThanOrEqual(most);
  });
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lawKey } from "../../../main/citations/resolve.ts";
import type { Relation } from "../../../main/model/relation.ts";
import { normaliseReferenceNumber } from "../../../main/text/reference-number.ts";
import { openTestEngine } from "../../factories/engine.ts";
import { SHARED_SAMPLES } from "../../factories/folders.ts";

const RELATIONS: Readonly<Record<string, Relation>> = {
  can_cu: "legal-basis",
  trien_khai: "implements",
  xet_de_nghi: "proposal",
  huong_dan: "guides",
  sua_doi_bo_sung: "amends",
  thay_the: "replaces",
  bai_bo: "repeals",
  dinh_chinh: "corrects",
  hop_nhat: "consolidates",
  tra_loi: "replies",
  dan_chieu: "refers",
};

type Gold = {
  readonly files: readonly {
    readonly documents: readonly {
      readonly so_ky_hieu: string | null;
      readonly citations: readonly {
        readonly so_ky_hieu: string | null;
        readonly ten?: string;
        readonly relation: string;
        readonly relation_alt?: readonly string[];
      }[];
    }[];
  }[];
};

describe("the graph of the five real files", () => {
  it.skipIf(SHARED_SAMPLES === null)(
    "holds every gold edge with its relation, and an enclosed document as one node (skipped: ../shared is absent)",
    async () => {
      const folder = SHARED_SAMPLES as string;
      const goldFile = join(folder, "..", "samples-gold.json");
      expect(existsSync(goldFile)).toBe(true);
      const gold = JSON.parse(readFileSync(goldFile, "utf8")) as Gold;
      const engine = openTestEngine();
      await engine.importPaths([folder]);
      const graph = engine.getGraph();
      const nameOf = (id: string): string => {
        const node = graph.nodes.find((one) => one.id === id);
        return node?.referenceNumber ?? lawKey(node?.title ?? "");
      };
      const edges = new Set(graph.edges.map(({ from, to, relation }) => `${nameOf(from)} ${relation} ${nameOf(to)}`));
      const missing: string[] = [];
      let wanted = 0;
      for (const { documents } of gold.files) {
        for (const { so_ky_hieu: from, citations } of documents) {
          if (from === null) continue;
          for (const { so_ky_hieu: number, ten, relation, relation_alt } of citations) {
            wanted += 1;
            const to = number === null ? lawKey(ten ?? "") : normaliseReferenceNumber(number);
            const allowed = [relation, ...(relation_alt ?? [])].map((one) => RELATIONS[one]);
            if (!allowed.some((one) => edges.has(`${normaliseReferenceNumber(from)} ${one} ${to}`))) {
              missing.push(`${from} ${relation} ${number ?? ten}`);
            }
          }
        }
      }
      expect(missing).toEqual([]);
      expect(wanted).toBeGreaterThan(40);
      const enclosed = graph.nodes.filter(({ referenceNumber }) => referenceNumber === "2403/UBND-KGVX");
      expect(enclosed.map(({ ghost }) => ghost)).toEqual([false]);
      expect(edges).toContain("12052/SYT-NVY attaches 2403/UBND-KGVX");
      engine.close();
    },
  );
});

import type { FieldName } from "../../main/model/document.ts";
import { DAMAGES } from "./generator/damage.ts";
import { type Draft, goldOf, type Loss } from "./generator/draft.ts";
import { HEADER_LAYOUTS, type HeaderLayout } from "./generator/header-layout.ts";
import { makeRandom, type Random } from "./generator/random.ts";
import { type Setting, setText } from "./generator/set-text.ts";
import { writeCentralPaper, writeJointCircular, writeLaw } from "./generator/write-central.ts";
import { writePartyPaper } from "./generator/write-party.ts";
import {
  type Era,
  startStatePaper,
  writeCircular,
  writeCouncilResolution,
  writeLetter,
  writeOfficeDecision,
  writeTyped,
} from "./generator/write-state.ts";
import type { GoldFile } from "./gold.ts";

/** A file of the corpus: its text and what a careful person reads in it. */
export type CorpusFile = { readonly gold: GoldFile; readonly text: string };

const ERAS: readonly Era[] = [2005, 2011, 2020, 2020, 2020];

/** Makes `count` files. The same seed makes the same files; none of the gold comes from a reader. */
export function generateCorpus(seed: number, count: number): readonly CorpusFile[] {
  return Array.from({ length: count }, (_, i) => generateFile(makeRandom(seed * 100_003 + i * 7919), i));
}

function generateFile(random: Random, index: number): CorpusFile {
  const first = generateDocument(random, index);
  const isPair = index % 17 === 16;
  const second = isPair ? generateDocument(random, index, "rows") : null;
  const parts = second === null ? [first] : [first, second];
  const names = damageNames(random, index);
  const joined = parts.map(({ text }) => text).join("\n\n");
  const text = names.reduce((damaged, name) => DAMAGES[name]?.(damaged, random) ?? damaged, joined);
  const file = [String(index).padStart(3, "0"), ...parts.map(({ label }) => label), ...names].join("+");
  return { gold: { file, documents: parts.map(({ gold }) => gold) }, text };
}

/** None for a third of the files, one for a third, two for the rest; every damage comes round. */
function damageNames(random: Random, index: number): readonly string[] {
  const names = Object.keys(DAMAGES).filter((name) => name !== "nfd");
  if (index % 3 === 0) return [];
  const first = names[Math.floor(index / 3) % names.length] as string;
  const chosen = index % 3 === 1 ? [first] : [first, random.pick(names.filter((name) => name !== first))];
  return random.chance(0.06) ? [...chosen, "nfd"] : chosen;
}

type Made = { readonly text: string; readonly gold: GoldFile["documents"][number]; readonly label: string };

function generateDocument(random: Random, index: number, header?: HeaderLayout): Made {
  const draft = writeDraft(random, index);
  const setting: Setting = {
    header: header ?? (HEADER_LAYOUTS[index % HEADER_LAYOUTS.length] as HeaderLayout),
    width: random.chance(0.35) ? random.between(70, 95) : null,
    isSignatureBeforeRecipients: random.chance(0.15),
    isFootSideBySide: random.chance(0.12),
  };
  const isLost = setting.header === "lost";
  const loss: Loss = {
    isHeaderLost: isLost,
    isNumberBlank: !isLost && random.chance(0.06),
    isDayBlank: !isLost && random.chance(0.06),
    isTypeLost: !isLost && draft.type !== "Luật" && random.chance(0.05),
    hasAppendix: !isLost && header === undefined && draft.regime === "state" && random.chance(0.12),
    unscored: unscoredOf(draft, setting.header),
  };
  const text = setText(draft, setting, random, loss);
  return { text, gold: goldOf(draft, loss), label: `${draft.regime}-${setting.header}` };
}

/** Fields on which careful people would differ in this layout. */
function unscoredOf(draft: Draft, header: HeaderLayout): readonly FieldName[] {
  if (draft.type === "Thông tư liên tịch") return ["signing"];
  if (draft.type === "Công văn" && header === "lost") return ["documentType", "abstract"];
  // "THÀNH ỦY CẦN THƠ VĂN PHÒNG" on one line may be read as one name or as two
  if (draft.regime === "party" && header === "oneLine" && draft.parentLines.length > 0)
    return ["parentBody", "issuingBody"];
  return [];
}

function writeDraft(random: Random, index: number): Draft {
  const era = random.pick(ERAS);
  switch (index % 7) {
    case 0:
    case 1:
      return writePartyPaper(random);
    case 2:
      return writeOfficeDecision(random, era);
    case 3:
      return random.pick([writeCircular, writeCouncilResolution, writeCentralPaper, writeJointCircular, writeLaw])(
        random,
        era,
      );
    case 4:
      return writeTyped(startStatePaper(random, era));
    default:
      return writeLetter(startStatePaper(random, era));
  }
}

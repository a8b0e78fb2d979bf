import type { BaseFile } from "./base-file.ts";
import type { HostileFile } from "./hostile-file.ts";
import type { Random } from "./random.ts";

const CUTS = [1, 0.2, 0.5, 0.8, 0.97];
const FLIPS = [1, 4, 20, 200];
const OTHER_ENDINGS = [".pdf", ".docx", ".doc", ".rtf", ".zip", ".eml", ".png", ".txt"];

/** Ways in which files come to harm: cut short, bits turned over, renamed, holes, foreign bytes. */
export function damageFile({ extension, bytes }: BaseFile, random: Random): readonly HostileFile[] {
  const type = extension.slice(1);
  const flips = FLIPS.map((count) => ({
    name: `${type}-lat-bit-${count}${extension}`,
    bytes: flipBits(bytes, count, random),
  }));
  const cuts = CUTS.map((cut) => {
    const length = cut === 1 ? 1 : Math.floor(bytes.length * cut);
    return { name: `${type}-cut-${length}${extension}`, bytes: bytes.subarray(0, length) };
  });
  const renamed = OTHER_ENDINGS.filter((other) => other !== extension)
    // Each whole picture costs a recognition, whatever it is called.
    .slice(0, extension === ".png" ? 2 : 5)
    .map((other) => ({ name: `${type}-doi-ten${other}`, bytes }));
  const middle = Math.floor(bytes.length / 2);
  return [
    ...cuts,
    ...flips,
    ...renamed,
    { name: `${type}-rong${extension}`, bytes: Buffer.alloc(0) },
    { name: `${type}-toan-nul${extension}`, bytes: Buffer.alloc(2048) },
    {
      name: `${type}-lo-hong${extension}`,
      bytes: Buffer.concat([bytes.subarray(0, middle), Buffer.alloc(512), bytes.subarray(middle + 512)]),
    },
    { name: `${type}-rac-o-dau${extension}`, bytes: Buffer.concat([random.bytes(64), bytes]) },
    { name: `${type}-rac-o-cuoi${extension}`, bytes: Buffer.concat([bytes, random.bytes(4096)]) },
    { name: `${type}-mat-dau${extension}`, bytes: bytes.subarray(8) },
    { name: `${type}-nguoc${extension}`, bytes: Buffer.from(bytes).reverse() },
    { name: `${type}-ngau-nhien${extension}`, bytes: Buffer.concat([bytes.subarray(0, 16), random.bytes(2000)]) },
  ];
}

function flipBits(bytes: Buffer, count: number, random: Random): Buffer {
  const damaged = Buffer.from(bytes);
  for (let i = 0; i < count; i++) {
    const at = random.below(damaged.length);
    damaged[at] = (damaged[at] as number) ^ (1 << random.below(8));
  }
  return damaged;
}

import { ArchiveError } from "../../model/error.ts";

const MIB = 1 << 20;
/** A single file that unfolds to more is refused. */
const MOST_BYTES_OF_ONE = 1024 * MIB;
/** Below this no ratio is suspicious: a blank page scanned without compression packs a thousandfold. */
const SURELY_HARMLESS = 64 * MIB;
/** Real papers pack by less than this once they are large. */
const MOST_RATIO = 200;
/** What all files inside one original may unfold to, whatever its own size: and so many times its size. */
const LEAST_TOTAL = 256 * MIB;
const MOST_TOTAL_RATIO = 100;
/** Most files taken out of one original, those inside inner containers counted. */
const MOST_MEMBERS = 10_000;

/** What unfolding one original may still cost; shared by everything inside it, however deep. */
export type InflateBudget = {
  /** Counts a member in. Throws `archive-bomb` when there are too many. */
  readonly countMember: () => void;
  /**
   * Counts `bytes` more of a member whose packed size is `packed` and which has come to `unfolded` so far.
   * Throws `archive-bomb` while inflating, before the bytes are kept.
   */
  readonly spend: (bytes: number, unfolded: number, packed: number, name: string) => void;
};

/** A budget for an original of `size` bytes. */
export function createInflateBudget(size: number): InflateBudget {
  let left = Math.max(LEAST_TOTAL, MOST_TOTAL_RATIO * size);
  let members = 0;
  return {
    countMember: () => {
      if (++members > MOST_MEMBERS) throw new ArchiveError("archive-bomb", String(MOST_MEMBERS));
    },
    spend: (bytes, unfolded, packed, name) => {
      left -= bytes;
      const isSuspicious = unfolded > SURELY_HARMLESS && unfolded > MOST_RATIO * packed;
      if (left < 0 || unfolded > MOST_BYTES_OF_ONE || isSuspicious) throw new ArchiveError("archive-bomb", name);
    },
  };
}

import { extname } from "node:path";

/** Files that cost about the same a byte. */
type PaceClass = "text" | "pdf" | "image" | "office" | "bulk";

const CLASS_BY_EXTENSION: Readonly<Record<string, PaceClass>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "text",
  ".pdf": "pdf",
  ".png": "image",
  ".jpg": "image",
  ".jpeg": "image",
  ".tif": "image",
  ".tiff": "image",
  ".bmp": "image",
  ".webp": "image",
  ".jsonl": "bulk",
};

type Sum = { bytes: number; seconds: number };

/** How fast this run has been, for an honest word on how long the rest will take. */
export type Pace = {
  /** Seconds of one reader's time that a file took, all in all. */
  readonly addFile: (path: string, bytes: number, seconds: number) => void;
  readonly addPage: (seconds: number) => void;
  /** Seconds of one reader for pages still to recognise; null when none was measured. */
  readonly ofPages: (pages: number) => number | null;
  /** Seconds of one reader for files that wait; null when some are of a kind not met yet, or of unknown size. */
  readonly ofFiles: (files: readonly { readonly path: string; readonly size: number | null }[]) => number | null;
};

/** Starts measuring. */
export function createPace(): Pace {
  const sums = new Map<PaceClass, Sum>();
  let pages = 0;
  let pageSeconds = 0;
  return {
    addFile: (path, bytes, seconds) => {
      const sum = sums.get(classOf(path)) ?? { bytes: 0, seconds: 0 };
      sums.set(classOf(path), { bytes: sum.bytes + bytes, seconds: sum.seconds + seconds });
    },
    addPage: (seconds) => {
      pages++;
      pageSeconds += seconds;
    },
    ofPages: (left) => (left === 0 ? 0 : pages === 0 ? null : (left * pageSeconds) / pages),
    ofFiles: (files) => {
      let seconds = 0;
      for (const { path, size } of files) {
        const sum = sums.get(classOf(path));
        if (size === null || sum === undefined || sum.bytes === 0) return null;
        seconds += (size * sum.seconds) / sum.bytes;
      }
      return seconds;
    },
  };
}

function classOf(path: string): PaceClass {
  return CLASS_BY_EXTENSION[extname(path).toLowerCase()] ?? "office";
}

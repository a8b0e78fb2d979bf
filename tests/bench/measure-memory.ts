import { readdirSync, readFileSync } from "node:fs";

/** Memory of this process and of all it has started, sampled while something runs. */
export type MemoryTrack = {
  /** Highest sum seen, in megabytes. */
  readonly peak: () => number;
  /** Highest sums of the parts of the run, oldest first: flat when memory does not grow with what was done. */
  readonly course: (parts: number) => readonly number[];
  readonly stop: () => void;
};

const EVERY_MS = 500;

/** Starts sampling; on systems without /proc only this process is seen. */
export function trackMemory(): MemoryTrack {
  const samples: number[] = [sumMegabytes()];
  const timer = setInterval(() => samples.push(sumMegabytes()), EVERY_MS);
  return {
    peak: () => Math.round(Math.max(...samples)),
    course: (parts) => {
      const length = Math.max(1, Math.ceil(samples.length / parts));
      const pieces = Array.from({ length: parts }, (_, i) => samples.slice(i * length, (i + 1) * length));
      return pieces.filter((piece) => piece.length > 0).map((piece) => Math.round(Math.max(...piece)));
    },
    stop: () => clearInterval(timer),
  };
}

function sumMegabytes(): number {
  const own = process.memoryUsage().rss;
  const others = descendants(process.pid).reduce((sum, pid) => sum + residentBytes(pid), 0);
  return (own + others) / 2 ** 20;
}

function descendants(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const pid of listProcesses()) {
    const parent = parentOf(pid);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found: number[] = [];
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    const below = children.get(pid) ?? [];
    found.push(...below);
    open.push(...below);
  }
  return found;
}

function listProcesses(): readonly number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** The second field after the name in brackets, which may itself hold brackets and blanks. */
function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return -1;
  }
}

function residentBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return 1024 * Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0); // "VmRSS:	   51234 kB"; not "VmHWM:	 60000 kB"
  } catch {
    return 0;
  }
}

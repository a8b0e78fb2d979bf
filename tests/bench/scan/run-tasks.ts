import { execFile } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { unpackModel } from "../../../main/ingest/scan/ocr-model.ts";
import type { ScanAnswer, ScanTask } from "./scan-worker.ts";

/** Threads that read pages; as many as the machine has cores. */
export type ScanPool = {
  /** The answers in the tasks' order. */
  readonly run: (tasks: readonly ScanTask[]) => Promise<readonly ScanAnswer[]>;
  readonly close: () => void;
};

export function openScanPool(): ScanPool {
  const workers = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL("./scan-worker.ts", import.meta.url)),
  );
  const ask = async (worker: Worker, task: ScanTask): Promise<ScanAnswer> => {
    const answer = once(worker, "message");
    worker.postMessage(task);
    return (await answer)[0] as ScanAnswer;
  };
  return {
    run: (tasks) => inParallel(tasks, workers, ask),
    close: () => {
      for (const worker of workers) worker.postMessage("end");
    },
  };
}

/** Shares the tasks out among the hands, each doing one at a time. */
async function inParallel<Task, Hand, Answer>(
  tasks: readonly Task[],
  hands: readonly Hand[],
  work: (hand: Hand, task: Task) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const serve = async (hand: Hand): Promise<void> => {
    while (next < tasks.length) {
      const i = next++;
      answers[i] = await work(hand, tasks[i] as Task);
    }
  };
  await Promise.all(hands.map(serve));
  return answers;
}

/** Reads pictures with the machine's tesseract and the same model, as many at a time as there are cores. */
export async function runTesseract(paths: readonly string[], mode: "3" | "4"): Promise<readonly string[]> {
  const model = await unpackModel();
  const hands = Array.from({ length: availableParallelism() }, (_, i) => i);
  return inParallel(paths, hands, async (_, path) => {
    const settings = ["--tessdata-dir", model, "-l", "vie", "--oem", "1", "--psm", mode];
    const env = { ...process.env, OMP_THREAD_LIMIT: "1" };
    const { stdout } = await promisify(execFile)("tesseract", [path, "stdout", ...settings], { env });
    return stdout;
  });
}

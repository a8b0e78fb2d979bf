/** Entry of a reader: a worker thread of the engine, or a process of its own for a file that has ended one before. */
import "../../process/offline.ts";
import { parentPort, workerData } from "node:worker_threads";
import { toFailure } from "../../model/error.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { loadVocabulary } from "../load-vocabulary.ts";
import { mergeVocabulary } from "../own-bodies.ts";
import { createTaskReader } from "./read-task.ts";
import type { MessageFromReader, MessageToReader } from "./reading-task.ts";

type Port = {
  readonly post: (message: MessageFromReader) => void;
  readonly listen: (receive: (message: MessageToReader) => void) => void;
};

function openPort(): Port {
  const port = parentPort;
  if (port !== null) {
    return {
      post: (message) => port.postMessage(message),
      listen: (receive) => void port.on("message", receive),
    };
  }
  process.on("disconnect", () => process.exit(0));
  return {
    post: (message) => void process.send?.(message, () => {}),
    listen: (receive) => void process.on("message", (message) => receive(message as MessageToReader)),
  };
}

const port = openPort();
const resourcesDirectory = (workerData as string | null) ?? (process.argv[2] as string);
const reader = createTaskReader();
let shipped: Vocabulary | undefined;
let vocabulary: Vocabulary | undefined;

port.listen(async ({ id, task, bodies }) => {
  try {
    shipped ??= loadVocabulary(resourcesDirectory);
    if (vocabulary === undefined || bodies !== undefined) vocabulary = mergeVocabulary(shipped, bodies ?? []);
    const answer = await reader.read(task, vocabulary, (page, pageCount) =>
      port.post({ kind: "page", id, page, pageCount }),
    );
    port.post({ kind: "answer", id, answer });
  } catch (thrown) {
    const stack = thrown instanceof Error && thrown.stack !== undefined ? { stack: thrown.stack } : {};
    port.post({ kind: "failed", id, error: toFailure(thrown), ...stack });
  }
});

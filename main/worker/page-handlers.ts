import type { Engine, RecognitionWork } from "../engine/index.ts";
import { ArchiveError } from "../model/error.ts";
import type { RecognitionProgress, WordToCorrect } from "../model/page.ts";
import type { Handlers, Send } from "./handlers.ts";

/** The requests of the page as it is; one recognition or export of pages runs at a time. */
export function pageHandlers(engine: Engine, send: Send): Handlers {
  let running: AbortController | undefined;
  const change = async <T>(work: () => Promise<T>): Promise<T> => {
    const result = await work();
    send("archive-changed", null);
    return result;
  };
  const recognise = async <T>(work: (options: RecognitionWork) => Promise<T>): Promise<T> => {
    if (running) throw new ArchiveError("archive-in-use", "recognition");
    const controller = new AbortController();
    running = controller;
    const onProgress = (progress: RecognitionProgress): void => send("recognition-progress", progress);
    try {
      return await work({ signal: controller.signal, onProgress });
    } finally {
      running = undefined;
    }
  };
  return {
    getPages: (id) => engine.getPages(id as string),
    pageWords: (id, page) => engine.pageWords(id as string, page as number),
    pagePicture: (id, page, width) => engine.pagePicture(id as string, page as number, width as number),
    correctWord: (id, target, word) =>
      change(() => engine.correctWord(id as string, target as WordToCorrect, word as string)),
    withdrawWord: (id, target) => change(() => engine.withdrawWord(id as string, target as WordToCorrect)),
    recogniseAgain: (id) => change(() => recognise((options) => engine.recogniseAgain(id as string, options))),
    cancelRecognition: () => {
      running?.abort();
      return null;
    },
    exportSearchablePdf: (id) => recognise((options) => engine.exportSearchablePdf(id as string, options)),
  };
}

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Worker } from "tesseract.js";
import { ArchiveError } from "../../model/error.ts";
import { MODEL_FOLDER } from "./ocr-model.ts";
import { readHocr } from "./read-hocr.ts";
import { type OcrLine, type Recogniser, segmentationOf, toPgm } from "./recogniser.ts";

/** The engine that comes with the product: tesseract.js in a thread of its own, offline. Throws `ocr-unavailable`. */
export async function startBuiltInRecogniser(): Promise<Recogniser> {
  const worker = await startWorker();
  return {
    origin: "built-in-ocr",
    recognise: async (pictures, dpi) => {
      const read: (readonly OcrLine[])[] = [];
      try {
        await worker.setParameters({ user_defined_dpi: String(Math.round(dpi)) });
        for (const picture of pictures) {
          const settings = { tessedit_pageseg_mode: segmentationOf(picture) } as object;
          const { data } = await worker.recognize(toPgm(picture.image), settings, { text: false, hocr: true });
          read.push(readHocr(data.hocr ?? "")[0] ?? []);
        }
      } catch (thrown) {
        throw new ArchiveError("ocr-unavailable", "tesseract.js", { cause: thrown });
      }
      return read;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

async function startWorker(): Promise<Worker> {
  try {
    const { createWorker, OEM } = await import("tesseract.js");
    // Without a folder it asks the network; with a cache it writes into the working directory.
    return await createWorker("vie", OEM.LSTM_ONLY, {
      workerPath: findEntry(),
      langPath: MODEL_FOLDER,
      gzip: true,
      cacheMethod: "none",
      errorHandler: () => {},
    });
  } catch (thrown) {
    throw new ArchiveError("ocr-unavailable", "tesseract.js", { cause: thrown });
  }
}

/** Where the thread's code lies: beside this file in a checkout, beside the bundles when built. */
function findEntry(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [join(here, "recogniser-entry.ts"), join(here, "recogniser.mjs"), join(here, "..", "recogniser.mjs")];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`no entry of the recogniser near ${here}`);
  return found;
}

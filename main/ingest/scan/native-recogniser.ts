import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ArchiveError } from "../../model/error.ts";
import { unpackModel } from "./ocr-model.ts";
import { readHocr } from "./read-hocr.ts";
import { type OcrLine, type OcrPicture, type Recogniser, segmentationOf, toPgm } from "./recogniser.ts";

const run = promisify(execFile);

/** Where the usual Windows installer puts it, without naming it in PATH. */
const PLACES = ["tesseract", "C:\\Program Files\\Tesseract-OCR\\tesseract.exe"];
const OLDEST = 4;
const PAGE_TIMEOUT = 10 * 60_000;

let found: Promise<string | null> | undefined;

/** The machine's own `tesseract` (version 4 or newer); null where there is none. Looked for once. */
export function findNativeTesseract(): Promise<string | null> {
  found ??= lookForTesseract();
  return found;
}

async function lookForTesseract(): Promise<string | null> {
  for (const program of PLACES) {
    try {
      const { stdout, stderr } = await run(program, ["--version"], { windowsHide: true, timeout: 10_000 });
      // "tesseract 5.3.0" or "tesseract v5.4.0.20240606"; "tesseract 3.05.02" cannot read the model.
      const version = Number(/tesseract v?(\d+)\./.exec(stdout + stderr)?.[1] ?? 0);
      if (version >= OLDEST) return program;
    } catch {
      // Not here.
    }
  }
  return null;
}

/** The machine's own engine, one process a page, with the product's model. Throws `ocr-unavailable`. */
export async function startNativeRecogniser(): Promise<Recogniser> {
  const program = await findNativeTesseract();
  if (program === null) throw new ArchiveError("ocr-unavailable", "tesseract");
  const model = await unpackModel();
  return {
    origin: "native-ocr",
    recognise: async (pictures, dpi) => {
      const folder = await mkdtemp(join(tmpdir(), "van-kho-page-"));
      const read: (readonly OcrLine[])[] = pictures.map(() => []);
      try {
        // One process for each way of looking: its list of pictures can have only one.
        for (const mode of ["6", "7"] as const) {
          const chosen = pictures.flatMap((picture, i) => (segmentationOf(picture) === mode ? [i] : []));
          const files = chosen.map((i) => join(folder, `${i}.pgm`));
          await Promise.all(
            chosen.map((i, n) => writeFile(files[n] as string, toPgm((pictures[i] as OcrPicture).image))),
          );
          const pages = files.length === 0 ? [] : await runTesseract(program, model, folder, files, mode, dpi);
          chosen.forEach((i, n) => {
            read[i] = pages[n] ?? [];
          });
        }
        return read;
      } catch (thrown) {
        throw new ArchiveError("ocr-unavailable", program, { cause: thrown });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    close: async () => {},
  };
}

async function runTesseract(
  program: string,
  model: string,
  folder: string,
  files: readonly string[],
  mode: "6" | "7",
  dpi: number,
): Promise<readonly (readonly OcrLine[])[]> {
  const list = join(folder, `list-${mode}.txt`);
  await writeFile(list, files.join("\n"));
  const settings = ["--psm", mode, "--oem", "1", "--dpi", String(Math.round(dpi)), "-c", "tessedit_create_hocr=1"];
  const { stdout } = await run(program, [list, "stdout", "--tessdata-dir", model, "-l", "vie", ...settings], {
    // Its own threads make a page slower; pages are read side by side instead.
    env: { ...process.env, OMP_THREAD_LIMIT: "1" },
    maxBuffer: 1 << 27,
    timeout: PAGE_TIMEOUT,
    windowsHide: true,
  });
  return readHocr(stdout);
}

import { join } from "node:path";
import { openArchive } from "../../main/archive/open-archive.ts";
import type { Engine } from "../../main/engine/index.ts";
import type { PageReading, PageWord } from "../../main/model/page.ts";
import { writeFiles } from "./engine.ts";

const LETTER_WIDTH = 6;
const LINE_HEIGHT = 16;

/** A page as recognition would give it: words of a text in boxes of a plain grid, sure except for those named. */
export function recognisedPage(text: string, doubtful: readonly string[] = []): PageReading {
  const words: PageWord[] = [];
  let start = 0;
  text.split("\n").forEach((line, row) => {
    for (const match of line.matchAll(/\S+/g)) {
      const left = 60 + match.index * LETTER_WIDTH;
      const top = 60 + row * LINE_HEIGHT;
      words.push({
        text: match[0],
        box: [left, top, left + match[0].length * LETTER_WIDTH - 2, top + 12],
        confidence: doubtful.includes(match[0]) ? 0.3 : 0.95,
        span: [start + match.index, start + match.index + match[0].length],
      });
    }
    start += line.length + 1;
  });
  return { text, width: 595, height: 842, turn: 0, origin: "native-ocr", words };
}

/** Takes in pages as if they had been recognised: a text file with their texts, and the words of each page. Returns the documents' ids. */
export async function importRecognised(
  engine: Engine,
  archiveDirectory: string,
  pages: readonly PageReading[],
  name = "quet.txt",
): Promise<readonly string[]> {
  const folder = writeFiles({ [name]: pages.map((page) => page.text).join("\f") });
  const report = await engine.importPaths([join(folder, name)]);
  const [file] = report.files;
  const archive = openArchive(archiveDirectory);
  try {
    archive.write(() => {
      const source = archive.sources.keys().at(-1) as number;
      pages.forEach((page, i) => {
        archive.pages.insert(source, i + 1, page);
      });
    });
  } finally {
    archive.close();
  }
  return file?.documents ?? [];
}

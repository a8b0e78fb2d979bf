import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { tellKind } from "../../ingest/file-kind.ts";
import { openPageFile } from "../../ingest/open-page-file.ts";
import type { PageFile } from "../../ingest/page-file.ts";
import { readSource } from "../../ingest/read-source.ts";
import { readSources } from "../../ingest/read-sources.ts";
import type { PageReader } from "../../ingest/scan/page-reader.ts";
import { createPageReader } from "../../ingest/scan/page-reader.ts";
import { ArchiveError, toFailure } from "../../model/error.ts";
import type { OcrChoice, PageReading } from "../../model/page.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { readText } from "../read-text.ts";
import type { AnswerTo, BadPart, FileReading, FileToRead, ReadingTask, ReadPart } from "./reading-task.ts";

/** Told after each page of a file that is made of pages. */
export type OnPage = (page: number, pageCount: number) => void;

/** Does reading tasks, one at a time. */
export type TaskReader = {
  readonly read: <T extends ReadingTask>(task: T, vocabulary: Vocabulary, onPage: OnPage) => Promise<AnswerTo<T>>;
  readonly close: () => Promise<void>;
};

/** Makes what a reader thread works with; recognition is started at the first page that needs it. */
export function createTaskReader(): TaskReader {
  const pages = createPageWork();
  const perform = async (task: ReadingTask, vocabulary: Vocabulary, onPage: OnPage): Promise<unknown> => {
    switch (task.kind) {
      case "texts":
        return task.texts.map((text) => readText(text, vocabulary, { single: true }));
      case "files": {
        const readings: FileReading[] = [];
        for (const file of task.files) readings.push(await readFileToRead(file, vocabulary, task.ocr, onPage));
        return readings;
      }
      case "scan":
        return readScan(task.file, task.recognised, vocabulary, onPage);
      case "page":
        return pages.read(task.file, task.page, task.ocr);
    }
  };
  return { read: perform as TaskReader["read"], close: pages.close };
}

/** Reads a small text file or a few texts where they are, without a thread. */
export async function readFileToRead(
  file: FileToRead,
  vocabulary: Vocabulary,
  ocr: OcrChoice,
  onPage: OnPage,
): Promise<FileReading> {
  try {
    const bytes = await readProved(file);
    const kind = tellKind(bytes, file.name);
    if (kind === "pdf" || kind === "image") return await readPageFile(bytes, file, vocabulary, onPage);
    const parts: ReadPart[] = [];
    const bad: BadPart[] = [];
    for await (const item of readSources(bytes, file.name, { ocr })) {
      if ("error" in item) bad.push(item);
      else parts.push({ ...item, results: readText(item.source.text, vocabulary, { single: false }) });
      onPage(item.entry, 0);
    }
    const [first] = bad;
    if (parts.length === 0 && first) return { kind: "failed", error: first.error };
    return { kind: "read", parts, bad };
  } catch (thrown) {
    return { kind: "failed", error: failureOf(thrown) };
  }
}

/** The bytes just copied are read back: what is stored is what was read. */
async function readProved({ path, name, sha256 }: FileToRead): Promise<Uint8Array> {
  const bytes = await readFile(path);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw new ArchiveError("original-damaged", name);
  return bytes;
}

/** Anything a reader throws that is no expected failure is a bug; its place is worth keeping. */
function failureOf(thrown: unknown): ReturnType<typeof toFailure> {
  const failure = toFailure(thrown);
  if (failure.kind !== "internal" || !(thrown instanceof Error)) return failure;
  return { ...failure, detail: (thrown.stack ?? thrown.message).split("\n").slice(0, 3).join(" ") };
}

/** A page that a text layer does not give: thrown by the first look at a scan, which recognises nothing itself. */
const BLANK: PageReading = { text: "", width: 0, height: 0, turn: 0, origin: "built-in-ocr", words: [] };

async function readPageFile(
  bytes: Uint8Array,
  file: FileToRead,
  vocabulary: Vocabulary,
  onPage: OnPage,
): Promise<FileReading> {
  const toRecognise: number[] = [];
  let pageCount = 0;
  const looking: PageReader = {
    readPage: async (pageFile, page) => {
      pageCount = pageFile.pageCount;
      const reading = await pageFile.readTextLayer(page);
      if (reading === null) toRecognise.push(page);
      return reading ?? BLANK;
    },
    close: async () => {},
  };
  try {
    const source = await readSource(bytes, file.name, { pageReader: looking, onPage });
    if (toRecognise.length === 0) return readPart(file, source, vocabulary);
  } catch (thrown) {
    // A file of nothing but pictures has no text before they are recognised.
    if (toRecognise.length === 0) throw thrown;
  }
  return { kind: "scan", pageCount, toRecognise };
}

function readPart(file: FileToRead, source: ReadPart["source"], vocabulary: Vocabulary): FileReading {
  const results = readText(source.text, vocabulary, { single: false });
  return { kind: "read", parts: [{ entry: 0, file: file.name, source, results }], bad: [] };
}

/** Puts a scan together from its recognised pages and the text layers of the others. */
async function readScan(
  file: FileToRead,
  recognised: ReadonlyMap<number, PageReading>,
  vocabulary: Vocabulary,
  onPage: OnPage,
): Promise<FileReading> {
  const joining: PageReader = {
    readPage: async (pageFile, page) => recognised.get(page) ?? (await pageFile.readTextLayer(page)) ?? BLANK,
    close: async () => {},
  };
  try {
    const source = await readSource(await readProved(file), file.name, { pageReader: joining, onPage });
    return readPart(file, source, vocabulary);
  } catch (thrown) {
    return { kind: "failed", error: failureOf(thrown) };
  }
}

type PageWork = {
  readonly read: (file: FileToRead, page: number, ocr: OcrChoice) => Promise<PageReading>;
  readonly close: () => Promise<void>;
};

/** Recognises pages, keeping the file of the last page open: the next task is mostly a page of the same one. */
function createPageWork(): PageWork {
  let opened: { readonly path: string; readonly file: PageFile } | null = null;
  let reader: { readonly ocr: OcrChoice; readonly pages: PageReader } | null = null;
  const open = async ({ path, name }: FileToRead): Promise<PageFile> => {
    if (opened?.path !== path) {
      await opened?.file.close();
      opened = null;
      opened = { path, file: await openPageFile(path, name) };
    }
    return opened.file;
  };
  const readerFor = async (ocr: OcrChoice): Promise<PageReader> => {
    if (reader?.ocr !== ocr) {
      await reader?.pages.close();
      reader = { ocr, pages: createPageReader({ ocr }) };
    }
    return reader.pages;
  };
  return {
    read: async (file, page, ocr) => (await readerFor(ocr)).readPage(await open(file), page),
    close: async () => {
      await opened?.file.close();
      await reader?.pages.close();
      opened = null;
      reader = null;
    },
  };
}

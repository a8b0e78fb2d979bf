// How long texts take that no office writes but a damaged file may hold: 5 MB of one thing, through every stage of
// reading. Each must end, in time that grows with the length. Figures go to docs/benchmarks.md by hand.
import { findCitations } from "../../main/citations/find-citations.ts";
import { readTextFile } from "../../main/ingest/read-text-file.ts";
import { readDocuments } from "../../main/parser/read-documents.ts";
import { vocabulary } from "../factories/vocabulary.ts";
import { type BenchRow, milliseconds, printBenchTable } from "./bench-table.ts";

const BYTES = 5_000_000;
/** The share of the size that the growth is measured against. */
const PART = 10;

const EXTREMES: readonly (readonly [what: string, unit: string])[] = [
  ["Căn cứ", "Căn cứ "],
  ["digits", "1"],
  ["slashes", "/"],
  ["one line without spaces", "a"],
  ["one line of capitals without spaces", "ĐƯ"],
  ["Số:", "Số: "],
  ["ngày", "ngày "],
  ["numbers", "Số: 12/QĐ-UBND "],
  ["dates", "ngày 05 tháng 3 năm 2020 "],
  ["full citations", "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư; "],
  ["lines of citations", "Căn cứ Quyết định số 12/QĐ-UBND ngày 05/3/2020;\n"],
  ["national titles", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"],
  ["nearly blank lines", "\n \n."],
  ["spaces round a letter", `${" ".repeat(999)}a`],
  ["dots", "."],
  ["opening quotes", "“"],
  ["combining marks", "a\u0323\u0302"],
  ["TCVN3", "Céng hßa x· héi chñ nghÜa ViÖt Nam "],
  ["VIQR", "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam "],
];

type Times = { readonly text: number; readonly documents: number; readonly citations: number; readonly found: string };

function readExtreme(unit: string, bytes: number): Times {
  const size = Buffer.byteLength(unit);
  const file = Buffer.from(unit.repeat(Math.ceil(bytes / size)));
  const start = performance.now();
  const { text } = readTextFile(file, "extreme.txt");
  const decoded = performance.now();
  const documents = readDocuments(text, vocabulary);
  const parsed = performance.now();
  const citations = documents.reduce((sum, document) => sum + findCitations(text, document, vocabulary).length, 0);
  const ended = performance.now();
  return {
    text: decoded - start,
    documents: parsed - decoded,
    citations: ended - parsed,
    found: `${documents.length} / ${citations}`,
  };
}

function measure([what, unit]: (typeof EXTREMES)[number]): BenchRow {
  process.stderr.write(`${what} …\n`);
  const part = readExtreme(unit, BYTES / PART);
  const whole = readExtreme(unit, BYTES);
  const total = ({ text, documents, citations }: Times): number => text + documents + citations;
  return [
    what,
    milliseconds(whole.text),
    milliseconds(whole.documents),
    milliseconds(whole.citations),
    `${(total(whole) / total(part)).toFixed(1)}×`,
    whole.found,
  ];
}

const chosen = EXTREMES.filter(([what]) => process.argv.length < 3 || process.argv.slice(2).includes(what));
readExtreme("Căn cứ Quyết định số 12/QĐ-UBND ngày 05/3/2020;\n", 100_000);
printBenchTable(
  `${BYTES / 1e6} MB of one thing`,
  ["of", "decode", "documents", "citations", `time for ${PART}× the length`, "documents / citations found"],
  chosen.map(measure),
);

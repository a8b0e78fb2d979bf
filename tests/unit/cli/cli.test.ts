import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { decisionText, writeFiles } from "../../factories/engine.ts";
import { temporaryFolder } from "../../factories/folders.ts";

const PROGRAM = join(import.meta.dirname, "../../../main/cli/index.ts");

type Run = { readonly code: number | null; readonly out: string; readonly err: string };

function vankho(args: readonly string[], input = ""): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    input,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: undefined },
  });
  return { code: status, out: stdout, err: stderr };
}

function json(run: Run): Record<string, unknown> {
  return JSON.parse(run.out) as Record<string, unknown>;
}

const archive = join(temporaryFolder(), "kho");
const files = writeFiles({
  "cu.txt": decisionText({ number: "07/QĐ-UBND" }),
  "moi.txt": decisionText({
    number: "31/QĐ-UBND",
    day: "20",
    body: "Quyết định này thay thế Quyết định số 07/QĐ-UBND ngày 05/3/2024 của Ủy ban nhân dân xã Sơn Hạ.",
  }),
});
let id = "";

beforeAll(() => {
  const run = vankho(["import", files, "--archive", archive, "--json"]);
  expect(run.code).toBe(0);
  const report = json(run) as { files: { documents: string[] }[] };
  id = report.files[0]?.documents[0] as string;
});

describe("vankho", () => {
  it("extracts without storing, in the shape of cli.md", () => {
    const run = vankho(["extract", join(files, "cu.txt"), "--json"]);
    expect(run.code).toBe(0);
    expect(json(run)).toMatchObject({
      files: [
        {
          file: join(files, "cu.txt"),
          documents: [
            {
              regime: "state",
              documentType: "Quyết định",
              referenceNumber: { serialNumber: "07", symbol: "QĐ-UBND", text: "07/QĐ-UBND" },
              issueDate: "2024-03-05",
              issuePlace: "Sơn Hạ",
              issuingBody: "Ủy ban nhân dân xã Sơn Hạ",
              abstract: "ban hành nội quy tiếp công dân",
              recipients: ["Như Điều 2"],
              filing: "VT",
              signing: { authority: ["TM. ỦY BAN NHÂN DÂN"], title: "CHỦ TỊCH", signer: "Hoàng Thị Mận" },
              citations: [{ title: "Luật Tiếp công dân", relation: "legal-basis", issueDate: "2013-11-25" }],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ["without marks", "tiep cong dan", 2],
    ["a number", "07/QĐ-UBND", 2],
    ["nothing there", "xyzzy", 0],
  ])("searches %s", (_, query, total) => {
    const answer = json(vankho(["search", query, "--archive", archive, "--json"]));
    expect(answer).toMatchObject({ query, total });
  });

  it("answers one query a line with --stdin", () => {
    const run = vankho(["search", "--stdin", "--archive", archive], "nội quy\n31/QĐ-UBND\n\n");
    const answers = run.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { query: string; hits: { referenceNumber: string }[] });
    expect(answers.map((answer) => answer.query)).toEqual(["nội quy", "31/QĐ-UBND", ""]);
    expect(answers[1]?.hits[0]?.referenceNumber).toBe("31/QĐ-UBND");
  });

  it("shows a document with spans that count in the file's text", () => {
    const document = json(vankho(["show", id, "--archive", archive, "--json"])) as {
      referenceNumber: { text: string };
      fields: { referenceNumber: { span: [number, number] } };
      notices: { by: { label: string } }[];
    };
    const [start, end] = document.fields.referenceNumber.span;
    expect(readFileSync(join(files, "cu.txt"), "utf8").slice(start, end)).toContain(document.referenceNumber.text);
    expect(document.notices.map((notice) => notice.by.label)).toEqual(["31/QĐ-UBND"]);
  });

  it("gives citations both ways and the graph in both formats", () => {
    const citations = json(vankho(["citations", id, "--archive", archive, "--json", "--depth", "2"]));
    expect(citations).toMatchObject({ id, incoming: [{ relation: "replaces", from: { label: "31/QĐ-UBND" } }] });
    expect(json(vankho(["graph", "--archive", archive, "--format", "json"]))).toHaveProperty("edges");
    expect(vankho(["graph", "--archive", archive, "--format", "graphml"]).out).toContain("<graphml");
  });

  it.each(["out.pdf", "out.docx"])("prints to %s", (name) => {
    const out = join(temporaryFolder(), name);
    const run = vankho(["print", id, "--archive", archive, "--out", out, "--json"]);
    expect(run.code).toBe(0);
    expect(readFileSync(out).length).toBe(json(run).bytes);
  });

  it("verifies, backs up, restores and exports", () => {
    expect(json(vankho(["verify", "--archive", archive, "--json"]))).toMatchObject({ ok: true, documents: 2 });
    const copy = join(temporaryFolder(), "sao-luu");
    expect(vankho(["backup", copy, "--archive", archive]).code).toBe(0);
    const restored = join(temporaryFolder(), "kho-moi");
    expect(vankho(["restore", copy, "--archive", restored]).code).toBe(0);
    expect(json(vankho(["verify", "--archive", restored, "--json"]))).toMatchObject({ ok: true, documents: 2 });
    const exported = join(temporaryFolder(), "xuat");
    expect(vankho(["export", exported, "--archive", archive]).code).toBe(0);
    expect(existsSync(join(exported, "graph.graphml"))).toBe(true);
  });

  it("corrects a field, by id or by number", () => {
    const run = vankho(["correct", "31/QĐ-UBND", "signing", "CHỦ TỊCH\nNgô Văn Sáu", "--archive", archive, "--json"]);
    expect(json(run)).toMatchObject({ signing: { authority: [], title: "CHỦ TỊCH", signer: "Ngô Văn Sáu" } });
  });

  it.each([
    ["an unknown command", ["vẽ"], 2],
    ["no query", ["search", "--archive", archive], 2],
    ["an impossible limit", ["search", "a", "--limit", "-1", "--archive", archive], 2],
    ["an unknown ending", ["print", "x", "--out", "a.odt", "--archive", archive], 2],
    ["an unknown field", ["correct", "x", "màu", "đỏ", "--archive", archive], 2],
    ["an unknown document", ["show", "khong-co", "--archive", archive], 1],
    ["a file that is not there", ["extract", "/khong/co.txt"], 1],
    ["a folder that holds no archive", ["search", "a", "--archive", temporaryFolder()], 1],
    ["help", ["--help"], 0],
  ])("exits rightly for %s", (_, args, code) => {
    expect(vankho(args).code).toBe(code);
  });

  it("never sends a document's control characters to the terminal", () => {
    const hostile = writeFiles({ "xau.txt": "Số: 1/QĐ-UBND\n\u001b]0;chiếm\u0007\u001b[2JNội dung \u202enguy hiểm" });
    const directory = join(temporaryFolder(), "kho");
    const report = json(vankho(["import", hostile, "--archive", directory, "--json"])) as {
      files: { documents: string[] }[];
    };
    const shown = vankho(["show", report.files[0]?.documents[0] as string, "--archive", directory]).out;
    expect(shown).toContain("\\x1b]0;chiếm");
    expect(shown).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  it("exits with 3, in words and in JSON, when the archive cannot be opened safely", () => {
    const directory = join(temporaryFolder(), "kho");
    vankho(["import", files, "--archive", directory]);
    for (const suffix of ["-wal", "-shm"]) rmSync(join(directory, `archive.db${suffix}`), { force: true });
    const broken = writeFiles({ "archive.db": "không phải cơ sở dữ liệu, chỉ là chữ ".repeat(50) });
    const run = vankho(["search", "a", "--archive", broken, "--json"]);
    expect(run.code).toBe(3);
    expect(json(run)).toMatchObject({ error: { kind: "archive-damaged" } });
    expect(run.err).toContain("Kho bị hỏng");
  });
});

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBulkFile } from "../../../main/ingest/read-bulk-file.ts";
import { writeFiles } from "../../factories/engine.ts";

async function read(content: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for await (const line of readBulkFile(join(writeFiles({ "cu.jsonl": content }), "cu.jsonl"))) {
    found.push("error" in line ? [line.line, line.error.kind] : [line.line, line.text]);
  }
  return found;
}

describe("readBulkFile", () => {
  it.each([
    [
      "lines",
      '{"text":"a"}\n{"text":"b"}\n',
      [
        [1, "a"],
        [2, "b"],
      ],
    ],
    [
      "no feed at the end",
      '{"text":"a"}\n{"text":"b"}',
      [
        [1, "a"],
        [2, "b"],
      ],
    ],
    [
      "feeds of Windows, empty lines",
      '{"text":"a"}\r\n\r\n{"text":"b"}\r\n',
      [
        [1, "a"],
        [3, "b"],
      ],
    ],
    ["a byte order mark", '\uFEFF{"text":"a"}\n', [[1, "a"]]],
    [
      "separators that are no feeds inside a value",
      '{"text":"a\u2028b\u2029c\u0085d"}\n',
      [[1, "a\u2028b\u2029c\u0085d"]],
    ],
    [
      "a bad line among good ones",
      '{"text":"a"}\nhỏng\n{"text":""}\n{"text":"b"}\n',
      [
        [1, "a"],
        [2, "jsonl-line-invalid"],
        [3, "jsonl-line-invalid"],
        [4, "b"],
      ],
    ],
    [
      "a line longer than a chunk",
      `{"text":"${"ạ".repeat(1_500_000)}"}\n{"text":"b"}\n`,
      [
        [1, "ạ".repeat(1_500_000)],
        [2, "b"],
      ],
    ],
  ])("reads %s", async (_, content, expected) => {
    expect(await read(content)).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { ArchiveError } from "../../../main/model/error.ts";
import { routeRequest } from "../../../main/shell/request-router.ts";

const seen: unknown[] = [];
const answer = async (name: string, args: readonly unknown[]) => {
  seen.push([name, ...args]);
  return { ok: true as const, value: name };
};

describe("routeRequest", () => {
  it("passes on a request that keeps the contract", async () => {
    const result = await routeRequest(answer, "search", [{ query: "đất đai", limit: 5 }]);
    expect(result).toEqual({ ok: true, value: "search" });
    expect(seen.at(-1)).toEqual(["search", { query: "đất đai", limit: 5 }]);
  });

  it.each([
    ["an unknown name", "dropEverything", []],
    ["the engine's inner request", "readOriginal", ["id"]],
    ["a name from the prototype", "constructor", []],
    ["a name that is no string", ["summary"], []],
    ["arguments that are no list", "summary", "x"],
    ["an argument too many", "summary", [1]],
    ["an argument of the wrong type", "getDocument", [42]],
    ["a number out of range", "search", [{ query: "x", limit: -1 }]],
    ["an unknown choice", "openArchive", ["other"]],
    ["bytes that are no bytes", "saveBytes", [{ suggestedName: "a", bytes: [1, 2] }]],
  ])("refuses %s before any handler sees it", async (_case, name, args) => {
    const before = seen.length;
    expect(await routeRequest(answer, name, args)).toMatchObject({ ok: false, error: { kind: "invalid-request" } });
    expect(seen).toHaveLength(before);
  });

  it("drops what the schema does not name", async () => {
    await routeRequest(answer, "search", [{ query: "x", sneaked: true }]);
    expect(seen.at(-1)).toEqual(["search", { query: "x" }]);
  });

  it("answers with the failure that a handler throws", async () => {
    const fail = async () => {
      throw new ArchiveError("disk-full", "/x");
    };
    expect(await routeRequest(fail, "summary", [])).toEqual({ ok: false, error: { kind: "disk-full", detail: "/x" } });
  });
});

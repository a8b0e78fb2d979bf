import { describe, expect, it } from "vitest";
import { describeMissing, findMissing } from "../../../scripts/system-libraries.mjs";

describe("system libraries", () => {
  it("names only what is missing", () => {
    const wanted = [{ soname: "a" }, { soname: "b" }];
    expect(findMissing(wanted, (entry: { readonly soname: string }) => entry.soname === "a")).toEqual([
      { soname: "b" },
    ]);
  });

  it("says in both languages what an administrator must run", () => {
    const words = describeMissing(["xvfb", "libgtk-3-0"]);
    expect(words.split("\n")).toHaveLength(2);
    expect(words).toContain("nhờ người quản trị chạy: apt-get install xvfb libgtk-3-0");
    expect(words).toContain("ask an administrator to run: apt-get install xvfb libgtk-3-0");
  });
});

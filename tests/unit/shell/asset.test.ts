import { describe, expect, it } from "vitest";
import { mediaTypeOf, resolveAsset } from "../../../main/shell/asset.ts";

describe("resolveAsset", () => {
  it.each([
    ["app://van-kho/", "/srv/window/index.html"],
    ["app://van-kho/assets/a.js?v=1#x", "/srv/window/assets/a.js"],
    ["app://van-kho/t%C3%AAn.png", "/srv/window/tên.png"],
    // The URL parser folds dots away before anything is looked up.
    ["app://van-kho/../../etc/passwd", "/srv/window/etc/passwd"],
  ])("%s is %s", (url, file) => {
    expect(resolveAsset("/srv/window", url)).toBe(file);
  });

  it.each([
    "app://van-kho/..%2f..%2fetc/passwd",
    "app://van-kho/a/..%5c..%5csecret",
    "app://van-kho/%00",
    "app://van-kho/C%3A/secret",
    "app://van-kho/%ff",
    "not a url",
  ])("refuses %s", (url) => {
    expect(resolveAsset("/srv/window", url)).toBeNull();
  });
});

describe("mediaTypeOf", () => {
  it.each([
    ["a.mjs", "text/javascript; charset=utf-8"],
    ["a.WASM", "application/wasm"],
    ["a.woff2", "font/woff2"],
    ["a.exe", "application/octet-stream"],
    ["a", "application/octet-stream"],
  ])("%s is %s", (name, type) => {
    expect(mediaTypeOf(name)).toBe(type);
  });
});

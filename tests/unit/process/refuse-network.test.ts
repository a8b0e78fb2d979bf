import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const OFFLINE = join(ROOT, "main", "process", "offline.ts");

/** Runs a program in a process that has no network; what it met. */
function runOffline(code: string): string {
  const program = `import ${JSON.stringify(OFFLINE)};
    import { inspect } from "node:util";
    const tell = (said) => { console.log(said); process.exit(0); };
    process.on("uncaughtException", (error) => tell(inspect(error)));
    (async () => { ${code} })().then(() => tell("let through"), (error) => tell(inspect(error)));`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }).stdout;
}

describe("a process without network", () => {
  it.each([
    ["fetch", `await fetch("http://127.0.0.1:8099/")`],
    [
      "http",
      `const http = await import("node:http"); await new Promise((done, fail) => http.get("http://127.0.0.1:8099/", done).on("error", fail));`,
    ],
    [
      "https",
      `const https = await import("node:https"); await new Promise((done, fail) => https.get("https://127.0.0.1:8099/", done).on("error", fail));`,
    ],
    ["a socket", `const net = await import("node:net"); net.connect(8099, "127.0.0.1");`],
    ["a TLS socket", `const tls = await import("node:tls"); tls.connect(8099, "127.0.0.1");`],
    ["a server", `const net = await import("node:net"); net.createServer().listen(0);`],
    [
      "a datagram",
      `const dgram = await import("node:dgram"); dgram.createSocket("udp4").send("x", 8099, "127.0.0.1");`,
    ],
    ["a name", `const dns = await import("node:dns/promises"); await dns.lookup("localhost");`],
    ["a resolver", `const dns = await import("node:dns"); new dns.Resolver().resolve4("localhost", () => {});`],
    ["HTTP/2", `const http2 = await import("node:http2"); http2.connect("http://127.0.0.1:8099");`],
  ])("is refused %s", (_, code) => {
    expect(runOffline(code)).toContain("the network is refused in this process");
  });

  it("still runs other processes and talks to them", () => {
    const code = `const { execFileSync } = await import("node:child_process"); execFileSync(process.execPath, ["-e", "1"]);`;
    expect(runOffline(code)).toBe("let through\n");
  });
});

describe("every entry of a process or thread", () => {
  // What the build makes a file of its own of is what a process or a thread can be started with.
  const config = readFileSync(join(ROOT, "electron.vite.config.ts"), "utf8");
  const entries = [...config.matchAll(/here\("(main\/[^"]+\.ts)"\)/g)].map(([, entry]) => entry as string);

  it.each(entries)("%s takes the network away before anything else", (entry) => {
    const [first] = readFileSync(join(ROOT, entry), "utf8").match(/^import .*$/m) ?? [];
    expect(first).toMatch(/^import ".*\/process\/offline\.ts";$/);
  });

  it("is started with a file of ours, never with a library's", () => {
    const starts = readdirSync(join(ROOT, "main"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => readFileSync(join(ROOT, "main", name), "utf8").split("\n"))
      .filter((line) => /new Worker\(|createWorker\(|[^.\w]fork\(|utilityProcess\.fork\(/.test(line));
    expect(starts.length).toBeGreaterThanOrEqual(6);
    expect(entries.length).toBeGreaterThanOrEqual(7);
    expect(
      starts.filter((line) => !/findEntry\(\)|findThreadEntry\("|fork\(file,|createWorker\("vie"/.test(line)),
    ).toEqual([]);
    expect(readFileSync(join(ROOT, "main/ingest/scan/built-in-recogniser.ts"), "utf8")).toMatch(
      /createWorker\("vie"[^}]+workerPath: findEntry\(\)/,
    );
  });
});

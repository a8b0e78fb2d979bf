import { createSocket } from "node:dgram";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "@playwright/test";
import { type LaunchedApp, launchApp, readLog } from "./harness.ts";

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp();
});

test.afterAll(async () => {
  await launched.close();
});

test("the page has no Node, only the contract's bridge", async () => {
  const found = await launched.page.evaluate(() => ({
    globals: ["require", "process", "module", "Buffer", "global", "ipcRenderer"].filter((name) => name in globalThis),
    bridge: Object.keys(window.archive).sort(),
    secure: isSecureContext,
    origin: location.origin,
  }));
  expect(found.globals).toEqual([]);
  expect(found.bridge).toContain("search");
  expect(found.bridge).not.toContain("readOriginal");
  expect(found.bridge).not.toContain("invoke");
  expect(found.secure).toBe(true);
  expect(found.origin).toBe("app://van-kho");
});

test("the window is sandboxed and isolated", async () => {
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test("the policy forbids inline script, eval and strange addresses, and its nonce changes with each load", async () => {
  const read = () =>
    launched.page.evaluate(async () => {
      const answer = await fetch("/");
      return { policy: answer.headers.get("content-security-policy") ?? "", html: await answer.text() };
    });
  const first = await read();
  const second = await read();
  expect(first.policy).toContain("default-src 'none'");
  expect(first.policy).not.toContain("unsafe");
  expect(first.policy).not.toEqual(second.policy);
  const nonce = /'nonce-([\w-]{20,})'/.exec(first.policy)?.[1];
  expect(nonce).toBeDefined();
  expect(first.html).toContain(`content="${nonce}"`);
  expect(first.html).not.toContain("__CSP_NONCE__");
});

test("an inline script, an inline handler and eval do not run", async () => {
  const ran = await launched.page.evaluate(async () => {
    const marks = window as unknown as Record<string, unknown>;
    const script = document.createElement("script");
    script.textContent = "window.ranInline = true";
    document.body.append(script);
    const image = document.createElement("img");
    image.setAttribute("onerror", "window.ranHandler = true");
    image.src = "data:image/png;base64,xx";
    document.body.append(image);
    await new Promise((done) => image.addEventListener("error", done));
    // In a timer of its own: what Playwright itself evaluates is let through the policy.
    const evaluated = await new Promise((done) => {
      setTimeout(() => {
        try {
          done(new Function("return 1 + 1")());
        } catch {
          done("refused");
        }
      });
    });
    script.remove();
    image.remove();
    return { inline: marks.ranInline, handler: marks.ranHandler, evaluated };
  });
  expect(ran).toEqual({ inline: undefined, handler: undefined, evaluated: "refused" });
});

test("nothing is fetched from a network, with or without the page's policy", async () => {
  const fromPage = await launched.page.evaluate(() =>
    fetch("https://example.com/").then(
      () => "answered",
      () => "refused",
    ),
  );
  expect(fromPage).toBe("refused");
  const fromSession = await launched.app.evaluate(({ session }) =>
    session.defaultSession.fetch("http://127.0.0.1:9/").then(
      () => "answered",
      (error: Error) => error.message,
    ),
  );
  expect(fromSession).toContain("ERR_BLOCKED_BY_CLIENT");
});

test("no other way out of the page leads to a network either: hints, sockets, WebRTC", async () => {
  const seen: string[] = [];
  const server = createServer((socket) => {
    seen.push("tcp");
    socket.destroy();
  });
  const datagrams = createSocket("udp4", () => void seen.push("udp"));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  await new Promise<void>((done) => datagrams.bind(0, "127.0.0.1", done));
  const [tcp, udp] = [(server.address() as AddressInfo).port, datagrams.address().port];
  await launched.page.evaluate(tryEveryDoor, { tcp, udp });
  await launched.page.waitForTimeout(3_000);
  server.close();
  datagrams.close();
  expect(seen).toEqual([]);
});

/** Runs in the page: whatever a script that had broken in could call somebody with. */
async function tryEveryDoor({ tcp, udp }: { readonly tcp: number; readonly udp: number }): Promise<void> {
  const address = `http://127.0.0.1:${tcp}/`;
  const quietly = async (work: () => unknown): Promise<void> => {
    try {
      await work();
    } catch {
      // Refused at once.
    }
  };
  for (const rel of ["preconnect", "dns-prefetch", "prefetch", "prerender", "stylesheet", "icon", "manifest"]) {
    document.head.append(Object.assign(document.createElement("link"), { rel, href: address }));
  }
  const rules = document.createElement("script");
  rules.type = "speculationrules";
  rules.textContent = JSON.stringify({ prefetch: [{ source: "list", urls: [address] }] });
  document.head.append(rules);
  for (const tag of ["img", "iframe", "video", "object", "embed"] as const) {
    document.body.append(Object.assign(document.createElement(tag), { src: address, data: address }));
  }
  await quietly(() => navigator.sendBeacon(address, "x"));
  await quietly(() => new WebSocket(address.replace("http", "ws")));
  await quietly(() => new EventSource(address));
  await quietly(() => new Worker(address));
  await quietly(() => navigator.serviceWorker.register(address));
  await quietly(() => new WebTransport(`https://127.0.0.1:${udp}/`).ready);
  for (const urls of [`stun:127.0.0.1:${udp}`, `turn:127.0.0.1:${udp}`, `turn:127.0.0.1:${tcp}?transport=tcp`]) {
    await quietly(async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls, username: "u", credential: "c" }] });
      peer.createDataChannel("x");
      await peer.setLocalDescription(await peer.createOffer());
    });
  }
  await quietly(() => {
    const form = Object.assign(document.createElement("form"), { action: address, method: "post" });
    document.body.append(form);
    form.submit();
  });
}

test("files outside the bundle are not served", async () => {
  const answers = await launched.page.evaluate(async () => {
    const paths = ["/..%2f..%2fpackage.json", "/%2e%2e/main/index.mjs", "/..%5c..%5cpackage.json", "/absent.js"];
    return Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  for (const status of answers) expect([403, 404]).toContain(status);
});

test("new windows and navigation away are refused", async () => {
  const address = launched.page.url();
  const opened = await launched.page.evaluate(() => window.open("https://example.com/") === null);
  expect(opened).toBe(true);
  await launched.page.evaluate(() => {
    location.href = "https://example.com/";
  });
  await launched.page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "file:///etc/passwd";
    document.body.append(link);
    link.click();
    link.remove();
  });
  // A later round trip through the page: a navigation that was allowed would have replaced it by now.
  expect(await launched.page.evaluate(() => location.href)).toBe(address);
  expect(launched.app.windows()).toHaveLength(1);
});

test("permissions are refused", async () => {
  const states = await launched.page.evaluate(async () => {
    const names = ["geolocation", "notifications", "camera", "microphone", "clipboard-read"] as PermissionName[];
    const asked = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    return { asked, notification: await Notification.requestPermission() };
  });
  expect(new Set(states.asked)).toEqual(new Set(["denied"]));
  expect(states.notification).toBe("denied");
});

test("a request that breaks the contract is refused by the shell", async () => {
  const answers = await launched.page.evaluate(async () => {
    const bridge = window.archive as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    return Promise.all([
      bridge.getDocument?.(42),
      bridge.search?.({ query: "x", limit: -1 }),
      bridge.openArchive?.("../../etc"),
      bridge.summary?.("one argument too many"),
      bridge.saveBytes?.({ suggestedName: "", bytes: new Uint8Array() }),
    ]);
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { kind: "invalid-request" } });
});

test("the log says which Electron runs and how the engine does", () => {
  expect(readLog(launched.userData)).toMatch(
    /on Electron \d+\.\d+\.\d+ \((official|stand-in)\).*engine as (utility|child)-process/,
  );
});

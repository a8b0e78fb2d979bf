// A process that speaks the engine's messages: what the shell must survive can be asked of it.
process.on("disconnect", () => process.exit(0));
let failure;
const post = (message) => process.send(message);

process.on("message", (message) => {
  if (message.kind === "close") process.exit(0);
  if (message.kind === "open") {
    const directory = message.options.archiveDirectory;
    if (directory === "dies") process.exit(3);
    if (directory === "newer") failure = { ok: false, error: { kind: "archive-newer" } };
    const result = failure ?? { ok: true, value: { directory, documents: 0, originals: 0, ghosts: 0, citations: 0 } };
    post({ kind: "opened", result });
    return;
  }
  const { id, name, args } = message;
  if (name === "die") process.exit(7);
  if (name === "wait") return;
  if (name === "tell") {
    post({ kind: "event", name: "archive-changed", payload: null });
    post({ kind: "log", message: "told" });
  }
  post({ kind: "response", id, result: failure ?? { ok: true, value: { name, args, pid: process.pid } } });
});

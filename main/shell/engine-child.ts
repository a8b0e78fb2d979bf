import { fork } from "node:child_process";
import type { MessageFromEngine } from "../model/engine-message.ts";
import type { EnginePort } from "./engine-port.ts";

/** Starts the engine as a child of a plain Node (`nodePath`), for an Electron too old for its native modules. */
export function startEngineChild(file: string, nodePath: string): EnginePort {
  const child = fork(file, [], {
    execPath: nodePath,
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return {
    // With a callback, a message to a process that has just ended is dropped; its exit is reported anyway.
    post: (message) => void child.send(message, () => undefined),
    onMessage: (listener) => void child.on("message", (message) => listener(message as MessageFromEngine)),
    onExit: (listener) => {
      let ended = false;
      const end = (code: number | null): void => {
        if (ended) return;
        ended = true;
        listener(code);
      };
      child.once("exit", end);
      child.once("error", () => end(null));
    },
    kill: () => void child.kill(),
  };
}

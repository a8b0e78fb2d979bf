import { utilityProcess } from "electron";
import type { MessageFromEngine } from "../model/engine-message.ts";
import { startEngineChild } from "./engine-child.ts";
import type { EnginePort } from "./engine-port.ts";

/** The Node-API level that better-sqlite3 13 is built for. */
const NEEDED_NODE_API = 10;

/** How the engine's process is started here: inside Electron, or by a plain Node where this Electron is too old. */
export function engineMode(): "utility-process" | "child-process" {
  return Number(process.versions.napi) >= NEEDED_NODE_API ? "utility-process" : "child-process";
}

function startUtilityProcess(file: string): EnginePort {
  const child = utilityProcess.fork(file, [], { serviceName: "van-kho-engine", stdio: "inherit" });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on("message", (message) => listener(message as MessageFromEngine)),
    onExit: (listener) => void child.once("exit", (code) => listener(code)),
    kill: () => void child.kill(),
  };
}

/** Starts the engine's process from its bundle; only after the app is ready. */
export function startEngineProcess(file: string): EnginePort {
  if (engineMode() === "utility-process") return startUtilityProcess(file);
  const node = process.env.ENGINE_NODE;
  if (node === undefined) throw new Error("this Electron is a stand-in: start it through npm, which sets ENGINE_NODE");
  return startEngineChild(file, node);
}

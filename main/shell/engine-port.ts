import type { MessageFromEngine, MessageToEngine } from "../model/engine-message.ts";

/** A running engine process, whichever way it was started. */
export type EnginePort = {
  readonly post: (message: MessageToEngine) => void;
  readonly onMessage: (listener: (message: MessageFromEngine) => void) => void;
  /** Called once, when the process has ended for whatever reason. */
  readonly onExit: (listener: (code: number | null) => void) => void;
  readonly kill: () => void;
};

import { createContext, use } from "react";
import type { AppInfo, Settings } from "../../preload/contract.ts";

/** What every screen may know of the window: settings, the open archive, and when its contents last changed. */
export type Session = {
  readonly settings: Settings;
  readonly info: AppInfo;
  /** Grows whenever documents came in, changed, or another archive was opened. */
  readonly revision: number;
  readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
  /** Resolves when the archive is open, or the failure has been shown. */
  readonly openArchive: (which: "own" | "demo") => Promise<void>;
  /** Takes a restored archive as the user's own, or (null) again the one the program made, and opens it. */
  readonly switchOwn: (restored: string | null) => Promise<void>;
};

export const SessionContext = createContext<Session | null>(null);

/** The session; only inside the frame. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error("useSession outside the frame");
  return session;
}

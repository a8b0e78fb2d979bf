/** Imported first by every entry of a process or thread: from then on it has no network. */
import { refuseNetwork } from "./refuse-network.ts";

refuseNetwork();

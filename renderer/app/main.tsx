import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "./app.css";
import { createRoot } from "react-dom/client";
import type { AppInfo, Settings } from "../../preload/contract.ts";
import { archive, settle } from "../ui/archive.ts";
import { App } from "./app.tsx";
import { loadStrings } from "./strings.ts";
import { styleNonce } from "./style-nonce.ts";

const DELIVERED: Settings = { language: "vi", theme: "system", textScale: 1, ocr: "auto" };
const UNKNOWN: AppInfo = {
  version: "",
  electron: "",
  electronKind: "official",
  archiveDirectory: "",
  archive: "own",
  ownIsRestored: false,
};

async function start(): Promise<void> {
  // Libraries under the component library (scroll locking) look for their nonce here.
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
  const [settings, info] = await Promise.all([settle(archive.getSettings()), settle(archive.appInfo())]);
  const chosen = settings.ok ? settings.value : DELIVERED;
  await loadStrings(chosen.language);
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no #root");
  createRoot(root).render(<App settings={chosen} info={info.ok ? info.value : UNKNOWN} />);
}

void start();

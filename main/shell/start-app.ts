import { join } from "node:path";
import { app } from "electron";
import type { EventName, Events, Settings } from "../../preload/contract.ts";
import { electronKind } from "./app-info.ts";
import { APP_ORIGIN, registerAppScheme, serveApp } from "./app-protocol.ts";
import { openArchivePlace } from "./archive-place.ts";
import { createArchiveSession } from "./archive-session.ts";
import { type ClosingNote, createClosingNote } from "./closing-note.ts";
import { EngineHost } from "./engine-host.ts";
import { engineMode, startEngineProcess } from "./engine-process.ts";
import { guardEverything, refuseNetworkErrands } from "./guard.ts";
import { answerRequests, sendEvent } from "./ipc.ts";
import type { Locations } from "./locations.ts";
import { locate } from "./locations.ts";
import type { Log } from "./log.ts";
import { createLog } from "./log.ts";
import { MainWindow } from "./main-window.ts";
import { setMenu } from "./menu.ts";
import { openSettings } from "./settings-store.ts";
import { applyTheme, createShellHandlers } from "./shell-requests.ts";
import { shellStrings } from "./strings.ts";

/** Where the window's page comes from: the bundle, or in development the server that reloads it. */
type Page = { readonly origin: string; readonly url: string; readonly isDevelopment: boolean };

type SendEvent = <E extends EventName>(name: E, payload: Events[E]) => void;

/** Under the system's folder for application data; the command line looks for the archive in the same place. */
const DATA_FOLDER = "van-kho";

const FORWARDED_EVENTS: readonly EventName[] = [
  "import-progress",
  "queue-progress",
  "recognition-progress",
  "verify-progress",
  "copy-progress",
  "index-progress",
  "archive-changed",
  "custody-changed",
];

function choosePage(): Page {
  const server = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  if (server === undefined) return { origin: APP_ORIGIN, url: `${APP_ORIGIN}/`, isDevelopment: false };
  return { origin: new URL(server).origin, url: server, isDevelopment: true };
}

/** VANKHO_USER_DATA names another folder for everything the app keeps: tests and people with several archives. */
function placeUserData(): string {
  const folder = process.env.VANKHO_USER_DATA ?? join(app.getPath("appData"), DATA_FOLDER);
  app.setPath("userData", folder);
  app.setPath("sessionData", join(folder, "session"));
  return folder;
}

function logStart(log: Log, page: Page): void {
  const { electron, chrome, node } = process.versions;
  log(
    `Văn Khố ${app.getVersion()} on Electron ${electron} (${electronKind()}), Chrome ${chrome}, Node ${node}, ` +
      `engine as ${engineMode()}, window from ${page.origin}`,
  );
}

function isForwarded(name: string): name is EventName {
  return (FORWARDED_EVENTS as readonly string[]).includes(name);
}

function createEngine(locations: Locations, log: Log, send: SendEvent, note: ClosingNote): EngineHost {
  return new EngineHost({
    start: () => startEngineProcess(locations.engineBundle),
    onEvent: (name, payload) => {
      if (name === "queue-progress") note.keep(payload as Events["queue-progress"]);
      if (isForwarded(name)) send(name, payload as Events[typeof name]);
    },
    onRestarted: () => send("engine-restarted", null),
    log,
  });
}

function runShell(locations: Locations, log: Log, page: Page): void {
  const settings = openSettings(locations.settingsFile);
  const place = openArchivePlace(locations.placeFile);
  const strings = () => shellStrings(settings.get().language);
  const note = createClosingNote(strings);
  const title = (): string => strings().window.title;
  const window = new MainWindow({ url: page.url, title, locations, log, mayClose: note.mayClose });
  const send: SendEvent = (name, payload) => sendEvent(window.current(), name, payload);
  const engine = createEngine(locations, log, send, note);
  const session = createArchiveSession(engine, locations, settings.get, place);

  function applySettings(value: Settings): void {
    applyTheme(value);
    setMenu(strings(), {
      send: (command) => send("command", command),
      showArchiveFolder: () => void handlers.showArchiveFolder().catch(() => undefined),
    });
  }
  const handlers = createShellHandlers({
    window: () => window.get(),
    engine,
    session,
    place,
    settings,
    onSettings: (value) => {
      applySettings(value);
      void engine.request("setIntake", [{ ocr: value.ocr }]);
    },
    onArchiveOpened: () => send("archive-changed", null),
  });

  if (!page.isDevelopment) serveApp(locations.rendererFolder);
  guardEverything(page);
  answerRequests(() => window.current(), page.origin, engine, handlers);
  applySettings(settings.get());
  void session.open("own").then((opened) => {
    if (!opened.ok) log(`archive not opened: ${opened.error.kind} ${opened.error.detail ?? ""}`);
  });
  window.show();
  app.on("second-instance", () => window.show());
  app.on("activate", () => window.show());
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    void engine.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

/** Starts the app: at once what Chromium fixes before `ready`, then the shell. A second start shows the first one's window. */
export function startApp(mainFolder: string): void {
  const page = choosePage();
  const locations = locate(placeUserData(), mainFolder);
  const log = createLog(locations.logFile);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerAppScheme();
  // A graphics driver that fails to start can leave the window waiting for it for ever: docs/decisions.md.
  app.disableHardwareAcceleration();
  refuseNetworkErrands(page.isDevelopment);
  app.on("window-all-closed", () => app.quit());
  process.on("uncaughtException", (error) => log(`uncaught: ${error.stack ?? error.message}`));
  void app.whenReady().then(() => {
    logStart(log, page);
    runShell(locations, log, page);
  });
}

/** Starts the app: composes the shell, nothing else. */
import "./process/offline.ts";
import { startApp } from "./shell/start-app.ts";

startApp(import.meta.dirname);

/** Starts the app: composes the shell, nothing else. */
import { startApp } from "./shell/start-app.ts";

startApp(import.meta.dirname);

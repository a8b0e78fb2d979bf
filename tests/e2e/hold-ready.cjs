// Loaded into the app before its own code (electron -r): the app is ready only once Playwright has connected and calls
// `__playwright_run`, which it always does. A page that is loading just when Playwright connects would be missed, and waited for
// for ever (microsoft/playwright#17765); Playwright's own loader of this kind is left out where the executable is given.
const { app } = require("electron");

const ready = app.whenReady();
const emit = app.emit.bind(app);
let announcement = null;
let isReleased = false;
let release = () => {};
const released = new Promise((resolve) => {
  release = resolve;
});

app.emit = (name, ...details) => {
  if (name !== "ready" || isReleased) return emit(name, ...details);
  announcement = details;
  return app.listenerCount("ready") > 0;
};
app.isReady = () => isReleased;
app.whenReady = () => released;

globalThis.__playwright_run = async () => {
  await ready;
  isReleased = true;
  release();
  if (announcement !== null) emit("ready", ...announcement);
};

// An expected end of a script: its message is all a developer needs. Anything else thrown keeps its stack.

/** Thrown when a step of the set-up cannot be done; ends the script with exit code 1 and one message. */
export class SetupError extends Error {}

process.on("uncaughtException", (error) => {
  process.stderr.write(`[van-kho] ${error instanceof SetupError ? error.message : error.stack}\n`);
  process.exit(1);
});

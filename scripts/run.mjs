// Runs the tools of node_modules on the pinned Node, and virtual displays around them.
import { spawn, spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { pinnedNode, root } from "./paths.mjs";

/** One line on stderr that says what is being done; stdout belongs to the command's own output. */
export function say(line) {
  process.stderr.write(`[van-kho] ${line}\n`);
}

/** The environment every tool runs in: node_modules/.bin, and with it Node 24, comes first in PATH. */
export function toolEnvironment(extra = {}) {
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  const env = {
    ...process.env,
    [pathKey]: join(root, "node_modules", ".bin") + delimiter + (process.env[pathKey] ?? ""),
    ...extra,
  };
  // Set by an editor or a parent Electron, it would turn our Electron into a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}

/** The file behind an executable of node_modules, to be run by the pinned Node on any platform. */
export function toolFile(path) {
  return join(root, "node_modules", ...path.split("/"));
}

/** Wraps a command in a virtual display on Linux; elsewhere a display is always there. */
export function onVirtualDisplay(command) {
  if (process.platform !== "linux") return command;
  return ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24", ...command];
}

/** True when a window can be shown to somebody. */
export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Runs a command to its end with our terminal; resolves to its exit code. Signals are passed on. */
export function run(command, { env = toolEnvironment(), cwd = root, stdio = "inherit" } = {}) {
  return new Promise((done) => {
    const child = spawn(command[0], command.slice(1), { cwd, env, stdio });
    const passOn = (signal) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, passOn);
    const end = (code) => {
      for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, passOn);
      done(code);
    };
    child.on("error", (error) => {
      say(`cannot run ${command[0]}: ${error.message}`);
      end(127);
    });
    child.on("exit", (code, signal) => end(code ?? (signal ? 128 : 1)));
  });
}

/** Runs a script of a package, or of ours, on the pinned Node. */
export function runNode(args, options) {
  return run([pinnedNode(), ...args], options);
}

/** True when a program of this name can be started. */
export function hasProgram(name) {
  return spawnSync(process.platform === "win32" ? "where" : "which", [name], { stdio: "ignore" }).status === 0;
}

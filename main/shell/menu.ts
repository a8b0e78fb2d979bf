import type { MenuItemConstructorOptions } from "electron";
import { app, Menu } from "electron";
import type { Command } from "../../preload/contract.ts";
import type { ShellStrings } from "./strings.ts";

/** What menu items do beyond Electron's own roles. */
export type MenuActions = {
  readonly send: (command: Command) => void;
  readonly showArchiveFolder: () => void;
};

function fileMenu({ menu }: ShellStrings, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: menu.file,
    submenu: [
      { label: menu.import, accelerator: "CmdOrCtrl+O", click: () => actions.send("import") },
      { label: menu.print, accelerator: "CmdOrCtrl+P", click: () => actions.send("print") },
      { type: "separator" },
      { label: menu.showArchiveFolder, click: actions.showArchiveFolder },
      { label: menu.settings, accelerator: "CmdOrCtrl+,", click: () => actions.send("settings") },
      { type: "separator" },
      { label: menu.quit, role: "quit" },
    ],
  };
}

function editMenu({ menu }: ShellStrings): MenuItemConstructorOptions {
  return {
    label: menu.edit,
    submenu: [
      { label: menu.undo, role: "undo" },
      { label: menu.redo, role: "redo" },
      { type: "separator" },
      { label: menu.cut, role: "cut" },
      { label: menu.copy, role: "copy" },
      { label: menu.paste, role: "paste" },
      { label: menu.selectAll, role: "selectAll" },
    ],
  };
}

function viewMenu({ menu }: ShellStrings, actions: MenuActions): MenuItemConstructorOptions {
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: "separator" }, { role: "toggleDevTools" }];
  return {
    label: menu.view,
    submenu: [
      { label: menu.search, accelerator: "CmdOrCtrl+F", click: () => actions.send("search") },
      { label: menu.palette, accelerator: "CmdOrCtrl+K", click: () => actions.send("palette") },
      { label: menu.back, accelerator: "Alt+Left", click: () => actions.send("back") },
      { type: "separator" },
      { label: menu.zoomIn, role: "zoomIn" },
      { label: menu.zoomOut, role: "zoomOut" },
      { label: menu.resetZoom, role: "resetZoom" },
      { label: menu.fullScreen, role: "togglefullscreen" },
      ...developer,
    ],
  };
}

function helpMenu({ menu }: ShellStrings): MenuItemConstructorOptions {
  return { label: menu.help, submenu: [{ label: menu.about, role: "about" }] };
}

/** Sets the application's menu in the language of `strings`. */
export function setMenu(strings: ShellStrings, actions: MenuActions): void {
  const parts = [fileMenu(strings, actions), editMenu(strings), viewMenu(strings, actions), helpMenu(strings)];
  Menu.setApplicationMenu(Menu.buildFromTemplate(parts));
}

// What the steps of the build know of the site's files.

import fs from "node:fs";
import path from "node:path";

// The oldest browsers that have what the WebAssembly itself needs.
export const oldestBrowsers = ["chrome109", "firefox115", "safari16.4"];

// The names of all files in a directory and below it, as addresses have them, in order.
export const filesIn = (directory) =>
  fs
    .readdirSync(directory, { recursive: true })
    .filter((name) => fs.statSync(path.join(directory, name)).isFile())
    .map((name) => name.split(path.sep).join("/"))
    .sort();

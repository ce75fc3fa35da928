// Runs Binaryen's optimiser, which works on files.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** What wasm-opt makes of `wasm` with these options. */
export const optimised = (wasm, ...options) => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "pin-cake-"));
  const file = path.join(directory, "program.wasm");
  try {
    fs.writeFileSync(file, wasm);
    execFileSync("wasm-opt", [...options, file, "--output", file], { stdio: ["ignore", "inherit", "inherit"] });
    return fs.readFileSync(file);
  } finally {
    fs.rmSync(directory, { recursive: true });
  }
};

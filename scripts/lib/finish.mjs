// Usage: node finish.mjs STAGE DIST LINKED
// Bundles, minifies and orders what Trunk put into STAGE, and names scripts, style sheets, fonts, WebAssembly and the
// directory of texts by the hash of what they hold at last (Trunk's hash is of what they held before). DIST is replaced
// at the very end. LINKED is where the compiler left the WebAssembly as it was linked.

import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { filesIn, oldestBrowsers as target } from "./site-files.mjs";
import { squeeze } from "./squeeze.mjs";

const [stage, dist, linked] = process.argv.slice(2).map((directory) => path.resolve(directory));
const esbuild = createRequire(`${process.env.PIN_CAKE_NODE_MODULES}/`)("esbuild");

let page = fs.readFileSync(path.join(stage, "index.html"), "utf8");

const rename = (from, to) => {
  page = page.replaceAll(`"./${from}"`, `"./${to}"`).replaceAll(`"${from}"`, `"./${to}"`);
};

// One style sheet out of its imports, with the fonts and images that it names.
const bundleStyles = (sheet) => {
  const { outputs, inputs } = esbuild.buildSync({
    absWorkingDir: stage,
    entryPoints: [sheet],
    bundle: true,
    minify: true,
    target,
    legalComments: "none",
    loader: { ".woff2": "file", ".svg": "file" },
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    outdir: ".",
    metafile: true,
  }).metafile;
  for (const [name, output] of Object.entries(outputs)) {
    rename(output.entryPoint ?? Object.keys(output.inputs)[0], name);
  }
  Object.keys(inputs).forEach((input) => fs.rmSync(path.join(stage, input)));
};

const minifyScript = (name) => {
  const file = path.join(stage, name);
  const { code } = esbuild.transformSync(fs.readFileSync(file, "utf8"), {
    minify: true,
    target,
    legalComments: "none",
  });
  fs.writeFileSync(file, code);
};

// A script with what it imports, as one: another file would be another wait.
const bundle = (name, bundled) =>
  esbuild.buildSync({
    absWorkingDir: stage,
    entryPoints: [name],
    bundle: true,
    format: "esm",
    target,
    outfile: bundled,
    allowOverwrite: true,
  });

const bundleScript = (name) => {
  const bundled = `${path.dirname(name)}.js`;
  bundle(name, bundled);
  fs.rmSync(path.join(stage, path.dirname(name)), { recursive: true });
  rename(name, bundled);
};

const bindingsOf = (wasm) => wasm.replace(/_bg\.wasm$/, ".js");

// What the WebAssembly is after its bindings; where it is two parts, the page names the second one too.
const squeezeProgram = (wasm) => {
  const files = [wasm, bindingsOf(wasm)].map((name) => path.join(stage, name));
  // Trunk's hash, without leading zeros.
  const [, program] = /^(.+)-[0-9a-f]{12,16}_bg\.wasm$/.exec(wasm);
  const short = squeeze({
    program,
    linked: fs.readFileSync(path.join(linked, `${program}.wasm`)),
    wasm: fs.readFileSync(files[0]),
    script: fs.readFileSync(files[1], "utf8"),
  });
  fs.writeFileSync(files[0], short.wasm);
  fs.writeFileSync(files[1], short.script);
  if (short.rest) {
    const rest = wasm.replace(/_bg\.wasm$/, "_rest.wasm");
    fs.writeFileSync(path.join(stage, rest), short.rest);
    page = page.replace(/( data-wasm="[^"]*")/, `$1 data-rest="./${rest}"`);
  }
};

// With the scripts of ours that the app calls.
const bundleBindings = (name) => {
  bundle(name, name);
  fs.rmSync(path.join(stage, "snippets"), { recursive: true, force: true });
};

const hashOf = (...contents) => {
  const hash = createHash("sha256");
  contents.forEach((content) => hash.update(content));
  return hash.digest("hex").slice(0, 16);
};

const nameByContent = (name) => {
  const { dir, name: stem, ext } = path.parse(name);
  const hash = hashOf(fs.readFileSync(path.join(stage, name)));
  const hashed = path.join(dir, `${stem.replace(/-[0-9a-f]{12,16}(?=_bg$|_rest$|$)/, "")}-${hash}${ext}`);
  fs.renameSync(path.join(stage, name), path.join(stage, hashed));
  rename(name, hashed);
};

// No tag is touched: only comments, indentation and empty lines go, and nothing in a page with preformatted text.
const thinned = (html) =>
  /<(pre|textarea)\b/.test(html)
    ? html
    : html
        .replace(/<!--[^]*?-->/g, "")
        .replace(/^\s+/gm, "")
        .trimEnd() + "\n";

const removeEmptyDirectories = (directory) => {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      removeEmptyDirectories(path.join(directory, entry.name));
    }
  }
  if (fs.readdirSync(directory).length === 0) {
    fs.rmdirSync(directory);
  }
};

// One name for all texts, so that the page need not list them; it does say which lessons have some.
const nameTexts = (directory) => {
  const texts = filesIn(path.join(stage, directory));
  const contents = texts.flatMap((name) => [name, fs.readFileSync(path.join(stage, directory, name))]);
  const hashed = `${directory}-${hashOf(...contents)}`;
  fs.renameSync(path.join(stage, directory), path.join(stage, hashed));
  const lessons = texts.map((name) => /^en\/([^/]+)\.txt$/.exec(name)?.[1]).filter(Boolean);
  page = page.replace(
    ` data-texts="./${directory}/"`,
    ` data-texts="./${hashed}/" data-lessons="${lessons.join(" ")}"`,
  );
};

for (const [, sheet] of page.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="\.\/([^"]+)"/g)) {
  bundleStyles(sheet);
}
const [, laterSheet] = / data-styles="\.\/([^"]+)"/.exec(page) ?? [];
// The floor has none of what comes later.
if (laterSheet && fs.existsSync(path.join(stage, laterSheet))) {
  bundleStyles(laterSheet);
}
if (page.includes(" data-texts=")) {
  nameTexts("texts");
}
// Those that lie in a directory of their own, with what they import.
for (const [, name] of page.matchAll(/\b(?:src|data-figures|data-offline)="\.\/([^"]+\/[^"]+\.js)"/g)) {
  if (fs.existsSync(path.join(stage, name))) {
    bundleScript(name);
  }
}
for (const wasm of filesIn(stage).filter((name) => name.endsWith("_bg.wasm"))) {
  squeezeProgram(wasm);
  bundleBindings(bindingsOf(wasm));
}
for (const name of filesIn(stage)) {
  if (name.endsWith(".js")) {
    minifyScript(name);
  }
  // What other scripts import, and so the page does not name, keeps its name.
  if (/\.(js|wasm)$/.test(name) && page.includes(`"./${name}"`)) {
    nameByContent(name);
  }
}

page = thinned(page);
if (/<script(?![^>]*\bsrc=)|<style\b|<[^>]*\sstyle=/.test(page)) {
  throw new Error("index.html has an inline script or style: the content security policy would refuse it");
}
fs.writeFileSync(path.join(stage, "index.html"), page);
removeEmptyDirectories(stage);

// A copy beside it, because the two may lie on different file systems: nobody ever finds half of it.
const copied = `${dist}-new`;
fs.rmSync(copied, { recursive: true, force: true });
fs.cpSync(stage, copied, { recursive: true });
fs.rmSync(dist, { recursive: true, force: true });
fs.renameSync(copied, dist);
fs.rmSync(stage, { recursive: true });

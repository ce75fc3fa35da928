// Usage: node single-file.mjs DIST FILE
// Writes the whole built site as one page, which needs no server: for file://, for an upload to a course, for a sandbox
// without CORS. Its own policy lets it ask for nothing.

import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { filesIn, oldestBrowsers } from "./site-files.mjs";

const [dist, file] = process.argv.slice(2).map((name) => path.resolve(name));
const root = fileURLToPath(new URL("../..", import.meta.url));
const esbuild = createRequire(`${process.env.PIN_CAKE_NODE_MODULES}/`)("esbuild");

const read = (name) => fs.readFileSync(path.join(dist, name));
let page = read("index.html").toString();

const only = (pattern) => {
  const found = pattern.exec(page);
  if (!found) {
    throw new Error(`index.html has nothing like ${pattern}`);
  }
  return found;
};

const squeezed = (id, bytes) =>
  `<script type="text/plain" id="${id}">${gzipSync(bytes, { level: 9 }).toString("base64")}</script>`;

const dataAddress = (type, name) => `data:${type};base64,${read(name).toString("base64")}`;

const [, bindings] = only(/ data-js="([^"]+)"/);
const [, wasm] = only(/ data-wasm="([^"]+)"/);
const [, rest] = only(/ data-rest="([^"]+)"/);
const [, texts] = only(/ data-texts="([^"]+)"/);
const [sheetLink, sheetName] = only(/<link rel="stylesheet" href="([^"]+)">/);
const [iconAddress, iconName] = only(/"(\.?\/?favicon\.svg)"/);

const allTexts = Object.fromEntries(
  filesIn(path.join(dist, texts))
    .filter((name) => /\.(txt|html)$/.test(name))
    .map((name) => [name, read(path.join(texts, name)).toString()]),
);

const [, laterSheetName] = only(/ data-styles="([^"]+)"/);
const sheet = [sheetName, laterSheetName]
  .map((name) => read(name).toString())
  .join("")
  .replace(/url\("?\.\/([^")]+\.woff2)"?\)/g, (_, name) => `url(${dataAddress("font/woff2", name)})`);

const script = esbuild.buildSync({
  entryPoints: [path.join(root, "start/single.js")],
  alias: { bindings: path.join(dist, bindings) },
  bundle: true,
  minify: true,
  format: "iife",
  target: oldestBrowsers,
  define: { "import.meta.url": '"about:blank"' },
  legalComments: "none",
  write: false,
}).outputFiles[0].text.trim();

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
  `style-src ${hashOf(sheet)}`,
  "img-src data:",
  "font-src data:",
  // The look at a scene in the dialog that shares it.
  "frame-src 'self' file:",
  "base-uri 'none'",
].join("; ");

page = page
  .replace(/<link (rel="(preload|modulepreload|manifest|alternate)")[^>]*>\s*/g, "")
  .replace(/<script type="module"[^>]*><\/script>\s*/g, "")
  .replace(iconAddress, () => `"${dataAddress("image/svg+xml", iconName)}"`)
  .replace(" data-scenes", "")
  .replace(/<meta (property|name)="(og|twitter):[^>]*>\s*/g, "")
  .replace(/ data-texts="[^"]*"/, ' data-texts="" data-single')
  .replace('<meta charset="utf-8">', (meta) => `${meta}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`)
  .replace(sheetLink, () => `<style>${sheet}</style>`)
  .replace('class="brand" href="./"', 'class="brand" href="?"')
  .replace("</head>", () => `<script>${script}</script>\n</head>`)
  .replace("</body>", () => `${squeezed("wasm", read(wasm))}\n${squeezed("rest", read(rest))}\n${squeezed("texts", JSON.stringify(allTexts))}\n</body>`);

const outside = /(?:src|href)="(?!#|\?|data:|https:)[^"]*"|url\((?!#|data:|"#)[^)]*\)/.exec(
  page.replace(script, ""),
);
if (outside) {
  throw new Error(`the single file still needs ${outside[0]}`);
}
if (/<\/(script|style)/i.test(script + sheet)) {
  throw new Error("a script or style sheet would end its own element");
}
fs.writeFileSync(file, page);

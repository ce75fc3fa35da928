// Usage: node scorm.mjs DIST ZIP
// Packs the built site for learning platforms that read SCORM 1.2. The same site gives the same bytes.

import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { filesIn } from "./site-files.mjs";

const [dist, zip] = process.argv.slice(2).map((name) => path.resolve(name));
const shell = fileURLToPath(new URL("../../embed/scorm", import.meta.url));
const { strToU8, zipSync } = createRequire(`${process.env.PIN_CAKE_NODE_MODULES}/`)("fflate");

// What is for servers, for pasted links or for offline use stays at home.
const STAYS = /\.(br|gz)$|^_headers$|^service-worker\.js$|^(scene|oembed)\//;
// The first day that a zip can say.
const DAY = new Date(1980, 0, 1, 12);
const MANIFEST = "imsmanifest.xml";

const files = {};
for (const name of filesIn(shell)) {
  files[name] = fs.readFileSync(path.join(shell, name));
}
for (const name of filesIn(dist).filter((name) => !STAYS.test(name))) {
  files[`site/${name}`] = fs.readFileSync(path.join(dist, name));
}
// Links lead to the one page: the scenes' own stay at home.
const page = "site/index.html";
files[page] = strToU8(files[page].toString().replace(" data-scenes", ""));
const names = Object.keys(files).sort();
const listed = names.filter((name) => name !== MANIFEST).map((name) => `<file href="${name}"/>`);
files[MANIFEST] = strToU8(files[MANIFEST].toString().replace("<!-- files -->", listed.join("\n      ")));
const sorted = names.map((name) => [name, [files[name], { mtime: DAY, level: 9 }]]);
fs.writeFileSync(zip, zipSync(Object.fromEntries(sorted)));

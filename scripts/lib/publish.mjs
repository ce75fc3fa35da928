// Usage: node publish.mjs DIST [SITE]
// What hosts need beside the site's files: headers, the service worker, and every text-like file squeezed beforehand.
// SITE is the address that DIST will have, where it is known.

import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { filesIn } from "./site-files.mjs";

const dist = path.resolve(process.argv[2]);
const site = process.argv[3];
const root = fileURLToPath(new URL("../..", import.meta.url));
const esbuild = createRequire(`${process.env.PIN_CAKE_NODE_MODULES}/`)("esbuild");

const read = (name) => fs.readFileSync(path.join(dist, name));
const source = (name) => fs.readFileSync(path.join(root, name), "utf8");
const write = (name, content) => fs.writeFileSync(path.join(dist, name), content);

// As the build names what never changes: 16 hexadecimal digits, or the style sheet bundler's 8 of base 32.
const isHashed = (name) =>
  name.split("/").some((part) => /-([0-9a-f]{16}|[A-Z2-7]{8})(\.|$)/.test(part));

const writeServiceWorker = (files) => {
  const hash = createHash("sha256");
  const kept = files.filter((name) => !/^(embed|scene|oembed)\//.test(name));
  kept.forEach((name) => hash.update(name).update(read(name)));
  const shipped = {
    version: hash.digest("hex").slice(0, 16),
    files: ["./", ...kept.filter((name) => name !== "index.html").map((name) => `./${name}`)],
  };
  const { code } = esbuild.transformSync(source("workers/service-worker.js"), { minify: true, target: "es2022" });
  write("service-worker.js", `self.shipped=${JSON.stringify(shipped)};${code}`);
};

// Safari knows no 'self' in a sandboxed frame without an origin: there the site has to be named.
const policy = () => {
  const strict = source("hosting/content-security-policy.txt").trim();
  return site ? strict.replaceAll("'self'", `'self' ${new URL(site).origin}`) : strict;
};

// For hosts that read such a file (Netlify, Cloudflare Pages). No X-Frame-Options: any page may show a scene. What is not
// named here is asked for anew each time, which is these hosts' own rule.
const writeHeaders = (files) => {
  const roots = new Set(files.filter(isHashed).map((name) => (isHashed(name.split("/")[0]) ? name.split("/")[0] : name)));
  const immutable = [...roots].map((name) => {
    const pattern = files.includes(name) ? name : `${name}/*`;
    return `/${pattern}\n  Cache-Control: public, max-age=31536000, immutable\n`;
  });
  write(
    "_headers",
    `/*
  Content-Security-Policy: ${policy()}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
/*.wasm
  Content-Type: application/wasm
${immutable.join("")}`,
  );
};

const squeeze = (files) => {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  for (const name of files.filter((name) => /\.(html|css|js|json|svg|txt|wasm)$/.test(name))) {
    const bytes = read(name);
    write(`${name}.br`, brotliCompressSync(bytes, quality));
    write(`${name}.gz`, gzipSync(bytes, { level: 9 }));
  }
};

writeServiceWorker(filesIn(dist));
squeeze(filesIn(dist));
writeHeaders(filesIn(dist).filter((name) => !/\.(br|gz)$/.test(name)));

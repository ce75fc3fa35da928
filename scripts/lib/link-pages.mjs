// Usage: node link-pages.mjs DIST SITE
// What pasted links show. SITE is the address that DIST will have, with its slash: who reads these pages takes whole
// addresses alone. Makes a page and a picture for each scene, its oEmbed answer, and the same for the front page.

import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const dist = path.resolve(process.argv[2]);
const site = new URL(process.argv[3]).href;
const root = fileURLToPath(new URL("../..", import.meta.url));
const need = createRequire(`${process.env.PIN_CAKE_NODE_MODULES}/`);
const { Resvg } = need("@resvg/resvg-js");
const { decompress } = need("wawoff2");

if (!site.endsWith("/")) {
  throw new Error(`the site's address ends in a slash, and ${site} does not`);
}

const WIDTH = 1200;
const HEIGHT = 630;
// The scene of the front page, and of pages without a stage.
const FRONT = "toothpick";
// A course page's column.
const COLUMN = 720;
const PLAIN_HEIGHT = 900;

const write = (name, content) => fs.writeFileSync(path.join(dist, name), content);
const source = (name) => fs.readFileSync(path.join(root, name), "utf8");
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const heights = JSON.parse(source("embed/heights.json"));

const front = fs.readFileSync(path.join(dist, "index.html"), "utf8");
const [, texts] = / data-texts="\.\/([^"]+)"/.exec(front);

// Every lesson's texts have the whole menu.
const menu = [...fs.readFileSync(path.join(dist, texts, "en/move.txt"), "utf8").matchAll(/^menu\.([\w-]+) = (.*)$/gm)].map(
  ([, slug, line]) => {
    const [chapter, title, teaser] = line.split("|").map((part) => part.trim());
    return { slug, chapter, title, teaser };
  },
);

const fonts = async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "pin-cake-fonts-"));
  const files = [];
  for (const name of ["figtree", "fraunces", "jetbrains-mono"]) {
    files.push(path.join(folder, `${name}.ttf`));
    fs.writeFileSync(files.at(-1), await decompress(fs.readFileSync(path.join(root, `assets/fonts/${name}.woff2`))));
  }
  return { folder, files };
};

const still = (slug) => {
  const file = path.join(root, "art/scenes", `${slug}.svg`);
  const svg = fs.readFileSync(fs.existsSync(file) ? file : path.join(root, "art/scenes", `${FRONT}.svg`), "utf8");
  return svg
    .replace(/^<\?xml[^>]*\?>\s*/, "")
    .replace(/<svg\b[^>]*>/, (tag) =>
      tag.replace(/ (width|height)="[^"]*"/g, "").replace("<svg", '<svg x="60" y="214" width="1080" height="376"'),
    );
};

const picture = ({ slug, chapter, title, teaser }) => `
<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
  <rect width="${WIDTH}" height="${HEIGHT}" fill="#faf4ea"/>
  <rect x="40" y="198" width="1120" height="408" rx="22" fill="#fffcf6" stroke="#e6d7c4" stroke-width="2"/>
  <text x="56" y="66" font-family="Figtree" font-size="26" fill="#6a5347">Pin &amp; the Cake · ${escaped(chapter)}</text>
  <text x="54" y="128" font-family="Fraunces" font-size="60" font-weight="600" fill="#2b1a14">${escaped(title)}</text>
  <text x="56" y="172" font-family="Figtree" font-size="29" fill="#6a5347">${escaped(teaser)}</text>
  ${still(slug)}
</svg>`;

const about = ({ slug, title, teaser }, address) => `<meta property="og:type" content="website">
<meta property="og:site_name" content="Pin &amp; the Cake">
<meta property="og:title" content="${escaped(title)}">
<meta property="og:description" content="${escaped(teaser)}">
<meta property="og:url" content="${address}">
<meta property="og:image" content="${site}scene/${slug}.png">
<meta property="og:image:width" content="${WIDTH}">
<meta property="og:image:height" content="${HEIGHT}">
<meta property="og:image:alt" content="${escaped(`The stage of the scene ${title}: ${teaser}`)}">
<meta name="twitter:card" content="summary_large_image">
<link rel="alternate" type="application/json+oembed" href="${site}oembed/${slug}.json" title="${escaped(title)}">`;

const page = (scene) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(scene.title)} · Pin &amp; the Cake</title>
<meta name="description" content="${escaped(scene.teaser)}">
<link rel="canonical" href="${site}?scene=${scene.slug}">
${about(scene, `${site}scene/${scene.slug}.html`)}
<script src="./open.js"></script>
</head>
<body>
<h1>${escaped(scene.title)}</h1>
<p><a href="../?scene=${scene.slug}">Open it in Pin &amp; the Cake</a></p>
</body>
</html>
`;

const answer = ({ slug, title }) => {
  const height = heights[slug]?.[COLUMN] ?? PLAIN_HEIGHT;
  const address = escaped(`${site}?v=1&scene=${slug}&embed=1`);
  return {
    version: "1.0",
    type: "rich",
    provider_name: "Pin & the Cake",
    provider_url: site,
    title,
    width: COLUMN,
    height,
    html: `<iframe src="${address}" title="${escaped(`Pin & the Cake: ${title}`)}" width="100%" height="${height}" loading="lazy" style="border: 0" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`,
    thumbnail_url: `${site}scene/${slug}.png`,
    thumbnail_width: WIDTH,
    thumbnail_height: HEIGHT,
  };
};

fs.mkdirSync(path.join(dist, "scene"), { recursive: true });
fs.mkdirSync(path.join(dist, "oembed"), { recursive: true });
const { folder, files } = await fonts();
const font = { fontFiles: files, loadSystemFonts: false, defaultFontFamily: "Figtree" };
for (const scene of menu) {
  write(`scene/${scene.slug}.png`, new Resvg(picture(scene), { font }).render().asPng());
  write(`scene/${scene.slug}.html`, page(scene));
  write(`oembed/${scene.slug}.json`, `${JSON.stringify(answer(scene), null, 2)}\n`);
}
fs.rmSync(folder, { recursive: true });
write("scene/open.js", source("links/open.js").replace(/^\/\/.*\n/gm, "").trimStart());

const [, title] = /<title>([^<]*)<\/title>/.exec(front);
const [, teaser] = /<meta name="description" content="([^"]*)">/.exec(front);
const plain = (text) => text.replace(/&amp;/g, "&");
write(
  "index.html",
  front
    .replace(/<html\b/, "<html data-scenes")
    .replace("</title>", () => `</title>\n${about({ slug: FRONT, title: plain(title), teaser: plain(teaser) }, site)}`),
);

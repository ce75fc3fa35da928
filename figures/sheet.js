// Figures with their words below them: one step, or all steps of a run as a strip to print.

import { element, portrait } from "./portrait.js";

const MARGIN = 20;
const GAP = 24;
// Who has other fonts may need more of the width.
const ROOM = 0.84;
const COLUMNS = 2;

const text = (selector) => document.querySelector(selector)?.textContent.trim() ?? "";
const said = (token) => getComputedStyle(document.documentElement).getPropertyValue(token).trim();

const broken = (words, font, width) => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = font;
  return words.split(/\s+/).reduce((lines, word) => {
    const longer = `${lines.at(-1)} ${word}`.trim();
    return pen.measureText(longer).width > width && lines.at(-1)
      ? [...lines, word]
      : [...lines.slice(0, -1), longer];
  }, [""]);
};

// What a canvas shows becomes an image.
const crowd = (canvas) => {
  const { width, height } = canvas.getBoundingClientRect();
  const image = element("image", { href: canvas.toDataURL("image/png"), width, height });
  const svg = element("svg", { xmlns: image.namespaceURI, width, height, viewBox: `0 0 ${width} ${height}` }, image);
  return { svg, width, height };
};

/** What is on the stage now: an element, its width and its height. */
export const scene = () => {
  const canvas = document.querySelector("canvas.crowd:not([hidden])");
  return canvas ? crowd(canvas) : portrait(document.querySelector("svg.stage"));
};

/** What is on the stage now, with its headline and what was said of it: a group, its width and its height. */
export const captioned = () => {
  const { svg, width, height } = scene();
  const app = document.querySelector(".app");
  const step = `${app.dataset.scene}, step ${app.dataset.at}`;
  const group = element("g", {}, svg);
  let y = height + 30;
  for (const { words, family, size, weight, ink, leading } of [
    { words: text(".app h1"), family: "--display", size: 19, weight: 600, ink: "--ink", leading: 26 },
    { words: text(".app [role=status]"), family: "--ui", size: 15, weight: 400, ink: "--ink", leading: 22 },
    { words: step, family: "--mono", size: 12, weight: 400, ink: "--muted", leading: 8 },
  ]) {
    const fonts = said(family);
    const look = { "font-family": fonts, "font-size": size, "font-weight": weight, fill: said(ink) };
    for (const line of broken(words, `${weight} ${size}px ${fonts}`, width * ROOM)) {
      group.append(element("text", { y, ...look }, line));
      y += leading;
    }
  }
  return { group, width, height: y };
};

// On paper of the theme's colour, with a margin.
const paper = (width, height, ...groups) => {
  const [wide, high] = [width, height].map((side) => Math.ceil(side + 2 * MARGIN));
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width: wide, height: high, viewBox: `0 0 ${wide} ${high}` },
    element("title", {}, `${text(".app h1")} (Pin & the Cake)`),
    element("rect", { width: wide, height: high, fill: said("--bg") }),
    element("g", { transform: `translate(${MARGIN} ${MARGIN})` }, ...groups),
  );
};

/** One figure. */
export const figure = () => {
  const { group, width, height } = captioned();
  return paper(width, height, group);
};

/** Figures side by side, in the order of their steps. */
export const strip = (figures) => {
  const widest = Math.max(...figures.map(({ width }) => width));
  const rows = [];
  for (let first = 0; first < figures.length; first += COLUMNS) {
    rows.push(figures.slice(first, first + COLUMNS));
  }
  let y = 0;
  const placed = rows.flatMap((row) => {
    const top = y;
    y += Math.max(...row.map(({ height }) => height)) + GAP;
    return row.map(({ group }, column) =>
      element("g", { transform: `translate(${column * (widest + GAP)} ${top})` }, group),
    );
  });
  const columns = Math.min(COLUMNS, figures.length);
  return paper(columns * (widest + GAP) - GAP, y - GAP, ...placed);
};

// The buttons that save what is on the stage: loaded when the first of them is pressed.

import { withFonts } from "./fonts.js";
import { captioned, figure, scene, strip } from "./sheet.js";

const SCALE = 2;
const MOST_STEPS = 40;

const app = () => document.querySelector(".app");
const step = () => Number(app().dataset.at);
const press = (selector) => document.querySelector(selector).click();
const frame = () => new Promise(requestAnimationFrame);

const written = (svg) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;

const save = (blob, ending) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `pin-cake-${app().dataset.scene}-${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

const drawn = async (svg) => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(written(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = ["width", "height"].map((side) => svg.getAttribute(side) * SCALE);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
};

// Until nothing on the stage has moved for a while.
const rest = async () => {
  const places = () =>
    [...document.querySelectorAll("svg.stage [transform], svg.stage [d]")]
      .map((part) => `${part.getAttribute("transform")}${part.getAttribute("d")}${part.getAttribute("opacity")}`)
      .join();
  for (let still = 0, before = ""; still < 12; ) {
    await frame();
    const now = places();
    still = now === before ? still + 1 : 0;
    before = now;
  }
};

const goTo = async (wanted) => {
  while (step() !== wanted) {
    const before = step();
    press(`[data-act=${before < wanted ? "forward" : "back"}]`);
    while (step() === before) {
      await frame();
    }
  }
  await rest();
};

// Each recorded step is shown once more, and the reader is brought back.
const allSteps = async () => {
  const [here, last] = [step(), Number(app().dataset.last)];
  if (last > MOST_STEPS) {
    throw new Error(`${last} steps are too many for one sheet`);
  }
  const figures = [];
  for (let wanted = 0; wanted <= last; wanted += 1) {
    await goTo(wanted);
    figures.push(captioned());
  }
  await goTo(here);
  return strip(figures);
};

const svgFile = async (svg) => new Blob([written(await withFonts(svg))], { type: "image/svg+xml" });

const kinds = {
  svg: async () => save(await svgFile(figure()), `${step()}.svg`),
  png: async () => save(await drawn(await withFonts(figure())), `${step()}.png`),
  strip: async () => save(await svgFile(await allSteps()), "steps.svg"),
};

/** The stage alone, as text: what the pictures of pasted links are made of. */
export const stage = () => written(scene().svg);

let isDrawing = false;

/** Saves a figure of this kind, and says so, or why not, beside the button. */
export const saveFigure = async (kind) => {
  const status = document.querySelector(".figure-said");
  // One at a time: drawing all steps turns the pages.
  if (isDrawing) {
    return;
  }
  isDrawing = true;
  try {
    status.textContent = "Drawing…";
    await kinds[kind]();
    status.textContent = "Saved.";
  } catch (reason) {
    console.error(reason);
    status.textContent = `It could not be drawn: ${reason.message}`;
  } finally {
    isDrawing = false;
  }
};

// Starts the app of a site. A file of its own, because a strict content security policy refuses inline scripts.
// The page names the bindings and the WebAssembly in data attributes of this script's element.

import { onPress, start } from "./page.js";

const { dataset: files } = document.querySelector("script[data-wasm]");
const address = (file) => new URL(file, document.baseURI);

// Compiles while it still arrives, where the host calls it WebAssembly.
const compile = async (file) => {
  const url = address(file);
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url.pathname.split("/").pop()}: ${response.status} ${response.statusText}`.trim());
  }
  return response.headers.get("content-type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
};

// The first lesson's texts set out along with the WebAssembly that will ask for them: a plain fetch finds them here.
// A page without texts (the floor) names no lessons, and a scene that is not on the menu begins as the app does.
const FIRST = "move";
const { texts, lessons } = document.documentElement.dataset;
const wish = new URLSearchParams(location.search).get("scene");
const scene = lessons?.split(" ").includes(wish) ? wish : FIRST;
if (lessons) {
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  link.href = `${texts}en/${scene}.txt`;
  document.head.append(link);
}

const addStyles = (file) =>
  new Promise((done, failed) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = file;
    link.onload = done;
    link.onerror = () => {
      link.remove();
      failed(new Error(file));
    };
    document.head.append(link);
  });

const fetchRest = async () => (await Promise.all([compile(files.rest), addStyles(files.styles)]))[0];

// Every other scene needs all of the program, and so does a guest of another page: for them it sets out at once.
let early = files.rest && (scene !== FIRST || window !== parent) ? fetchRest() : undefined;
// Who asks for it hears of what was wrong.
early?.catch(() => {});

const loadRest = () => {
  const loading = early ?? fetchRest();
  early = undefined;
  return loading;
};

start(async () => {
  const [{ default: bindings }, module] = await Promise.all([import(address(files.js)), compile(files.wasm)]);
  return [bindings, module];
}, files.rest && loadRest);

const later = (name) => () => import(address(files[name]));

onPress("figure", later("figures"), (figures, kind) => figures.saveFigure(kind));

// The help offers to keep the site; guests do not, and some of them may not even ask who works here.
if (lessons && window === parent && "serviceWorker" in navigator) {
  document.documentElement.dataset.keeping = navigator.serviceWorker.controller ? "kept" : "not";
  onPress("keep", later("offline"), (offline, wish) => offline.switchTo(wish));
}

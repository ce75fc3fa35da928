// Starts the app of a site. A file of its own, because a strict content security policy refuses inline scripts.
// The page names the bindings and the WebAssembly in data attributes of this script's element.

import { onPress, start } from "./page.js";

// Compiles while it still arrives, where the host calls it WebAssembly.
const compile = async (url) => {
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
const { texts, lessons } = document.documentElement.dataset;
if (lessons) {
  const scene = new URLSearchParams(location.search).get("scene");
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  link.href = `${texts}en/${lessons.split(" ").includes(scene) ? scene : "move"}.txt`;
  document.head.append(link);
}

start(async () => {
  const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
  const [{ default: bindings }, module] = await Promise.all([
    import(new URL(js, document.baseURI)),
    compile(new URL(wasm, document.baseURI)),
  ]);
  return [bindings, module];
});

const later = (name) => () => import(new URL(document.querySelector("script[data-wasm]").dataset[name], document.baseURI));

onPress("figure", later("figures"), (figures, kind) => figures.saveFigure(kind));

// The help offers to keep the site; guests do not, and some of them may not even ask who works here.
if (lessons && window === parent && "serviceWorker" in navigator) {
  document.documentElement.dataset.keeping = navigator.serviceWorker.controller ? "kept" : "not";
  onPress("keep", later("offline"), (offline, wish) => offline.switchTo(wish));
}

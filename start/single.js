// Starts the app of the single file, which holds everything: WebAssembly and texts are squeezed into elements of the
// page. Becomes a classic script, because modules from file:// are refused.

import bindings from "bindings";
import * as figures from "../figures/main.js";
import { onPress, parsed, start } from "./page.js";

const program = async (id) => WebAssembly.compile(await unsqueezed(id).arrayBuffer());

const unsqueezed = (id) => {
  const letters = atob(document.getElementById(id).textContent);
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
};

start(async () => {
  await parsed();
  const [module, texts] = await Promise.all([program("wasm"), unsqueezed("texts").json()]);
  // The app fetches its texts, as from a site.
  const { texts: folder } = document.documentElement.dataset;
  globalThis.fetch = async (address) => {
    const text = texts[address.slice(folder.length)];
    return text === undefined ? new Response("", { status: 404, statusText: "Not Found" }) : new Response(text);
  };
  return [bindings, module];
}, () => program("rest"));

onPress("figure", () => figures, (drawn, kind) => drawn.saveFigure(kind));

// Starts the app. A file of its own, because a strict content security policy refuses inline scripts.
// The page names the bindings and the WebAssembly in data attributes of this script's element.

const fail = (reason) => {
  const message = document.getElementById("start-failed");
  if (message) {
    message.textContent = String(reason?.message ?? reason);
    message.hidden = false;
  }
  document.documentElement.dataset.start = "failed";
};

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

// This script does not wait for the page; the app needs it.
const parsed = () =>
  document.readyState === "loading"
    ? new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }))
    : undefined;

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

const start = async () => {
  if (typeof WebAssembly === "undefined") {
    throw new Error("WebAssembly is switched off or missing in this browser.");
  }
  const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
  const [bindings, module] = await Promise.all([
    import(new URL(js, document.baseURI)),
    compile(new URL(wasm, document.baseURI)),
  ]);
  await parsed();
  await bindings.default({ module_or_path: module });
};

start().catch(async (reason) => {
  console.error(reason);
  await parsed();
  fail(reason);
});

// A trap, or an error that goes through WebAssembly, kills the app without a word from it: the page says so instead.
// (After a panic it has said so itself.)
const crashed = (reason) => {
  const message = document.getElementById("crashed");
  const within = reason instanceof WebAssembly.RuntimeError || /\bwasm\b/.test(reason?.stack ?? "");
  if (message && within && document.documentElement.dataset.start === "ready") {
    message.querySelector(".reason").textContent = reason.message;
    message.hidden = false;
    document.documentElement.dataset.start = "crashed";
  }
};
addEventListener("error", (event) => crashed(event.error));
addEventListener("unhandledrejection", (event) => crashed(event.reason));

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

const download = async (url) => {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url.pathname.split("/").pop()}: ${response.status} ${response.statusText}`.trim());
  }
  return response;
};

const start = async () => {
  if (typeof WebAssembly === "undefined") {
    throw new Error("WebAssembly is switched off or missing in this browser.");
  }
  const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
  // Both at once; the bindings take the response while it still arrives.
  const [bindings, response] = await Promise.all([
    import(new URL(js, document.baseURI)),
    download(new URL(wasm, document.baseURI)),
  ]);
  await bindings.default({ module_or_path: response });
};

start().catch((reason) => {
  fail(reason);
  console.error(reason);
});

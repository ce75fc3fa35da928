// Runs before the page's own scripts, and keeps the app's linear memory, without the app: as the browser hands it out
// with the app's first part.
if (typeof WebAssembly === "object") {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await original.apply(WebAssembly, given);
      globalThis.__memory ??= (result.instance ?? result).exports.memory;
      return result;
    };
  }
}

// Runs before the page's own scripts, and keeps what only the page can tell.
(() => {
  const watch = { errors: [], violations: [], memory: null };
  Object.defineProperty(window, "__watch", { value: watch });

  addEventListener("error", (event) => watch.errors.push(String(event.message ?? event.type)));
  addEventListener("unhandledrejection", (event) => watch.errors.push(String(event.reason)));
  addEventListener("securitypolicyviolation", (event) => {
    watch.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
  });

  // The app's linear memory, without the app: as the browser hands it out with the app's first part.
  if (typeof WebAssembly === "object") {
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const original = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const result = await original.apply(WebAssembly, given);
        watch.memory ??= (result.instance ?? result).exports.memory;
        return result;
      };
    }
  }
})();

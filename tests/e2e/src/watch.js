// Runs before the page's own scripts, and keeps what only the page can tell.
(() => {
  const watch = { errors: [], violations: [] };
  Object.defineProperty(window, "__watch", { value: watch });

  addEventListener("error", (event) => watch.errors.push(String(event.message ?? event.type)));
  addEventListener("unhandledrejection", (event) => watch.errors.push(String(event.reason)));
  addEventListener("securitypolicyviolation", (event) => {
    watch.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
  });
})();

// What every start has in common: the page says what went wrong. Knows nothing of where the app comes from.

// This script does not wait for the page; the app needs it.
export const parsed = () =>
  document.readyState === "loading"
    ? new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }))
    : undefined;

const fail = (reason) => {
  const message = document.getElementById("start-failed");
  if (message) {
    message.textContent = String(reason?.message ?? reason);
    message.hidden = false;
  }
  document.documentElement.dataset.start = "failed";
};

// A panic, a trap, or an error that goes through WebAssembly kills the app without a word from it: the page speaks instead.
// Its button starts the same scene again.
const stopped = (reason) => {
  const within = reason instanceof WebAssembly.RuntimeError || /\bwasm\b/.test(reason?.stack ?? "");
  const page = document.documentElement.dataset;
  if (!within || page.start === "crashed") {
    return;
  }
  // As long as the short story is there, it stays.
  if (document.getElementById("start-failed")) {
    fail(reason);
    return;
  }
  const message = document.getElementById("crashed");
  message.querySelector(".reason").textContent = `Your browser’s words for it: ${reason.message}`;
  // All that the address says but the run, which may be what went wrong.
  const kept = new URLSearchParams(location.search);
  ["orders", "step", "autoplay"].forEach((name) => kept.delete(name));
  kept.set("scene", document.querySelector("[data-scene]")?.dataset.scene ?? "");
  message.querySelector("form").onsubmit = () => {
    location.search = kept;
    return false;
  };
  // One that is open would be all that can be used.
  document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
  message.hidden = false;
  page.start = "crashed";
};

// `load` gets the bindings and the compiled WebAssembly from wherever they are, and `loadRest` the WebAssembly that is
// not needed at the start (where the program is in two parts), with all that comes with it. The app asks for it by the
// name that it is given here; it puts itself into the table of functions.
export const start = (load, loadRest) => {
  let started;
  let rest;
  if (loadRest) {
    globalThis.bringRest = () =>
      (rest ??= loadRest()
        .then(async (module) => void (await WebAssembly.instantiate(module, { first: await started })))
        .catch((reason) => {
          // The next one who asks may have more luck.
          rest = undefined;
          throw reason;
        }));
  }
  const run = async () => {
    if (typeof WebAssembly === "undefined") {
      throw new Error("WebAssembly is switched off or missing in this browser.");
    }
    const [bindings, module] = await load();
    await parsed();
    started = bindings({ module_or_path: module });
    await started;
  };
  run().catch(async (reason) => {
    console.error(reason);
    await parsed();
    fail(reason);
  });
  addEventListener("error", (event) => stopped(event.error));
  addEventListener("unhandledrejection", (event) => stopped(event.reason));
};

// What few readers ask for is done by scripts of their own, which `load` gets at the first press: `act` is told what the
// button says under this name. Where it cannot be fetched, its section says so.
export const onPress = (name, load, act) => {
  addEventListener("click", async ({ target }) => {
    const button = target.closest?.(`[data-${name}]`);
    if (!button) {
      return;
    }
    try {
      act(await load(), button.dataset[name]);
    } catch (reason) {
      button.closest("section").querySelector("[role=log]").textContent = `That did not work: ${reason.message}`;
    }
  });
};

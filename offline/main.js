// Keeps the site in this browser, or forgets it: by the reader's own switch alone. Loaded when that is pressed.

const WORKER = "./service-worker.js";

const whenActive = (worker) =>
  new Promise((done, failed) => {
    const look = () => {
      if (worker.state === "activated") {
        done();
      } else if (worker.state === "redundant") {
        failed(new Error("not every file could be fetched"));
      }
    };
    worker.addEventListener("statechange", look);
    look();
  });

const keep = async () => {
  const { installing, waiting, active } = await navigator.serviceWorker.register(new URL(WORKER, document.baseURI));
  // What is active has kept the site already; what waits for it to go may wait for long.
  await whenActive(active ?? installing ?? waiting);
};

const forget = async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration) {
    const ours = (await caches.keys()).filter((name) => name.startsWith(`pin-cake ${registration.scope} `));
    await registration.unregister();
    await Promise.all(ours.map((name) => caches.delete(name)));
  }
};

const WISHES = {
  keep: { act: keep, keeping: "kept", said: "It is kept: this page opens without a network.", next: "forget" },
  forget: { act: forget, keeping: "not", said: "It is forgotten.", next: "keep" },
};

let isUnderWay = false;

/** Does it, and says so beside the buttons, of which the other then has the focus. */
export const switchTo = async (wish) => {
  const { act, keeping, said, next } = WISHES[wish];
  const status = document.querySelector(".keeping");
  if (isUnderWay) {
    return;
  }
  isUnderWay = true;
  status.textContent = "One moment…";
  try {
    await act();
    document.documentElement.dataset.keeping = keeping;
    document.querySelector(`[data-keep=${next}]`).focus();
    status.textContent = said;
  } catch (reason) {
    status.textContent = `That did not work: ${reason.message}`;
  } finally {
    isUnderWay = false;
  }
};

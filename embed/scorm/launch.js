// Opens the site for a learner, and tells the learning platform what comes of it.

import { after, learner, query, report, span } from "./mapping.js";

// How many windows up the platform's object may be.
const MOST_WINDOWS = 10;

// The platform's object is in a window around this one, or around the one that opened it.
const platform = () => {
  const above = (start) => {
    let here = start;
    for (let count = 0; here && count < MOST_WINDOWS; count += 1) {
      try {
        if (here.API) {
          return here.API;
        }
      } catch {
        // A window of another origin does not tell.
      }
      here = here.parent === here ? null : here.parent;
    }
    return null;
  };
  return above(window) ?? (window.opener && above(window.opener));
};

const api = platform();
const frame = document.querySelector("iframe");
const begun = Date.now();
// Some platforms answer with the word, some with the value.
let isOpen = String(api?.LMSInitialize("")) === "true";
const told = {};

const ask = (name) => (isOpen ? api.LMSGetValue(name) : "");

const tell = (values) => {
  const fresh = Object.entries(values).filter(([name, value]) => told[name] !== value);
  fresh.forEach(([name, value]) => {
    api.LMSSetValue(name, value);
    told[name] = value;
  });
  if (fresh.length > 0) {
    // Not when the page goes alone: some browsers let it say nothing any more.
    api.LMSSetValue("cmi.core.session_time", span(Date.now() - begun));
    api.LMSCommit("");
  }
};

let held = { status: ask("cmi.core.lesson_status"), raw: ask("cmi.core.score.raw") };
let now = learner(ask("cmi.suspend_data"), ask("cmi.core.lesson_location"));

const tellOf = (someone) => {
  const values = report(someone, held);
  tell(values);
  held = { status: values["cmi.core.lesson_status"], raw: values["cmi.core.score.raw"] };
};

if (isOpen) {
  tell({ "cmi.core.exit": "suspend" });
  tellOf(now);
} else {
  document.querySelector(".unheard").hidden = false;
}

addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || data?.ns !== "pin-cake" || data.v !== 1) {
    return;
  }
  now = after(now, data);
  if (isOpen) {
    tellOf(now);
  }
});

addEventListener(
  "pagehide",
  () => {
    if (isOpen) {
      api.LMSSetValue("cmi.core.session_time", span(Date.now() - begun));
      api.LMSFinish("");
      isOpen = false;
    }
  },
  { once: true },
);

// It may be shown again as it was left, when the platform hears no more.
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

frame.src = `site/index.html?${query(now)}`;

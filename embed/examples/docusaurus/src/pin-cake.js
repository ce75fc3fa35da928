// Loads <pin-cake> when the first page is there. A script in a page would not run for a reader who comes by the site's own
// links.

const embed = "https://your.host/pin-cake/embed/";
let loaded = false;

const load = (name) => {
  const script = document.createElement("script");
  // One after the other.
  Object.assign(script, { type: "module", async: false, src: `${embed}${name}.js` });
  document.head.append(script);
};

export function onRouteDidUpdate() {
  if (!loaded) {
    loaded = true;
    ["follow-theme", "pin-cake"].forEach(load);
  }
}

// Gives every <pin-cake> of a page the theme that the page has now, and "auto" where it says none: mdBook says it in the
// class of its document, Starlight and others in data-theme. Load it before pin-cake.js, so that scenes come in the right
// colours at once.

const THEMES = { light: "light", rust: "light", dark: "dark", coal: "dark", navy: "dark", ayu: "dark" };

const page = document.documentElement;

const follow = () => {
  const said = [page.dataset.theme, ...page.classList].find((name) => Object.hasOwn(THEMES, name));
  for (const scene of document.querySelectorAll("pin-cake")) {
    scene.setAttribute("theme", THEMES[said] ?? "auto");
  }
};

const observer = new MutationObserver(follow);
observer.observe(page, { attributeFilter: ["class", "data-theme"] });
// Scenes may come later.
const watch = () => observer.observe(document.body, { childList: true, subtree: true });
if (document.body) {
  watch();
} else {
  document.addEventListener("DOMContentLoaded", watch);
}
follow();

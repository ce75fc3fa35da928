// Gives every <pin-cake> of a page the theme that the page has now, and "auto" where nothing tells: mdBook says it in the
// class of its document, Starlight, Docusaurus and others in data-theme; else it is seen where the scene stands. Load it
// before pin-cake.js, so that scenes come in the right colours at once.

const THEMES = { light: "light", rust: "light", dark: "dark", coal: "dark", navy: "dark", ayu: "dark" };

const page = document.documentElement;

const said = () => THEMES[[page.dataset.theme, ...page.classList].find((name) => Object.hasOwn(THEMES, name))];

// By the colours around it, where they are plain: VitePress and others say nothing in the light.
const seen = (scene) => {
  const { colorScheme } = getComputedStyle(scene);
  if (["light", "dark"].includes(colorScheme)) {
    return colorScheme;
  }
  for (let behind = scene; behind; behind = behind.parentElement) {
    const [kind, red, green, blue] = getComputedStyle(behind).backgroundColor.split(/[(,)]/);
    if (kind === "rgb") {
      return 0.3 * red + 0.6 * green + 0.1 * blue < 128 ? "dark" : "light";
    }
    // Not see-through, and in numbers of another kind.
    if (kind !== "rgba") {
      return undefined;
    }
  }
};

const follow = () => {
  const theme = said();
  for (const scene of document.querySelectorAll("pin-cake")) {
    scene.setAttribute("theme", theme ?? seen(scene) ?? "auto");
  }
};

// Scenes may come later, and the page's colours too.
new MutationObserver(follow).observe(page, {
  attributeFilter: ["class", "data-theme", "data-bs-theme", "data-md-color-scheme"],
  childList: true,
  subtree: true,
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow);
["load", "transitionend"].forEach((type) => addEventListener(type, follow));
follow();

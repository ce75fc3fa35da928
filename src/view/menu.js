/**
 * The menu of all scenes, which the browser opens, closes after a choice, a click elsewhere and Escape, and when the focus
 * has left it.
 */
export const mind = (root) => {
  // It is near the page's beginning, and soon found; one that is open would be looked for in all of it.
  const close = () => {
    const menu = root.querySelector(".menu");
    const was = menu?.open;
    if (was) {
      menu.open = false;
    }
    return was ? menu : null;
  };
  root.addEventListener("click", ({ target }) => {
    if (target.closest("a") || !target.closest(".menu")) {
      close();
    }
  });
  root.addEventListener("focusin", ({ target }) => target.closest(".menu") ?? close());
  root.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") {
      close()?.querySelector("summary").focus();
    }
  });
};

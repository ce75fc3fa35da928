/** The menu of all scenes, which the browser opens, closes after a choice, a click elsewhere and Escape, and when the focus has left it. */
export const mind = (root) => {
  const close = () => {
    const menu = root.querySelector(".menu[open]");
    menu?.removeAttribute("open");
    return menu;
  };
  root.addEventListener("click", ({ target }) => target.closest(".menu > summary") ?? close());
  root.addEventListener("focusin", ({ target }) => target.closest(".menu") ?? close());
  root.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") {
      close()?.querySelector("summary").focus();
    }
  });
};

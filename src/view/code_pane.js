/**
 * Scrolls the pane, and nothing but the pane, in the next frame, so that the lines with marks are in view; if it is too
 * small for all, the last of their runs, in which what the others make is used, and of that the first lines.
 */
export const bringIntoView = (pane) => {
  requestAnimationFrame(() => {
    const marked = [...pane.querySelectorAll("[data-now]")];
    if (marked.length === 0) {
      return;
    }
    const box = (element) => element.getBoundingClientRect();
    const view = box(pane);
    const { bottom, height } = box(marked.at(-1));
    const tops = marked.filter((line) => !line.previousElementSibling?.matches("[data-now]")).map((line) => box(line).top);
    const top = tops.find((top) => bottom - top <= view.height) ?? tops.at(-1);
    if (top >= view.top && bottom <= view.bottom) {
      return;
    }
    // Whole lines, so that the pane cuts none in two where it begins; not even at its end.
    const room = view.height - (bottom - top);
    const above = room < 0 ? 1 : Math.floor(room / 2 / height);
    const goal = pane.scrollTop + top - view.top - above * height;
    const beyond = Math.max(0, goal - (pane.scrollHeight - pane.clientHeight));
    pane.scrollTop = goal - Math.ceil(beyond / height) * height;
  });
};

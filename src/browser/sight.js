let isNear = true;
let observer;

/** Whether the page can be seen: not in a tab behind another and, in a frame, not scrolled away. */
export const isInSight = () => {
  if (!observer) {
    observer = new IntersectionObserver((changes) => {
      isNear = changes.at(-1).isIntersecting;
    });
    observer.observe(document.documentElement);
  }
  return isNear && !document.hidden;
};

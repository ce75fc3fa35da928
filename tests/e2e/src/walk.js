// Presses a button of the page so many times, and calls `look` before the first and after each of them, when
// `cardIsThere`.
const [act, times, frames, ...given] = arguments;
const button = () => document.querySelector(`[data-act=${act}]`);
const app = () => document.querySelector(".app");

const until = async (holds, what) => {
  const begun = performance.now();
  while (!holds()) {
    if (performance.now() - begun > 15000) throw new Error(`waited in vain for ${what}`);
    await new Promise((changed) => {
      const observer = new MutationObserver(() => (observer.disconnect(), changed()));
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      setTimeout(() => (observer.disconnect(), changed()), 100);
    });
  }
};

// A window that another one covers may get no frames.
const nextFrame = () =>
  new Promise((done) => {
    requestAnimationFrame(done);
    setTimeout(done, 500);
  });

// What was begun in this turn is done in the next.
const settle = async () => {
  await new Promise((done) => setTimeout(done));
  for (let frame = 0; frame < frames; frame += 1) await nextFrame();
};

await settle();
const read = [await look(...given)];
for (let time = 1; time <= times; time += 1) {
  const before = app().dataset.at;
  const next = String(Number(before) + (act === "back" ? -1 : 1));
  button().click();
  await until(() => app()?.dataset.at === next && cardIsThere(), `step ${next} after ${before}`);
  await settle();
  read.push(await look(...given));
}
return read;

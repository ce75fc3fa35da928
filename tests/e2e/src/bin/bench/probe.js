// Runs in the page before anything of the page does. What it measures, it measures with the page's own clock.
// SUBJECT is put in by the program: what shows that the page is ready, what to click, what shows the new state.

globalThis.probe = (() => {
  const { ready, button, watched, attribute } = SUBJECT;

  const probe = { ready: null, longTasks: [] };

  probe.becomesReady = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`the page never showed ${ready}`)), 40_000);
    const observer = new MutationObserver(() => {
      if (document.querySelector(ready)) {
        probe.ready = performance.now();
        observer.disconnect();
        resolve(probe.ready);
      }
    });
    observer.observe(document, { subtree: true, childList: true, attributeFilter: ["data-start"] });
  });

  const noteLongTasks = (entries) => entries.forEach(({ startTime, duration }) => probe.longTasks.push({ startTime, duration }));
  const longTaskObserver = new PerformanceObserver((list) => noteLongTasks(list.getEntries()));
  longTaskObserver.observe({ type: "longtask", buffered: true });
  probe.longTasksSince = (time) => {
    noteLongTasks(longTaskObserver.takeRecords());
    return probe.longTasks.filter((task) => task.startTime >= time).map((task) => task.duration);
  };

  const frame = () => new Promise(requestAnimationFrame);
  const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  // A task that is asked for in a frame runs once that frame was handed over to be painted.
  const painted = async () => {
    await frame();
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  };

  // An observer hears of a change in a microtask of its own, after the one that rendered: the whole commit is done.
  const clickAndCommit = (selector) =>
    new Promise((resolve, reject) => {
      const element = document.querySelector(selector);
      if (!element) {
        reject(new Error(`nothing to click: ${selector}`));
        return;
      }
      const patience = setTimeout(() => reject(new Error(`no commit after a click on ${selector}`)), 20_000);
      let begun;
      const observer = new MutationObserver(() => {
        const committed = performance.now();
        clearTimeout(patience);
        observer.disconnect();
        resolve({ begun, commit: committed - begun });
      });
      observer.observe(document.querySelector(watched), { attributeFilter: [attribute] });
      begun = performance.now();
      element.click();
    });

  // Clicks one after the other, each in a task of its own after the last one's paint.
  probe.clicks = async (count) => {
    const samples = { commit: [], paint: [] };
    for (let done = 0; done < count; done += 1) {
      const { begun, commit } = await clickAndCommit(button);
      await painted();
      samples.commit.push(commit);
      samples.paint.push(performance.now() - begun);
      await sleep(30);
    }
    return samples;
  };

  // Clicks every `gap` milliseconds, with an eye on every frame meanwhile.
  probe.frames = async (count, gap) => {
    const times = [];
    let watching = true;
    const watch = (time) => {
      times.push(time);
      if (watching) {
        requestAnimationFrame(watch);
      }
    };
    const begun = performance.now();
    requestAnimationFrame(watch);
    for (let done = 0; done < count; done += 1) {
      document.querySelector(button).click();
      await sleep(gap);
    }
    watching = false;
    // Long tasks are told of in a later task.
    await sleep(100);
    return { deltas: times.slice(1).map((time, index) => time - times[index]), longTasks: probe.longTasksSince(begun) };
  };

  // Clicks as fast as commits allow, but lets a frame through now and then.
  probe.rush = async (count) => {
    const commits = [];
    for (let done = 0; done < count; done += 1) {
      const { commit } = await clickAndCommit(button);
      commits.push(commit);
      if (done % 20 === 19) {
        await painted();
      }
    }
    return commits;
  };

  // Opens for so many futures, and tells how long that took.
  probe.openCrowd = async (count) => {
    const number = document.querySelector(".dial [type=number]");
    number.value = count;
    number.dispatchEvent(new Event("input", { bubbles: true }));
    return (await clickAndCommit(button)).commit;
  };

  // Looks at every frame for so many milliseconds while a crowd runs.
  probe.watchCrowd = async (milliseconds) => {
    const figure = (name) => Number(document.querySelector(`[data-figure=${name}]`).textContent.replaceAll(",", ""));
    const times = [];
    const begun = performance.now();
    const polls = figure("polls");
    while (performance.now() < begun + milliseconds) {
      times.push(await frame());
    }
    return {
      deltas: times.slice(1).map((time, index) => time - times[index]),
      polls: figure("polls") - polls,
      moves: figure("moves"),
    };
  };

  // Draws the timeline's slider to and fro, and tells how long each seek took until its commit.
  probe.seeks = async (count, last) => {
    const times = [];
    for (let done = 0; done < count; done += 1) {
      const slider = document.querySelector("[data-scrub]");
      const target = (done * 617 + 311) % last;
      const committed = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(document.querySelector(watched), { attributeFilter: [attribute] });
      });
      slider.value = target;
      const begun = performance.now();
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      times.push((await committed) - begun);
      await painted();
    }
    return times;
  };

  probe.press = async (selectors) => {
    for (const selector of selectors) {
      await clickAndCommit(selector);
      await painted();
    }
  };

  probe.rest = async (milliseconds) => {
    await sleep(milliseconds);
    await painted();
  };

  probe.levels = () => ({
    elements: document.querySelectorAll("*").length,
    wasm: globalThis.__memory?.buffer.byteLength ?? null,
  });

  return probe;
})();

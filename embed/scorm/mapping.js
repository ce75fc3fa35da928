// What the scenes tell, as SCORM 1.2 has it. Pure: no page, no learning platform.

/** A learner who has done nothing yet. */
const nobody = { answers: {}, done: [], total: 0, scene: "" };

/** The learner that a platform has kept; what it cannot have kept of ours is left out. */
export const learner = (suspended, location) => {
  try {
    const { answers, done } = JSON.parse(suspended);
    const kept = Object.entries(answers).filter(([, correct]) => typeof correct === "boolean");
    return { ...nobody, answers: Object.fromEntries(kept), done: done.filter(isName), scene: named(location) };
  } catch {
    return { ...nobody, scene: named(location) };
  }
};

const isName = (text) => typeof text === "string" && /^[a-z-]{1,40}$/.test(text);
const named = (text) => (isName(text) ? text : "");

/** The learner after a message of a scene. */
export const after = (learner, message) => {
  switch (message.type) {
    case "ready":
    case "state":
      return { ...learner, scene: named(message.scene) };
    case "answer":
      return isName(message.question)
        ? { ...learner, answers: { ...learner.answers, [message.question]: message.correct === true } }
        : learner;
    case "progress":
      // It tells how many lessons were run to their ends; the last of them is the one that is shown.
      return { ...learner, total: message.total, done: [...new Set([...learner.done, learner.scene])].filter(Boolean) };
    default:
      return learner;
  }
};

/** Where the site begins for this learner. */
export const query = ({ answers, scene }) => {
  const score = Object.entries(answers).map(([name, correct]) => `${name}:${correct ? "right" : "wrong"}`);
  const parts = [scene && `scene=${scene}`, score.length > 0 && `score=${score.join(",")}`];
  return parts.filter(Boolean).join("&");
};

/** What the platform is to hold of this learner; a score or a status that it holds already is never lowered. */
export const report = ({ answers, done, total, scene }, held) => {
  const right = done.filter((lesson) => answers[lesson] === true).length;
  const raw = total > 0 ? Math.round((100 * right) / total) : 0;
  const isOver = ["completed", "passed"].includes(held.status);
  const isDone = total > 0 && done.length >= total;
  return {
    "cmi.core.lesson_status": isOver ? held.status : isDone ? "completed" : "incomplete",
    "cmi.core.score.min": "0",
    "cmi.core.score.max": "100",
    "cmi.core.score.raw": String(Math.max(raw, Number(held.raw) || 0)),
    "cmi.core.lesson_location": scene,
    "cmi.suspend_data": JSON.stringify({ answers, done }),
  };
};

/** Milliseconds as SCORM 1.2 writes a time span: hours, minutes, seconds. */
export const span = (milliseconds) => {
  const hundredths = Math.floor(milliseconds / 10);
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  const [hours, minutes] = [Math.floor(hundredths / 360_000), (hundredths / 6000) % 60];
  return `${String(hours).padStart(4, "0")}:${two(minutes)}:${two((hundredths / 100) % 60)}.${two(hundredths % 100)}`;
};

const [selector] = arguments;
const focused = document.activeElement;
if (focused?.matches(selector)) return null;

const everywhere = document.querySelector("dialog:modal") ?? document;
// Of a group of radio buttons, one is a stop.
const leads = (one) => {
  if (one.type !== "radio") return true;
  const group = [...everywhere.querySelectorAll("input[type=radio]")].filter((other) => other.name === one.name);
  return one === (group.find((other) => other.checked) ?? group[0]);
};
const stops = [...everywhere.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility() && leads(one));
const [here, there] = [stops.indexOf(focused), stops.findIndex((one) => one.matches(selector))];
if (there < 0) return 1;
// Between the last stop and the first, the focus is nowhere once.
return there > here ? there - here : stops.length - here + there + 1;

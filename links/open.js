// A scene's own page is there for what looks at links; readers go on to the site, at the state that the link names.

const scene = /([^/]+?)(?:\.html)?$/.exec(location.pathname)[1];
const rest = location.search.slice(1).split("&").filter((part) => part && !part.startsWith("scene="));
location.replace(`../?${[`scene=${scene}`, ...rest].join("&")}`);

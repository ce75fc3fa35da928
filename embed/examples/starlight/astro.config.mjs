import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

const script = (name) => ({
  tag: "script",
  attrs: { type: "module", src: `https://your.host/pin-cake/embed/${name}.js` },
});

export default defineConfig({
  integrations: [
    starlight({
      title: "Pin",
      head: [script("follow-theme"), script("pin-cake")],
    }),
  ],
});

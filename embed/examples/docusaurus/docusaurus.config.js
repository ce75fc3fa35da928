export default {
  title: "Pin",
  url: "https://your.site",
  baseUrl: "/",
  presets: [["classic", { docs: { routeBasePath: "/" }, blog: false }]],
  themeConfig: { colorMode: { respectPrefersColorScheme: true } },
  // The element, for all pages.
  clientModules: ["./src/pin-cake.js"],
};

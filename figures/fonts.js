// The page's fonts, for figures that are looked at elsewhere.

const faces = () =>
  [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map((rule) => ({ css: rule.cssText, base: sheet.href ?? document.baseURI })),
  );

const dataAddress = async (address) => {
  if (address.startsWith("data:")) {
    return address;
  }
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
};

const carried = async ({ css, base }) => {
  const [whole, address] = /url\("?([^")]+)"?\)/.exec(css);
  return css.replace(whole, `url(${await dataAddress(new URL(address, base).href)})`);
};

/** The figure with the fonts that it names. */
export const withFonts = async (svg) => {
  const style = document.createElementNS(svg.namespaceURI, "style");
  style.textContent = (await Promise.all(faces().map(carried))).join("\n");
  svg.prepend(style);
  return svg;
};

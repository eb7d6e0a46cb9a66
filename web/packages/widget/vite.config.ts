import { defineConfig, type Plugin } from "vite";

/** Vite wraps each `import()` in 900 bytes that preload styles; the one language we import has none. */
const plainImports: Plugin = {
  name: "plain-imports",
  enforce: "pre",
  load: (id) =>
    id.includes("vite/preload-helper") ? "export const __vitePreload = (load) => load();" : null,
};

/** The chat in the iframe. The loader has a build of its own, into the same folder. */
export default defineConfig({
  base: "/widget/",
  plugins: [plainImports],
  // `h` is in Preact anyway, and takes children one by one: the newer runtime's function would come on top of it.
  oxc: {
    jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" },
    jsxInject: 'import { h, Fragment } from "preact";',
  },
  build: {
    outDir: "../../dist/widget",
    emptyOutDir: true,
    target: "es2022",
    // The styles use nothing that would have to be rewritten for older browsers.
    cssTarget: "esnext",
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});

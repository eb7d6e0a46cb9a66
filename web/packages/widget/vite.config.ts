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
  build: {
    outDir: "../../dist/widget",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});

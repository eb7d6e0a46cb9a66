import { defineConfig } from "vite";

/** One classic script with a stable name: other people's pages point at it. The server fills in `__PROSA__`. */
export default defineConfig({
  build: {
    outDir: "../../dist/widget",
    emptyOutDir: false,
    target: "es2022",
    lib: { entry: "src/loader/index.ts", formats: ["iife"], name: "prosa", fileName: () => "loader.js" },
  },
});

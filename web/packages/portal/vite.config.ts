import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "/portal/",
  plugins: [react()],
  build: { outDir: "../../dist/portal", emptyOutDir: true, target: "es2022" },
  server: {
    port: 5174,
    proxy: { "/portal/api": { target: process.env.PROSA_URL ?? "http://localhost:8080" } },
  },
});

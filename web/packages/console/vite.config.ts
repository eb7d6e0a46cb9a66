import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env.PROSA_URL ?? "http://localhost:8080";
const fromServer = ["/api", "/photos", "/widget.js", "/widget", "/openapi.json"];

export default defineConfig({
  plugins: [react()],
  build: { outDir: "../../dist/console", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 700 },
  server: {
    port: 5173,
    proxy: {
      ...Object.fromEntries(fromServer.map((path) => [path, { target: server }])),
      "/live": { target: server.replace("http", "ws"), ws: true },
    },
  },
});

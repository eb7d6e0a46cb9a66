import { readFileSync } from "node:fs";

/** What a page's own html asks for at once; what its routes load later is not first load. */
function firstLoad(page) {
  const html = readFileSync(new URL(`dist/${page}/index.html`, import.meta.url), "utf8");
  return [...html.matchAll(/assets\/[\w.-]+\.js/g)].map(([file]) => `dist/${page}/${file}`);
}

export default [
  { name: "console, first load", path: firstLoad("console"), limit: "250 KB", gzip: true },
  { name: "portal, first load", path: firstLoad("portal"), limit: "90 KB", gzip: true },
  {
    name: "widget, the script on other people's pages",
    path: "dist/widget/loader.js",
    limit: "2 KB",
    gzip: true,
  },
  {
    name: "widget, the chat in one language",
    path: ["index.html", "assets/index-*.js", "assets/index-*.css", "assets/pt-BR-*.js"].map(
      (each) => `dist/widget/${each}`,
    ),
    limit: "22 KB",
    gzip: true,
  },
];

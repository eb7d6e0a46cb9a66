// Before the first paint, and a file of its own because the content policy allows no inline script.
(() => {
  let chosen = "auto";
  try {
    chosen = localStorage.getItem("prosa-color-scheme") || "auto";
  } catch {}
  const dark =
    chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();

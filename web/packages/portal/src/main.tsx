import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Portal } from "./Portal";
import "./portal.css";

const place = document.getElementById("root");
if (!place) {
  throw new Error("index.html has no #root");
}
createRoot(place).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
);

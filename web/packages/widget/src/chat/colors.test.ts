import { expect, test } from "vitest";
import { contrast, inkOn } from "./colors";

test("the text on an automatic message is whichever contrasts more", () => {
  expect(inkOn("#F7E7D3")).toBe("#1F1E1B");
  expect(inkOn("#3F4A4A")).toBe("#FFFFFF");
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
});

import { expect, test } from "vitest";
import { contrast, inkOn, isColor, nearestReadable, READABLE } from "./contrast";

test("contrast is that of WCAG: 21 for black on white, 1 for a colour on itself", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrast("#0E6668", "#0E6668")).toBe(1);
});

test("S02_an_unreadable_pair_gets_the_nearest_shade_that_passes", () => {
  expect(contrast("#FFFFFF", "#E08A3C")).toBeLessThan(READABLE);
  const shade = nearestReadable("#E08A3C", "#FFFFFF") ?? "";
  expect(contrast("#FFFFFF", shade)).toBeGreaterThanOrEqual(READABLE);
  expect(contrast("#FFFFFF", shade)).toBeLessThan(READABLE + 0.3);
});

test("the ink of an automatic message is the one that contrasts more", () => {
  expect(inkOn("#E4F0EF")).toBe("#1F1E1B");
  expect(inkOn("#3F4A4A")).toBe("#FFFFFF");
});

test("only six hexadecimal digits are a colour", () => {
  expect(isColor("#0e6668")).toBe(true);
  expect(isColor("#0e666")).toBe(false);
  expect(isColor("red")).toBe(false);
  expect(isColor("#0e6668;background:url(//x)")).toBe(false);
});

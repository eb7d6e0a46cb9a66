import { expect, it } from "vitest";
import { endingOf, isPicture, kindOf, placeOf, sizeIn } from "./attachments";
import type { Attachment } from "./conversation";

const picture = (width: number | null, height: number | null, type = "image/png"): Attachment => ({
  id: "a",
  name: "a.png",
  type,
  size: 1,
  width,
  height,
});

it("a file's size is said in the reader's language and never parts from its unit", () => {
  expect(sizeIn(900, "pt-BR")).toBe("900\u00A0B");
  expect(sizeIn(421_888, "pt-BR")).toBe("412\u00A0KB");
  expect(sizeIn(1_310_720, "pt-BR")).toBe("1,3\u00A0MB");
  expect(sizeIn(1_310_720, "en")).toBe("1.3\u00A0MB");
});

it("a picture's place keeps its shape and has bounds", () => {
  expect(placeOf(picture(1120, 840))).toEqual({ width: 280, height: 210 });
  expect(placeOf(picture(900, 1800))).toEqual({ width: 160, height: 320 });
  expect(placeOf(picture(100, 60))).toEqual({ width: 100, height: 60 });
  expect(placeOf(picture(4000, 10))).toEqual({ width: 280, height: 48 });
});

it("only what the server measured is shown as a picture", () => {
  expect(isPicture(picture(10, 10))).toBe(true);
  expect(isPicture(picture(null, null, "image/svg+xml"))).toBe(false);
});

it("a file is told apart by its type, and named by its ending", () => {
  expect(kindOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")).toBe("SHEET");
  expect(kindOf("application/octet-stream")).toBe("OTHER");
  expect(endingOf("orçamento final.pdf")).toBe("PDF");
  expect(endingOf("LEIAME")).toBe("");
});

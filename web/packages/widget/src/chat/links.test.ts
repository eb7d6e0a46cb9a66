import { expect, test } from "vitest";
import { piecesOf } from "./links";

const links = (text: string) => piecesOf(text).flatMap(({ href }) => (href ? [href] : []));
const shown = (text: string) =>
  piecesOf(text)
    .map((each) => each.text)
    .join("");

test("addresses become links, without the sentence around them", () => {
  expect(links("Veja (https://loja.com.br/a?b=1), ou www.loja.com.br.")).toEqual([
    "https://loja.com.br/a?b=1",
    "https://www.loja.com.br",
  ]);
  expect(links("Escreva para ana@loja.com.br!")).toEqual(["mailto:ana@loja.com.br"]);
});

test("X1: nothing but http, https and mailto is a link", () => {
  for (const text of [
    "javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "<a href=x>",
    "//evil.example",
  ]) {
    expect(links(text)).toEqual([]);
  }
});

test("nothing of what was written is lost", () => {
  for (const text of ["(a) «https://x.br» b,  c\n\nd ", "((((", "", "a@b.c?subject=x", "!!! https:// ?"]) {
    expect(shown(text)).toBe(text);
  }
});

test("N4: the worst 64 KB take no time", () => {
  const began = performance.now();
  for (const text of [
    "a@".repeat(32_000),
    ".".repeat(64_000),
    "(".repeat(64_000),
    `https://${"a.".repeat(32_000)}`,
  ])
    piecesOf(text);
  expect(performance.now() - began).toBeLessThan(400);
});

import { describe, expect, it } from "vitest";
import { pieces } from "./links";

const hrefs = (text: string) => pieces(text).flatMap((piece) => ("href" in piece ? [piece.href] : []));

describe("links in a message", () => {
  it.each([
    ["veja https://loja.com.br/trocas.", "https://loja.com.br/trocas"],
    ["(http://exemplo.com/a)", "http://exemplo.com/a"],
    ["www.correios.com.br", "https://www.correios.com.br/"],
    ["escreva para ana.lima@loja.com.br, ok?", "mailto:ana.lima@loja.com.br"],
  ])("finds one in %s", (text, href) => {
    expect(hrefs(text)).toEqual([href]);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,<script>",
    "JaVaScRiPt://https",
    "vbscript:x",
    "file:///etc/passwd",
    "http://",
    "ola@",
  ])("X1_leaves_%s_as_text", (text) => {
    expect(hrefs(text)).toEqual([]);
  });

  it("loses nothing of the text", () => {
    const text = "a https://b.com, c <b>d</b> www.e.com";
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });

  it("N4_takes_little_time_on_64_KB_made_to_hurt", () => {
    const started = performance.now();
    pieces("a.".repeat(32_000));
    pieces(`${"a".repeat(60_000)}@`);
    pieces("http://".repeat(9_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

import { describe, expect, it } from "vitest";
import type { Macro } from "../api/types";
import { askedAt, matching, put } from "./macros";

const macro = (shortcut: string, name: string, text = "Oi"): Macro => ({
  id: shortcut,
  shortcut,
  name,
  text,
});

const between = { requester: "Luciana Prado", agent: "Mariana Azevedo" };

describe("where a macro is asked for", () => {
  it.each([
    ["/", 1, { start: 0, end: 1, word: "" }],
    ["/Devolução", 10, { start: 0, end: 10, word: "devolucao" }],
    ["Oi! /pra", 8, { start: 4, end: 8, word: "pra" }],
    ["Oi!\n/pra", 8, { start: 4, end: 8, word: "pra" }],
    ["/pra depois", 4, { start: 0, end: 4, word: "pra" }],
  ])("%j with the caret at %i", (text, caret, asked) => {
    expect(askedAt(text, caret)).toEqual(asked);
  });

  it.each([
    ["e/ou", 4],
    ["https://loja.example", 20],
    ["1 / 2", 4],
    ["/pra depois", 8],
    ["", 0],
  ])("not in %j with the caret at %i", (text, caret) => {
    expect(askedAt(text, caret)).toBeNull();
  });
});

describe("which macros there are for a word", () => {
  const all = [
    macro("troca", "Devolução de produto"),
    macro("prazo", "Prazo de entrega"),
    macro("pro", "Troca"),
  ];

  it("those whose shortcut begins so, then those whose name has it", () => {
    expect(matching(all, "tro").map((each) => each.shortcut)).toEqual(["troca", "pro"]);
    expect(matching(all, "devolucao").map((each) => each.shortcut)).toEqual(["troca"]);
    expect(matching(all, "")).toEqual(all);
    expect(matching(all, "zzz")).toEqual([]);
  });
});

describe("a macro put into a text", () => {
  const asked = { start: 4, end: 8, word: "pra" };

  it("fills in the first names, and ends with the caret behind it", () => {
    const filled = put(macro("pra", "", "Oi, {nome}, aqui é {agente}."), "Olá /pra!", asked, between);

    expect(filled.text).toBe("Olá Oi, Luciana, aqui é Mariana.!");
    expect(filled.selection).toEqual([32, 32]);
  });

  it("selects the first place that the agent has to fill in", () => {
    const filled = put(macro("pra", "", "{nome}, são {dias} dias até {cidade}."), "Olá /pra", asked, between);

    expect(filled.text.slice(...filled.selection)).toBe("{dias}");
  });

  it("leaves the place of a name that nobody knows", () => {
    const filled = put(
      macro("pra", "", "Oi, {nome}!"),
      "/pra",
      { start: 0, end: 4, word: "pra" },
      {
        ...between,
        requester: null,
      },
    );

    expect(filled.text).toBe("Oi, {nome}!");
    expect(filled.text.slice(...filled.selection)).toBe("{nome}");
  });
});

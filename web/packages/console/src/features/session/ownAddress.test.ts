import { describe, expect, it } from "vitest";
import { ownAddress } from "./ownAddress";

describe("where sign-in goes on to", () => {
  it.each(["/", "/conversas", "/chamados/2026-000001?aba=notas#fim"])("is %s, which is ours", (to) => {
    expect(ownAddress(to)).toEqual({ to });
  });

  it.each([
    "https://elsewhere.example",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "/\n/elsewhere.example",
    "/\r\\elsewhere.example",
    "javascript:alert(1)",
    "",
    7,
    undefined,
  ])("is nothing for %j", (to) => {
    expect(ownAddress(to)).toEqual({});
  });
});

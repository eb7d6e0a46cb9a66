import { describe, expect, it } from "vitest";
import { Malformed } from "./check";
import type { Entry } from "./conversation";
import { entry, inboxRow } from "./conversationChecks";

const mariana = { id: "a1", name: "Mariana Azevedo", photo: null };
const photo = { id: "f1", name: "caixa.jpg", type: "image/jpeg", size: 7, width: 4, height: 3 };
const head = { seq: 4, publicSeq: null, at: "2026-11-22T17:12:00Z" };

const oneOfEachKind: Entry[] = [
  { ...head, kind: "MESSAGE", id: "m1", by: { kind: "VISITOR" }, text: "Oi", attachments: [] },
  {
    ...head,
    kind: "MESSAGE",
    id: "m2",
    by: { kind: "AGENT", agent: mariana },
    text: "",
    attachments: [photo],
  },
  { ...head, kind: "NOTE", id: "n1", by: mariana, text: "só nosso", attachments: [] },
  { ...head, kind: "GREETING", occasion: "ONLINE", text: "Bem-vindo", color: "#E4F0EF" },
  { ...head, kind: "CLAIM", by: mariana },
  {
    ...head,
    kind: "TRANSFER",
    by: mariana,
    from: { kind: "AGENT", agent: mariana },
    to: { kind: "TEAM", id: "t1", name: "Pós-venda" },
    note: "",
  },
  { ...head, kind: "RELEASE", from: mariana },
  { ...head, kind: "REQUESTER_EDITED", by: mariana, name: "Luciana", email: null },
  { ...head, kind: "CLOSED", by: { kind: "SYSTEM" } },
  { ...head, kind: "TICKET_OPENED", number: "2026-000123" },
];

describe("an entry", () => {
  it.each(oneOfEachKind)("of kind $kind passes as it is", (one) => {
    expect(entry(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it("of an unknown kind is refused", () => {
    expect(() => entry({ ...head, kind: "SURPRISE" })).toThrow(Malformed);
    expect(() => entry({ ...head, kind: "toString" })).toThrow(Malformed);
  });

  it("with a number where text belongs is refused, and the place is named", () => {
    expect(() => entry({ ...head, kind: "NOTE", id: "n1", by: mariana, text: 7 })).toThrow("value.text");
  });

  it("loses what a newer server adds", () => {
    expect(entry({ ...head, kind: "CLAIM", by: mariana, mood: "glad" })).not.toHaveProperty("mood");
  });
});

describe("a row", () => {
  it("without its group is refused", () => {
    expect(() => inboxRow({ id: "c1", seq: 1 })).toThrow(Malformed);
  });
});

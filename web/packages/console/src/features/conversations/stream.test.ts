import type { Entry } from "@prosa/protocol/conversation";
import { describe, expect, it } from "vitest";
import { keepTimesIn } from "../../ui/time";
import type { Unsent } from "./outbox";
import { entryOf, mariana, minute, rafael, said } from "./samples";
import { type StreamItem, stream } from "./stream";

const show = (entries: Entry[], unsent: Unsent[] = [], visitorReadUpTo = 0) =>
  stream({ entries, unsent, me: mariana, visitorReadUpTo, seen: [{ upTo: 2, at: minute(9) }] });

const waiting = (id: string, at: string, part: Partial<Unsent> = {}): Unsent => ({
  id,
  agent: mariana.id,
  tab: "t1",
  conversation: "c1",
  kind: "reply",
  text: id,
  attachments: [],
  writtenAt: at,
  state: "SENDING",
  problem: null,
  ...part,
});

const kinds = (items: StreamItem[]) => items.map((item) => item.kind);
const bubbles = (items: StreamItem[]) => items.flatMap((item) => (item.kind === "TURN" ? item.bubbles : []));

describe("the stream", () => {
  it("puts a person's messages of five minutes together", () => {
    const items = show([said(1, "a"), said(2, "b"), said(3, "c", null, minute(8))]);
    expect(kinds(items)).toEqual(["DAY", "TURN", "TURN"]);
  });

  it("keeps people apart", () => {
    const items = show([said(1, "a"), said(2, "b", mariana), said(3, "c", rafael)]);
    expect(kinds(items)).toEqual(["DAY", "TURN", "TURN", "TURN"]);
  });

  it("breaks a group where something happened between", () => {
    const items = show([said(1, "a"), entryOf(2, { kind: "CLAIM", by: mariana }), said(3, "b")]);
    expect(kinds(items)).toEqual(["DAY", "TURN", "SYSTEM", "TURN"]);
  });

  it("separates the days of the installation", () => {
    keepTimesIn("America/Sao_Paulo");
    const items = show([
      said(1, "a", null, "2026-11-22T02:59:00Z"),
      said(2, "b", null, "2026-11-22T03:01:00Z"),
    ]);
    expect(kinds(items)).toEqual(["DAY", "TURN", "DAY", "TURN"]);
  });

  it("shows seen, sent and sending each with a line of its own", () => {
    const entries = [said(1, "a", mariana), said(2, "b", mariana), said(3, "c", mariana)];
    const shown = bubbles(show(entries, [waiting("d", minute(4))], 2));
    expect(shown.map((bubble) => bubble.seenAt)).toEqual([minute(9), minute(9), null, null]);
    expect(shown.map((bubble) => [bubble.delivery, bubble.closing])).toEqual([
      ["SEEN", false],
      ["SEEN", true],
      ["SENT", true],
      ["SENDING", true],
    ]);
  });

  it("shows a text once when the timeline already has it", () => {
    const shown = bubbles(show([said(1, "a", mariana)], [waiting("m1", minute(1))]));
    expect(shown.map((bubble) => bubble.delivery)).toEqual(["SENT"]);
  });

  it("shows a refused text with its reason", () => {
    const problem = { status: 409, code: "conversation.closed" };
    const shown = bubbles(show([], [waiting("x", minute(1), { state: "REFUSED", problem })]));
    expect(shown[0]).toMatchObject({ delivery: "REFUSED", unsent: { problem } });
  });
});

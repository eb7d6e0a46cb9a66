import { describe, expect, it } from "vitest";
import { Malformed } from "./check";
import { readServerFrame } from "./frameChecks";
import type { ServerFrame } from "./frames";

const oneOfEachType: ServerFrame[] = [
  { type: "welcome", version: 1, beatSeconds: 25 },
  { type: "subscribed", topic: "inbox", seq: 0, state: null },
  { type: "entries", topic: "conversation/c1", entries: [{ seq: 1 }], more: false },
  { type: "state", topic: "conversation/c1", seq: 3, state: { id: "c1" } },
  { type: "row", topic: "inbox", row: { id: "c1" } },
  { type: "gone", topic: "inbox", id: "c1", seq: 3 },
  { type: "signal", topic: "presence", signal: { kind: "presence" } },
  { type: "done", id: "k1", result: { seq: 4 } },
  {
    type: "refused",
    id: "k1",
    problem: { status: 409, code: "conversation.already-claimed", ownerName: "Rafael" },
  },
  { type: "ended", topic: "conversation/c1", code: "conversation.unknown" },
  { type: "beat", seqs: { inbox: 3 } },
];

describe("a server frame", () => {
  it.each(oneOfEachType)("of type $type passes as it is", (frame) => {
    expect(readServerFrame(JSON.stringify(frame))).toEqual(frame);
  });

  it.each([
    "not json",
    "null",
    "[]",
    "{}",
    '{"type":"constructor"}',
    '{"type":"beat","seqs":{"inbox":"3"}}',
    '{"type":"beat","seqs":[]}',
    '{"type":"gone","topic":"inbox","id":"c1","seq":1.5}',
  ])("that reads %s is refused", (received) => {
    expect(() => readServerFrame(received)).toThrow(Malformed);
  });
});

import { describe, expect, it } from "vitest";
import { type Check, Malformed } from "./check";
import {
  conversationState,
  entries,
  inboxRow,
  publicEntries,
  visitorConversation,
} from "./conversationChecks";
import { presenceSignal, presenceState, readServerFrame, serverFrame, typingSignal } from "./frameChecks";
import type { ClientFrame, Commands, ServerFrame } from "./frames";
import { samplesIn } from "./samples";

const conversation = "0199a3c4-5d10-7c3a-9f00-2b1f6a7c8d01";
const message = "0199a3c4-6e21-7b54-8a10-3c2e7b8d9e02";
const id = "0199a3c4-7f32-7d65-9b20-4d3f8c9eaf03";

const said: Record<string, ClientFrame> = {
  "hello-ticket": { type: "hello", version: 1, secret: "Yk1hTr0vQm9zQXJlR29vZFRpY2tldHNGb3JPbmVVc2U" },
  "hello-visitor": { type: "hello", version: 1, secret: "q8kD0Zb1xJ5m3nV7yR2tW9uE4oI6pA0sF-gH_jKlZxC" },
  subscribe: {
    type: "subscribe",
    topic: `conversation/${conversation}`,
    after: 4,
    at: "2026-11-22T17:13:02Z",
  },
  "subscribe-list": { type: "subscribe", topic: "inbox", after: 0 },
  unsubscribe: { type: "unsubscribe", topic: `conversation/${conversation}` },
  "command-reply": command("reply", { conversation, id: message, text: "Entregamos, sim." }),
  "command-note": command("note", { conversation, id: message, text: "Já comprou em março." }),
  "command-message": command("message", { conversation, id: message, text: "Vocês entregam em Marabá?" }),
  "command-message-attachments": command("message", {
    conversation,
    id: message,
    text: "",
    attachments: ["0199a3c4-a265-7098-8e50-7062bfc1d206"],
  }),
  "command-read": command("read", { conversation, seq: 4 }),
  "command-typing": command("typing", { conversation, typing: true }),
  wake: { type: "wake" },
};

function command<K extends keyof Commands>(name: K, body: Commands[K]): ClientFrame {
  return { type: "command", id, name, body };
}

/** What a frame carries, checked as whoever subscribed checks it. */
function carried(frame: ServerFrame): [Check<unknown>, unknown] | null {
  const family = "topic" in frame ? frame.topic.split("/")[0] : undefined;
  if (frame.type === "row") return [inboxRow, frame.row];
  if (frame.type === "entries") return [family === "chat" ? publicEntries : entries, frame.entries];
  if (frame.type === "signal" && family === "presence") return [presenceSignal, frame.signal];
  if (frame.type === "signal" && family === "conversation") return [typingSignal, frame.signal];
  if (!("state" in frame)) return null;
  if (family === "conversation") return [conversationState, frame.state];
  if (family === "chat") return [visitorConversation, frame.state];
  return family === "presence" ? [presenceState, frame.state] : null;
}

describe("a sample of the server", () => {
  it.each(samplesIn("server"))("%s passes as it is, and so does what it carries", (_, sample) => {
    const frame = readServerFrame(sample);
    expect(frame).toEqual(JSON.parse(sample));
    const inside = carried(frame);
    if (inside) expect(inside[0](inside[1])).toEqual(inside[1]);
  });

  it("is there for every type of frame", () => {
    const types = samplesIn("server").map(([, sample]) => readServerFrame(sample).type);
    const all = {
      welcome: 1,
      subscribed: 1,
      entries: 1,
      state: 1,
      row: 1,
      gone: 1,
      signal: 1,
      done: 1,
      refused: 1,
      ended: 1,
      beat: 1,
    } satisfies Record<ServerFrame["type"], 1>;
    expect([...new Set(types)].sort()).toEqual(Object.keys(all).sort());
  });

  it.each(samplesIn("server/refused"))("that is none (%s) is refused", (_, sample) => {
    expect(() => readServerFrame(sample)).toThrow(Malformed);
  });

  it("loses what a newer server adds", () => {
    expect(serverFrame({ type: "beat", seqs: {}, mood: "glad" })).toEqual({ type: "beat", seqs: {} });
  });
});

describe("a sample of a client", () => {
  it.each(samplesIn("client"))("%s is what our types say", (name, sample) => {
    expect(JSON.parse(sample)).toEqual(said[name]);
  });

  it("is there for everything we say", () => {
    const names = samplesIn("client").map(([name]) => name);
    expect(names.sort()).toEqual(Object.keys(said).sort());
  });
});

import type { ConversationState, Entry, EntryBody } from "@prosa/protocol/conversation";
import { describe, expect, it } from "vitest";
import { FakeLive } from "./fakeLive";
import { entryOf, mariana, minute, rafael, said, stateOf } from "./samples";
import { ThreadStore } from "./threadStore";
import { lastSeq } from "./timeline";

const TOPIC = "conversation/c1";
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** What the server holds at some moment. */
class Truth {
  constructor(
    public entries: Entry[],
    public state: ConversationState,
  ) {}

  async load(live = new FakeLive()): Promise<{ live: FakeLive; store: ThreadStore }> {
    const store = new ThreadStore("c1", live, {
      state: async () => this.state,
      timeline: async (_, before) => ({
        entries: this.entries.filter((entry) => entry.seq < (before ?? Number.POSITIVE_INFINITY)).slice(-50),
        first: this.entries.length <= 50 || before !== undefined,
      }),
    });
    store.open();
    await settle();
    return { live, store };
  }
}

const agent = { kind: "AGENT", agent: mariana } as const;
const everyKind: [EntryBody, Partial<ConversationState>][] = [
  [{ kind: "MESSAGE", id: "v", by: { kind: "VISITOR" }, text: "Oi?", attachments: [] }, {}],
  [
    { kind: "MESSAGE", id: "a", by: agent, text: "Olá", attachments: [] },
    { firstAgent: mariana, firstRepliedAt: minute(3) },
  ],
  [{ kind: "NOTE", id: "n", by: rafael, text: "cliente antigo", attachments: [] }, {}],
  [{ kind: "GREETING", occasion: "CLOSING", text: "Até logo", color: "#3F4A4A" }, {}],
  [
    { kind: "CLAIM", by: mariana },
    { assignee: mariana, group: "MINE" },
  ],
  [
    { kind: "TRANSFER", by: mariana, from: agent, to: { kind: "AGENT", agent: rafael }, note: "" },
    { assignee: rafael, group: "OTHERS" },
  ],
  [
    { kind: "RELEASE", from: rafael },
    { assignee: null, group: "NEW" },
  ],
  [
    { kind: "REQUESTER_EDITED", by: mariana, name: "Luciana P.", email: "l@p.com" },
    { requester: { ...stateOf(0).requester, name: "Luciana P.", email: "l@p.com", customer: "k1" } },
  ],
  [
    { kind: "CLOSED", by: { kind: "SYSTEM" } },
    { closedAt: minute(3), group: "CLOSED" },
  ],
  [{ kind: "TICKET_OPENED", number: "2026-018453" }, { ticket: "2026-018453" }],
];

describe("replay: an old screen and what came is a fresh load", () => {
  it.each(everyKind.map(([body, part]) => [body.kind, body, part] as const))("%s", async (_, body, part) => {
    const before = [said(1, "Bom dia"), said(2, "Alguém aí?")];
    const old = await new Truth(before, stateOf(2)).load();
    const after = new Truth([...before, entryOf(3, body)], stateOf(3, part));
    old.live.tell({ type: "entries", topic: TOPIC, entries: [entryOf(3, body)], more: false });
    old.live.tell({ type: "state", topic: TOPIC, seq: 3, state: after.state });
    const fresh = await after.load();
    expect(old.store.view.get()).toEqual(fresh.store.view.get());
  });

  it("also after the line was away for all of them at once", async () => {
    const before = [said(1, "Bom dia")];
    const missed = everyKind.map(([body], index) => entryOf(index + 2, body));
    const old = await new Truth(before, stateOf(1)).load();
    const after = new Truth([...before, ...missed], stateOf(11, { closedAt: minute(11), group: "CLOSED" }));
    old.live.tell({ type: "subscribed", topic: TOPIC, seq: 11, state: after.state, anew: false });
    old.live.tell({ type: "entries", topic: TOPIC, entries: missed.slice(0, 6), more: true });
    old.live.tell({ type: "entries", topic: TOPIC, entries: missed.slice(6), more: false });
    const fresh = await after.load();
    expect(old.store.view.get()).toEqual(fresh.store.view.get());
  });
});

describe("a thread", () => {
  it("subscribes behind what it loaded", async () => {
    const { live } = await new Truth([said(1, "Oi"), said(2, "Oi?")], stateOf(2)).load();
    expect(live.asked).toEqual([{ topic: TOPIC, after: 2, at: minute(2) }]);
  });

  it("asks again behind the last it holds when there is a gap", async () => {
    const { live, store } = await new Truth([said(1, "Oi")], stateOf(1)).load();
    live.tell({ type: "entries", topic: TOPIC, entries: [said(3, "três")], more: false });
    expect(lastSeq(store.view.get().timeline)).toBe(1);
    expect(live.asked.at(-1)).toEqual({ topic: TOPIC, after: 1, at: minute(1) });
    live.tell({ type: "entries", topic: TOPIC, entries: [said(2, "dois"), said(3, "três")], more: false });
    expect(store.view.get().timeline.entries.map((entry) => entry.seq)).toEqual([1, 2, 3]);
  });

  it("ignores what it holds, whatever order it comes in", async () => {
    const { live, store } = await new Truth([said(1, "Oi"), said(2, "Oi?")], stateOf(2)).load();
    live.tell({
      type: "entries",
      topic: TOPIC,
      entries: [said(4, "d"), said(2, "again"), said(3, "c")],
      more: false,
    });
    live.tell({ type: "entries", topic: TOPIC, entries: [said(3, "c")], more: false });
    expect(store.view.get().timeline.entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4]);
    expect(store.view.get().timeline.entries[1]).toEqual(said(2, "Oi?"));
  });

  it("ignores a state older than its own, and never unreads", async () => {
    const { live, store } = await new Truth(
      [said(1, "Oi")],
      stateOf(5, { readUpTo: 4, group: "MINE" }),
    ).load();
    live.tell({ type: "state", topic: TOPIC, seq: 4, state: stateOf(4) });
    expect(store.view.get().state?.group).toBe("MINE");
    live.tell({ type: "state", topic: TOPIC, seq: 5, state: stateOf(5, { readUpTo: 3, group: "MINE" }) });
    expect(store.view.get().state?.readUpTo).toBe(4);
  });

  it("draws nothing again that a state merely repeats", async () => {
    const { live, store } = await new Truth([said(1, "Oi")], stateOf(1)).load();
    const before = store.view.get().state;
    live.tell({ type: "state", topic: TOPIC, seq: 1, state: stateOf(1, { visitorReadUpTo: 1 }) });
    expect(store.view.get().state).not.toBe(before);
    expect(store.view.get().state?.requester).toBe(before?.requester);
  });

  it("P17 starts over when what it holds is of another past, however long that is", async () => {
    const truth = new Truth([said(1, "Oi"), said(2, "perdida")], stateOf(2, { readUpTo: 2 }));
    const { live, store } = await truth.load();
    truth.entries = [said(1, "Oi"), said(2, "outra"), said(3, "mais uma")];
    truth.state = stateOf(3);
    live.tell(
      { type: "subscribed", topic: TOPIC, seq: 3, state: truth.state, anew: true },
      { type: "entries", topic: TOPIC, entries: truth.entries, more: false },
    );
    await settle();
    expect(store.view.get()).toEqual((await truth.load()).store.view.get());
  });

  it("P17 remembers nothing of another past when it is opened again", async () => {
    const truth = new Truth([said(1, "Oi"), said(2, "perdida")], stateOf(9, { group: "MINE", readUpTo: 2 }));
    const { store } = await truth.load();
    const close = store.open();
    await settle();
    close();
    truth.entries = [said(1, "Oi")];
    truth.state = stateOf(1);
    store.open();
    await settle();
    expect(store.view.get()).toEqual((await truth.load()).store.view.get());
  });

  it("goes on from what it holds when that is of this past", async () => {
    const { live, store } = await new Truth([said(1, "Oi"), said(2, "Oi?")], stateOf(2)).load();
    live.tell({ type: "subscribed", topic: TOPIC, seq: 3, state: stateOf(3), anew: false });
    expect(lastSeq(store.view.get().timeline)).toBe(2);
    live.tell({ type: "entries", topic: TOPIC, entries: [said(3, "três")], more: false });
    expect(store.view.get().timeline.entries.map((entry) => entry.seq)).toEqual([1, 2, 3]);
  });

  it("keeps what was seen when the right to see it is lost", async () => {
    const { live, store } = await new Truth([said(1, "Oi")], stateOf(1)).load();
    live.tell({ type: "ended", topic: TOPIC, code: "conversation.unknown" });
    expect(store.view.get()).toMatchObject({ ended: true, phase: "READY" });
    expect(store.view.get().timeline.entries).toHaveLength(1);
  });

  it("S11 says which colleague took the conversation from under its eyes", async () => {
    const { live, store } = await new Truth([said(1, "Oi")], stateOf(1)).load();
    const signal = { kind: "taken", conversation: "c1", by: rafael };
    live.tell(
      { type: "signal", topic: TOPIC, signal },
      { type: "ended", topic: TOPIC, code: "conversation.gone" },
    );
    expect(store.view.get()).toMatchObject({ ended: true, takenBy: rafael });
  });

  it("puts older entries before the first", async () => {
    const all = Array.from({ length: 80 }, (_, index) => said(index + 1, `${index + 1}`));
    const { store } = await new Truth(all, stateOf(80)).load();
    expect(store.view.get().timeline.entries).toHaveLength(50);
    await store.loadOlder();
    expect(store.view.get().timeline.entries.map((entry) => entry.seq)).toEqual(
      all.map((entry) => entry.seq),
    );
    expect(store.view.get().timeline.first).toBe(true);
  });

  it("marks read once, and again after the mark was lost", async () => {
    const { live, store } = await new Truth([said(1, "Oi")], stateOf(1)).load();
    store.markRead();
    store.markRead();
    expect(live.commands.map((command) => command.body)).toEqual([{ conversation: "c1", seq: 1 }]);
    live.commands[0]?.lose(new Error("line"));
    await settle();
    store.markRead();
    expect(live.commands).toHaveLength(2);
  });

  it("is unknown when the server knows no such conversation", async () => {
    const refusal = Object.assign(new Error(), { problem: { status: 404, code: "conversation.unknown" } });
    const refuse = () => Promise.reject(refusal);
    const store = new ThreadStore("c1", new FakeLive(), { state: refuse, timeline: refuse });
    store.open();
    await settle();
    expect(store.view.get().phase).toBe("UNKNOWN");
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Unanswered } from "../../live/commands";
import { MemoryKeep } from "../../live/keep";
import { FakeLive } from "./fakeLive";
import { type OnRefused, Outbox, type Unsent } from "./outbox";

const settle = () => vi.advanceTimersByTimeAsync(0);

function outboxWith(live: FakeLive, keep = new MemoryKeep<Unsent>(), refused: OnRefused = () => false) {
  const outbox = new Outbox({ agent: "a-mariana", live, keep, refused });
  outbox.start();
  return { outbox, keep };
}

const states = (outbox: Outbox) => outbox.items.get().map((item) => item.state);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the outbox", () => {
  it("is waiting until the server has it, and is kept so long", async () => {
    const live = new FakeLive();
    const { outbox, keep } = outboxWith(live);
    await outbox.add("c1", "reply", "Oi");
    expect(states(outbox)).toEqual(["SENDING"]);
    expect(keep.items.size).toBe(1);
    live.commands[0]?.done({ seq: 3 });
    await settle();
    expect(states(outbox)).toEqual(["SAVED"]);
    expect(keep.items.size).toBe(0);
  });

  it("sends one after the other within a conversation, side by side across conversations", async () => {
    const live = new FakeLive();
    const { outbox } = outboxWith(live);
    await outbox.add("c1", "reply", "um");
    await outbox.add("c1", "reply", "dois");
    await outbox.add("c2", "note", "três");
    expect(live.commands.map((command) => (command.body as Unsent).text)).toEqual(["um", "três"]);
    live.commands[0]?.done({ seq: 3 });
    await settle();
    expect(live.commands[2]?.body).toMatchObject({ text: "dois" });
  });

  it("sends again with the same id when no answer came", async () => {
    const live = new FakeLive();
    const { outbox } = outboxWith(live);
    await outbox.add("c1", "reply", "Oi");
    live.commands[0]?.lose(new Unanswered());
    await vi.advanceTimersByTimeAsync(1_000);
    expect(live.commands).toHaveLength(2);
    expect(live.commands[1]?.body).toEqual(live.commands[0]?.body);
  });

  it("waits while the line is down, and goes when it is back", async () => {
    const live = new FakeLive();
    live.standing.set("RECONNECTING");
    const { outbox } = outboxWith(live);
    await outbox.add("c1", "reply", "Oi");
    expect(live.commands).toHaveLength(0);
    live.standing.set("LIVE");
    expect(live.commands).toHaveLength(1);
  });

  it("survives the tab: the next one sends what was kept, with the same id", async () => {
    const away = new FakeLive();
    away.standing.set("RECONNECTING");
    const { outbox, keep } = outboxWith(away);
    await outbox.add("c1", "reply", "um");
    await outbox.add("c1", "reply", "dois");
    const [first] = outbox.items.get();
    const live = new FakeLive();
    outboxWith(live, keep);
    await settle();
    expect(live.commands[0]?.body).toEqual({ conversation: "c1", id: first?.id, text: "um" });
  });

  it("does not send what another agent left in this browser, nor what it cannot read", async () => {
    const keep = new MemoryKeep<Unsent>();
    const away = new FakeLive();
    away.standing.set("RECONNECTING");
    await outboxWith(away, keep).outbox.add("c1", "reply", "Oi");
    keep.items.set("x", { id: "x" } as Unsent);
    const live = new FakeLive();
    const other = new Outbox({ agent: "a-rafael", live, keep, refused: () => false });
    other.start();
    await settle();
    expect(other.items.get()).toEqual([]);
  });

  it("keeps a refused text with the reason, and sends it again when asked", async () => {
    const live = new FakeLive();
    const { outbox, keep } = outboxWith(live);
    await outbox.add("c1", "reply", "Oi");
    live.commands[0]?.refuse({ status: 409, code: "conversation.closed" });
    await settle();
    expect(outbox.items.get()[0]).toMatchObject({
      state: "REFUSED",
      problem: { code: "conversation.closed" },
    });
    expect([...keep.items.values()][0]).toMatchObject({ text: "Oi", state: "REFUSED" });
    outbox.retry(outbox.items.get()[0]?.id ?? "");
    expect(live.commands).toHaveLength(2);
  });

  it("does not take 'not now' for a refusal", async () => {
    const live = new FakeLive();
    const { outbox } = outboxWith(live);
    await outbox.add("c1", "reply", "Oi");
    live.commands[0]?.refuse({ status: 429, code: "too-many", retryAfterSeconds: 3 });
    await settle();
    expect(states(outbox)).toEqual(["WAITING"]);
    await vi.advanceTimersByTimeAsync(2_900);
    expect(live.commands).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(live.commands).toHaveLength(2);
  });

  it("S11_a_lost_race_leaves_the_text_elsewhere_and_nothing_in_the_queue", async () => {
    const live = new FakeLive();
    const drafts: string[] = [];
    const { outbox, keep } = outboxWith(live, undefined, (item, problem) => {
      if (problem.code !== "conversation.already-claimed") return false;
      drafts.push(item.text);
      return true;
    });
    await outbox.add("c1", "reply", "Dá sim!");
    live.commands[0]?.refuse({ status: 409, code: "conversation.already-claimed", ownerName: "Rafael" });
    await settle();
    expect(drafts).toEqual(["Dá sim!"]);
    expect(outbox.items.get()).toEqual([]);
    expect(keep.items.size).toBe(0);
  });

  it("forgets what the timeline shows, even before the answer", async () => {
    const live = new FakeLive();
    const { outbox, keep } = outboxWith(live);
    await outbox.add("c1", "reply", "Oi");
    outbox.seen(new Set(outbox.items.get().map((item) => item.id)));
    expect(outbox.items.get()).toEqual([]);
    live.commands[0]?.done({ seq: 3 });
    await settle();
    expect(outbox.items.get()).toEqual([]);
    expect(keep.items.size).toBe(0);
  });
});

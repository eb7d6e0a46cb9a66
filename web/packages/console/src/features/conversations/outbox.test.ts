import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Unanswered } from "../../live/commands";
import { MemoryKeep } from "../../live/keep";
import type { Tabs } from "../../live/tabs";
import { FakeLive } from "./fakeLive";
import { type OnRefused, Outbox, type Unsent } from "./outbox";

const settle = () => vi.advanceTimersByTimeAsync(0);

/** The tabs of one browser, closed as the test says. */
class FakeTabs implements Tabs {
  readonly #heirs: Map<string, (() => Promise<void>)[]>;

  constructor(
    readonly own: string,
    before?: FakeTabs,
  ) {
    this.#heirs = before === undefined ? new Map() : before.#heirs;
  }

  afterEndOf(tab: string, inherit: () => Promise<void>): void {
    this.#heirs.set(tab, [...(this.#heirs.get(tab) ?? []), inherit]);
  }

  async close(): Promise<void> {
    for (const inherit of this.#heirs.get(this.own) ?? []) await inherit();
  }
}

interface Desk {
  keep?: MemoryKeep<Unsent>;
  refused?: OnRefused;
  tabs?: Tabs;
  agent?: string;
}

function outboxWith(live: FakeLive, desk: Desk = {}) {
  const { keep = new MemoryKeep<Unsent>(), refused = () => false } = desk;
  const { tabs = new FakeTabs("t1"), agent = "a-mariana" } = desk;
  const outbox = new Outbox({ agent, live, keep, tabs, refused });
  outbox.start();
  return { outbox, keep };
}

function away(): FakeLive {
  const live = new FakeLive();
  live.standing.set("RECONNECTING");
  return live;
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

  it("keeps the names of attachments with a text that waits, and sends them with it", async () => {
    const keep = new MemoryKeep<Unsent>();
    const tab = new FakeTabs("t1");
    const { outbox } = outboxWith(away(), { keep, tabs: tab });
    const photo = { id: "f1", name: "etiqueta.jpg", type: "image/jpeg", size: 7, width: 4, height: 3 };
    await outbox.add("c1", "note", "", [photo]);

    const live = new FakeLive();
    outboxWith(live, { keep, tabs: new FakeTabs("t2", tab) });
    await settle();
    await tab.close();
    await settle();
    expect(live.commands[0]).toMatchObject({ name: "note", body: { text: "", attachments: ["f1"] } });
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

  it("survives the tab: another sends what was kept, with the same ids, in order", async () => {
    const first = new FakeTabs("t1");
    const { outbox, keep } = outboxWith(away(), { tabs: first });
    await outbox.add("c1", "reply", "um");
    await outbox.add("c1", "reply", "dois");
    const ids = outbox.items.get().map((item) => item.id);
    const live = new FakeLive();
    outboxWith(live, { keep, tabs: new FakeTabs("t2", first) });
    await settle();
    expect(live.commands).toEqual([]);
    await first.close();
    await settle();
    live.commands[0]?.done({ seq: 3 });
    await settle();
    expect(live.commands.map((command) => command.body)).toEqual([
      { conversation: "c1", id: ids[0], text: "um" },
      { conversation: "c1", id: ids[1], text: "dois" },
    ]);
  });

  it("leaves what another tab still sends to that tab, and of two heirs only one sends", async () => {
    const first = new FakeTabs("t1");
    const { outbox, keep } = outboxWith(away(), { tabs: first });
    await outbox.add("c1", "reply", "Oi");
    const heirs = [new FakeLive(), new FakeLive()];
    const outboxes = heirs.map((live, index) =>
      outboxWith(live, { keep, tabs: new FakeTabs(`h${index}`, first) }),
    );
    await settle();
    expect(outboxes.map((heir) => heir.outbox.items.get().length)).toEqual([0, 0]);
    await first.close();
    await settle();
    expect(heirs.map((live) => live.commands.length)).toEqual([1, 0]);
  });

  it("sends at once on a new line, however long it had paused before", async () => {
    const live = new FakeLive();
    const { outbox } = outboxWith(live);
    await outbox.add("c1", "reply", "Oi");
    live.commands[0]?.refuse({ status: 503, code: "fault.try-again", retryAfterSeconds: "60" });
    await settle();
    live.standing.set("RECONNECTING");
    live.standing.set("LIVE");
    expect(live.commands).toHaveLength(2);
  });

  it("works in memory where the browser keeps nothing", async () => {
    const keep = new MemoryKeep<Unsent>();
    keep.put = () => Promise.reject(new DOMException("forbidden", "InvalidStateError"));
    keep.all = () => Promise.reject(new DOMException("forbidden", "InvalidStateError"));
    const live = new FakeLive();
    const { outbox } = outboxWith(live, { keep });
    await outbox.add("c1", "reply", "Oi");
    live.commands[0]?.done({ seq: 3 });
    await settle();
    expect(states(outbox)).toEqual(["SAVED"]);
  });

  it("is forgotten by who signs out, and what others left is not", async () => {
    const keep = new MemoryKeep<Unsent>();
    const { outbox } = outboxWith(away(), { keep });
    await outbox.add("c1", "reply", "Oi");
    const other = outboxWith(away(), { keep, agent: "a-rafael", tabs: new FakeTabs("t2") });
    await other.outbox.add("c1", "reply", "Olá");
    await outbox.forget();
    expect(outbox.items.get()).toEqual([]);
    expect([...keep.items.values()].map((item) => item.text)).toEqual(["Olá"]);
  });

  it("does not send what another agent left in this browser, nor what it cannot read", async () => {
    const { outbox, keep } = outboxWith(away());
    await outbox.add("c1", "reply", "Oi");
    keep.items.set("x", { id: "x" } as Unsent);
    const live = new FakeLive();
    const other = outboxWith(live, { keep, agent: "a-rafael" });
    await settle();
    expect(other.outbox.items.get()).toEqual([]);
    expect(live.commands).toEqual([]);
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
    live.commands[0]?.refuse({ status: 429, code: "too-many", retryAfterSeconds: "3" });
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
    const { outbox, keep } = outboxWith(live, {
      refused: (item, problem) => {
        if (problem.code !== "conversation.already-claimed") return false;
        drafts.push(item.text);
        return true;
      },
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

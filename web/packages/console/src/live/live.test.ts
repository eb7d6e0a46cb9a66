import type { Held } from "@prosa/protocol/frames";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refused, Unanswered } from "./commands";
import { SignedOut } from "./connection";
import { LiveLine } from "./live";
import { ScriptedWires } from "./scriptedWire";
import { type News, nothingHeld, type Subscriber } from "./subscriptions";

class Listener implements Subscriber {
  after = 0;
  readonly news: News[] = [];

  held(): Held {
    return this.after === 0 ? nothingHeld : { after: this.after, at: madeAt(this.after) };
  }

  take(news: News): void {
    this.news.push(news);
  }
}

/** To the microsecond, which no Date of a browser keeps. */
const madeAt = (seq: number) => `2026-11-22T17:12:00.00000${seq}Z`;

let wires: ScriptedWires;
let polls: ScriptedWires;
let tickets: () => Promise<string>;
let live: LiveLine;

const settle = () => vi.advanceTimersByTimeAsync(0);

async function goLive() {
  live.start();
  await settle();
  wires.last.accept();
}

beforeEach(() => {
  vi.useFakeTimers();
  wires = new ScriptedWires();
  polls = new ScriptedWires();
  tickets = async () => "ticket";
  live = new LiveLine({
    ticket: () => tickets(),
    open: wires.open,
    openInstead: polls.open,
    chance: () => 1,
  });
});

afterEach(() => {
  live.stop();
  vi.useRealTimers();
});

describe("connecting", () => {
  it("says hello with the ticket and is live once welcomed", async () => {
    live.start();
    await settle();
    wires.last.opened();
    expect(wires.last.sent).toEqual([{ type: "hello", version: 1, secret: "ticket" }]);
    expect(live.standing.get()).toBe("CONNECTING");
    wires.last.say({ type: "welcome", version: 1, beatSeconds: 25 });
    expect(live.standing.get()).toBe("LIVE");
  });

  it("ends when the session is over", async () => {
    tickets = () => Promise.reject(new SignedOut());
    live.start();
    await settle();
    expect(live.standing.get()).toBe("SIGNED_OUT");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wires.ends).toHaveLength(0);
  });

  it("ends when the server speaks another version", async () => {
    await goLive();
    wires.last.drop(4400);
    expect(live.standing.get()).toBe("OUTDATED");
  });

  it("ends on a frame that is none, rather than to go on with half", async () => {
    await goLive();
    wires.last.sayRaw('{"type":"beat","seqs":7}');
    expect(live.standing.get()).toBe("OUTDATED");
    expect(wires.last.closed).toBe(true);
  });
});

describe("a line that was lost", () => {
  it("comes back with a new ticket", async () => {
    await goLive();
    wires.last.drop();
    await vi.advanceTimersByTimeAsync(500);
    expect(wires.ends).toHaveLength(2);
    wires.last.accept();
    expect(live.standing.get()).toBe("LIVE");
  });

  it("is spoken of after 2 s, not before", async () => {
    await goLive();
    wires.last.drop();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(live.standing.get()).toBe("LIVE");
    await vi.advanceTimersByTimeAsync(1);
    expect(live.standing.get()).toBe("RECONNECTING");
  });

  it("is never spoken of when it was back within 2 s", async () => {
    await goLive();
    const seen: string[] = [];
    live.standing.subscribe(() => seen.push(live.standing.get()));
    wires.last.drop();
    await vi.advanceTimersByTimeAsync(600);
    wires.last.accept();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toEqual([]);
  });

  it("is tried less and less often, and at least every 15 s", async () => {
    tickets = () => Promise.reject(new TypeError("network"));
    const asked = vi.fn(tickets);
    tickets = asked;
    live.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.mock.calls.length).toBeLessThan(10);
    asked.mockClear();
    await vi.advanceTimersByTimeAsync(16_000);
    expect(asked).toHaveBeenCalled();
  });

  it("shows itself by silence when nobody closed it", async () => {
    await goLive();
    await vi.advanceTimersByTimeAsync(34_000);
    expect(wires.ends).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(wires.ends).toHaveLength(2);
  });

  it("is taken for dead 1.5 s after an unanswered wake", async () => {
    await goLive();
    live.wake();
    expect(wires.last.sent.at(-1)).toEqual({ type: "wake" });
    await vi.advanceTimersByTimeAsync(2_100);
    expect(wires.ends).toHaveLength(2);
  });

  it("does not wait out its pause when the page wakes", async () => {
    tickets = () => Promise.reject(new TypeError("network"));
    live.start();
    await vi.advanceTimersByTimeAsync(20_000);
    tickets = async () => "ticket";
    live.wake();
    await settle();
    expect(wires.ends).toHaveLength(1);
  });

  it("hears nothing more from the old connection", async () => {
    await goLive();
    const old = wires.last;
    const listener = new Listener();
    live.subscribe("inbox", listener);
    old.drop();
    await vi.advanceTimersByTimeAsync(500);
    wires.last.accept();
    old.say({ type: "gone", topic: "inbox", id: "c1", seq: 3 });
    expect(listener.news).toEqual([]);
  });
});

describe("a network that knows no sockets", () => {
  /** Both sockets fail, though the tickets came. */
  async function goLimited() {
    live.start();
    await settle();
    wires.last.drop();
    await vi.advanceTimersByTimeAsync(500);
    wires.last.drop();
    await vi.advanceTimersByTimeAsync(500);
    polls.last.accept();
  }

  it("gets requests instead, and the page may say so", async () => {
    await goLimited();
    expect(live.standing.get()).toBe("LIVE");
    expect(live.limited.get()).toBe(true);
    live.subscribe("inbox", new Listener());
    expect(polls.last.of("subscribe")).toEqual([{ type: "subscribe", topic: "inbox", after: 0 }]);
  });

  it("is not suspected when the server itself is away", async () => {
    let fails = true;
    tickets = async () => {
      if (fails) throw new TypeError("network");
      return "ticket";
    };
    live.start();
    await vi.advanceTimersByTimeAsync(30_000);
    fails = false;
    await vi.advanceTimersByTimeAsync(15_000);
    wires.last.accept();
    expect(live.limited.get()).toBe(false);
    expect(polls.ends).toHaveLength(0);
  });

  it("shows itself by silence too", async () => {
    live.start();
    await vi.advanceTimersByTimeAsync(8_000 + 500 + 8_000 + 500);
    expect(polls.ends).toHaveLength(1);
  });

  it("is asked again every minute, and left when a socket is welcomed", async () => {
    await goLimited();
    const before = wires.ends.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wires.ends).toHaveLength(before + 1);
    wires.last.drop();
    await vi.advanceTimersByTimeAsync(60_000);
    wires.last.accept();
    await settle();
    wires.last.accept();
    expect(live.limited.get()).toBe(false);
    expect(live.standing.get()).toBe("LIVE");
    expect(polls.last.closed).toBe(true);
  });
});

describe("a subscription", () => {
  it("says what is held, again on every new line", async () => {
    const listener = new Listener();
    live.subscribe("conversation/c1", listener);
    await goLive();
    expect(wires.last.of("subscribe")).toEqual([{ type: "subscribe", topic: "conversation/c1", after: 0 }]);
    listener.after = 7;
    wires.last.drop();
    await vi.advanceTimersByTimeAsync(500);
    wires.last.accept();
    expect(wires.last.of("subscribe")).toEqual([
      { type: "subscribe", topic: "conversation/c1", after: 7, at: madeAt(7) },
    ]);
  });

  it("of two listeners asks for the older of what they hold", async () => {
    await goLive();
    const first = new Listener();
    const second = new Listener();
    first.after = 9;
    second.after = 4;
    live.subscribe("conversation/c1", first);
    live.subscribe("conversation/c1", second);
    expect(wires.last.of("subscribe").map(({ after, at }) => [after, at])).toEqual([
      [9, madeAt(9)],
      [4, madeAt(4)],
    ]);
  });

  it("is given up with its last listener", async () => {
    await goLive();
    const stopFirst = live.subscribe("inbox", new Listener());
    const stopSecond = live.subscribe("inbox", new Listener());
    stopFirst();
    expect(wires.last.of("unsubscribe")).toEqual([]);
    stopSecond();
    expect(wires.last.of("unsubscribe")).toEqual([{ type: "unsubscribe", topic: "inbox" }]);
  });

  it("that a beat shows to be behind asks for what it lacks, once", async () => {
    await goLive();
    const listener = new Listener();
    live.subscribe("conversation/c1", listener);
    listener.after = 4;
    wires.last.say({ type: "subscribed", topic: "conversation/c1", seq: 4, state: null, anew: false });
    wires.last.say({ type: "beat", seqs: { "conversation/c1": 4 } });
    expect(wires.last.of("subscribe")).toHaveLength(1);
    wires.last.say({ type: "beat", seqs: { "conversation/c1": 6 } });
    wires.last.say({ type: "beat", seqs: { "conversation/c1": 6 } });
    expect(wires.last.of("subscribe").slice(1)).toEqual([
      { type: "subscribe", topic: "conversation/c1", after: 4, at: madeAt(4) },
    ]);
  });
});

describe("a command", () => {
  it("resolves with what was done", async () => {
    await goLive();
    const answer = live.command("reply", { text: "Oi" });
    const sent = wires.last.of("command")[0];
    expect(sent).toMatchObject({ name: "reply", body: { text: "Oi" } });
    wires.last.say({ type: "done", id: sent?.id ?? "", result: { seq: 4 } });
    await expect(answer).resolves.toEqual({ seq: 4 });
  });

  it("rejects with why it was refused", async () => {
    await goLive();
    const answer = live.command("reply", {});
    const id = wires.last.of("command")[0]?.id ?? "";
    wires.last.say({ type: "refused", id, problem: { status: 409, code: "conversation.closed" } });
    await expect(answer).rejects.toThrow(Refused);
  });

  it("is unanswered when the line is down, is lost, or stays silent", async () => {
    await expect(live.command("reply", {})).rejects.toThrow(Unanswered);
    await goLive();
    const lost = live.command("reply", {});
    wires.last.drop();
    await expect(lost).rejects.toThrow(Unanswered);
    await vi.advanceTimersByTimeAsync(500);
    wires.last.accept();
    const silent = expect(live.command("reply", {})).rejects.toThrow(Unanswered);
    await vi.advanceTimersByTimeAsync(12_000);
    await silent;
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ClientFrame, Held, ServerFrame } from "./frames";
import { NotTaken, openPolling } from "./polling";
import type { Wire } from "./wire";

interface Asked {
  what: string;
  body: { line: string; topics: ({ topic: string; mark: string } & Held)[] } & Record<string, unknown>;
  signal: AbortSignal;
  answer: (frames: ServerFrame[], marks?: Record<string, string>) => Promise<unknown>;
  refuse: (status: number, code: string) => Promise<unknown>;
  done: (frame: ServerFrame) => Promise<unknown>;
}

let asked: Asked[];
let heard: ServerFrame[];
let closed: number[];
let wire: Wire;

const settle = () => vi.advanceTimersByTimeAsync(0);
const say = (frame: ClientFrame) => wire.send(JSON.stringify(frame));
const polls = () => asked.filter((each) => each.what === "poll" && each.body.topics.length > 0);
const last = () => {
  const one = asked.at(-1);
  if (one === undefined) throw new Error("nothing was asked");
  return one;
};

beforeEach(async () => {
  vi.useFakeTimers();
  [asked, heard, closed] = [[], [], []];
  wire = openPolling(
    (what, body, signal) =>
      new Promise((resolve, reject) => {
        const settled = (act: () => void) => {
          act();
          return settle();
        };
        signal.addEventListener("abort", () => reject(new NotTaken(0, "")));
        asked.push({
          what,
          body: JSON.parse(body),
          signal,
          answer: (frames, marks = {}) => settled(() => resolve({ frames, marks })),
          refuse: (status, code) => settled(() => reject(new NotTaken(status, code))),
          done: (frame) => settled(() => resolve(frame)),
        });
      }),
    () => "line-1",
  )({
    opened: () => say({ type: "hello", version: 1, secret: "s" }),
    received: (message) => heard.push(JSON.parse(message) as ServerFrame),
    closed: (code) => closed.push(code),
  });
  await settle();
});

afterEach(() => {
  wire.close();
  vi.useRealTimers();
});

async function following(topic: string, after: number, at?: string) {
  await last().answer([]);
  say({ type: "subscribe", topic, after, at });
  await settle();
}

describe("a wire of requests", () => {
  it("welcomes when the server has answered, and not before", async () => {
    expect(heard).toEqual([]);
    await last().answer([]);
    expect(heard).toEqual([{ type: "welcome", version: 1, beatSeconds: 25 }]);
  });

  it("asks for all that is followed in one request, and again with what it holds by then", async () => {
    await last().answer([]);
    say({ type: "subscribe", topic: "chat/c1", after: 2, at: "2026-11-22T17:12:00.000002Z" });
    say({ type: "subscribe", topic: "greeting", after: 0 });
    await settle();
    expect(polls()).toHaveLength(1);
    expect(last().body.topics).toEqual([
      { topic: "chat/c1", after: 2, at: "2026-11-22T17:12:00.000002Z", mark: "" },
      { topic: "greeting", after: 0, mark: "" },
    ]);

    const third = { publicSeq: 3, at: "2026-11-22T17:12:00.000003Z" };
    const news: ServerFrame = { type: "entries", topic: "chat/c1", entries: [third], more: false };
    await last().answer([news], { "chat/c1": "m1", greeting: "m2" });
    expect(heard.at(-1)).toEqual(news);
    await vi.advanceTimersByTimeAsync(300);
    expect(last().body.topics).toEqual([
      { topic: "chat/c1", after: 3, at: third.at, mark: "m1" },
      { topic: "greeting", after: 0, mark: "m2" },
    ]);
  });

  it("asks for everything after another past, and no more for what has ended", async () => {
    await following("conversation/c1", 9, "2026-11-22T17:12:00.000009Z");
    say({ type: "subscribe", topic: "nothing", after: 0 });
    await settle();
    await last().answer([
      { type: "subscribed", topic: "conversation/c1", seq: 12, state: null, anew: true },
      { type: "ended", topic: "nothing", code: "topic.unknown" },
    ]);
    await vi.advanceTimersByTimeAsync(300);
    expect(last().body.topics).toEqual([{ topic: "conversation/c1", after: 0, mark: "" }]);
  });

  it("shows by a beat that an empty answer came", async () => {
    await following("inbox", 0);
    await last().answer([]);
    expect(heard.at(-1)).toEqual({ type: "beat", seqs: {} });
  });

  it("sends a command beside the poll that is held", async () => {
    await following("inbox", 0);
    const held = last();
    say({ type: "command", id: "k1", name: "read", body: {} });
    await settle();
    expect(last().what).toBe("command");
    expect(held.signal.aborted).toBe(false);
    await last().done({ type: "done", id: "k1", result: {} });
    expect(heard.at(-1)).toEqual({ type: "done", id: "k1", result: {} });
  });

  it("answers a wake only when the server does, and drops the poll that may be dead", async () => {
    await following("inbox", 0);
    const held = last();
    say({ type: "wake" });
    await settle();
    const before = heard.length;
    await last().answer([]);
    expect(heard.slice(before)).toEqual([{ type: "beat", seqs: {} }]);
    expect(held.signal.aborted).toBe(true);
    expect(closed).toEqual([]);
  });

  it.each([
    [401, "access.sign-in-needed", 4401],
    [409, "live.wrong-version", 4400],
    [429, "live.too-many-attempts", 4429],
    [503, "fault.try-again", 1006],
    [0, "", 1006],
  ])("that is refused with %i %s closes as a socket would", async (status, code, close) => {
    await following("inbox", 0);
    await last().refuse(status, code);
    expect(closed).toEqual([close]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(polls()).toHaveLength(1);
  });

  it("that was closed says and asks nothing more", async () => {
    await following("inbox", 0);
    wire.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(closed).toEqual([]);
    expect(polls()).toHaveLength(1);
  });
});

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Live } from "../../live/live";
import type { News, Subscriber } from "../../live/subscriptions";
import { TicketNews } from "./news";

let heard: Subscriber;
const told: (string[] | null)[] = [];

const live = {
  subscribe: (_: string, subscriber: Subscriber) => {
    heard = subscriber;
    return () => undefined;
  },
} as unknown as Live;

const moved = (number: string): News => ({
  type: "signal",
  topic: "tickets",
  signal: { kind: "ticket-moved", number },
});

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
  new TicketNews(live, (numbers) => told.push(numbers && [...numbers])).start();
});
afterEach(() => {
  vi.useRealTimers();
});

it("tells together which tickets moved at the same time", () => {
  heard.take(moved("2026-000001"));
  heard.take(moved("2026-000002"));
  heard.take(moved("2026-000001"));
  expect(told).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(told).toEqual([["2026-000001", "2026-000002"]]);
});

it("tells that everything may have moved while the page was away", () => {
  heard.take({ type: "subscribed", topic: "tickets", seq: 0, state: null, anew: false });
  heard.take(moved("2026-000001"));
  vi.advanceTimersByTime(500);
  heard.take(moved("2026-000003"));
  vi.advanceTimersByTime(500);
  expect(told).toEqual([null, ["2026-000003"]]);
});

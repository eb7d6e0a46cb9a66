import type { Attachment, Entry, Person } from "@prosa/protocol/conversation";
import { dayOf } from "../../ui/time";
import type { Unsent } from "./outbox";

export type Delivery = "SENDING" | "SENT" | "SEEN" | "REFUSED";

export interface Bubble {
  key: string;
  text: string;
  attachments: readonly Attachment[];
  at: string;
  /** Null on what the requester wrote. */
  delivery: Delivery | null;
  /** When it was seen, where that is known. */
  seenAt: string | null;
  unsent: Unsent | null;
  /** The line with time and delivery stands under this bubble. */
  closing: boolean;
}

type SystemEntry = Extract<
  Entry,
  { kind: "CLAIM" | "TRANSFER" | "RELEASE" | "REQUESTER_EDITED" | "CLOSED" | "TICKET_OPENED" }
>;

export type StreamItem =
  | { kind: "DAY"; key: string; at: string }
  | { kind: "TURN"; key: string; agent: Person | null; bubbles: Bubble[] }
  | {
      kind: "NOTE";
      key: string;
      by: Person;
      text: string;
      attachments: readonly Attachment[];
      at: string;
      unsent: Unsent | null;
    }
  | { kind: "GREETING"; key: string; text: string; color: string; at: string }
  | { kind: "SYSTEM"; key: string; entry: SystemEntry };

export interface StreamSource {
  entries: readonly Entry[];
  unsent: readonly Unsent[];
  me: Person;
  visitorReadUpTo: number;
  /** When the visitor read how far, oldest first. */
  seen: readonly { upTo: number; at: string }[];
}

const GROUPED_WITHIN = 5 * 60_000;

/** What the stream shows, top to bottom: days apart, one person's messages of five minutes together. */
export function stream(source: StreamSource): StreamItem[] {
  const shown = new Set(
    source.entries.flatMap((entry) => (entry.kind === "MESSAGE" || entry.kind === "NOTE" ? [entry.id] : [])),
  );
  const saved = source.entries.map((entry) => fromEntry(entry, source));
  const waiting = source.unsent
    .filter((item) => !shown.has(item.id))
    .map((item) => fromUnsent(item, source.me));
  return withClosingLines(grouped(withDays([...saved, ...waiting])));
}

type Single = { at: string; item: Exclude<StreamItem, { kind: "DAY" }> };

function fromEntry(entry: Entry, { visitorReadUpTo, seen }: StreamSource): Single {
  const key = `entry-${entry.seq}`;
  const { at } = entry;
  switch (entry.kind) {
    case "MESSAGE": {
      const byAgent = entry.by.kind === "AGENT";
      const delivery = byAgent ? (entry.seq <= visitorReadUpTo ? "SEEN" : "SENT") : null;
      const seenAt = delivery === "SEEN" ? (seen.find((mark) => mark.upTo >= entry.seq)?.at ?? null) : null;
      const bubble = {
        key: entry.id,
        text: entry.text,
        attachments: entry.attachments,
        at,
        delivery,
        seenAt,
        unsent: null,
        closing: false,
      } as const;
      return {
        at,
        item: {
          kind: "TURN",
          key,
          agent: entry.by.kind === "AGENT" ? entry.by.agent : null,
          bubbles: [bubble],
        },
      };
    }
    case "NOTE": {
      const { id: key, by, text, attachments } = entry;
      return { at, item: { kind: "NOTE", key, by, text, attachments, at, unsent: null } };
    }
    case "GREETING":
      return { at, item: { kind: "GREETING", key, text: entry.text, color: entry.color, at } };
    case "CLAIM":
    case "TRANSFER":
    case "RELEASE":
    case "REQUESTER_EDITED":
    case "CLOSED":
    case "TICKET_OPENED":
      return { at, item: { kind: "SYSTEM", key, entry } };
    default:
      return entry satisfies never;
  }
}

function fromUnsent(item: Unsent, me: Person): Single {
  const { id: key, text, attachments, writtenAt: at } = item;
  if (item.kind === "note")
    return { at, item: { kind: "NOTE", key, by: me, text, attachments, at, unsent: item } };
  const delivery = item.state === "SAVED" ? "SENT" : item.state === "REFUSED" ? "REFUSED" : "SENDING";
  const bubble: Bubble = {
    key,
    text,
    attachments,
    at,
    delivery,
    seenAt: null,
    unsent: item,
    closing: false,
  };
  return { at, item: { kind: "TURN", key, agent: me, bubbles: [bubble] } };
}

function withDays(singles: Single[]): StreamItem[] {
  const items: StreamItem[] = [];
  let day = "";
  for (const { at, item } of singles) {
    const own = dayOf(at);
    if (own !== day) items.push({ kind: "DAY", key: `day-${own}`, at });
    day = own;
    items.push(item);
  }
  return items;
}

function grouped(items: StreamItem[]): StreamItem[] {
  const result: StreamItem[] = [];
  for (const item of items) {
    const before = result.at(-1);
    if (item.kind === "TURN" && before?.kind === "TURN" && belongTogether(before, item))
      before.bubbles.push(...item.bubbles);
    else result.push(item.kind === "TURN" ? { ...item, bubbles: [...item.bubbles] } : item);
  }
  return result;
}

type Turn = Extract<StreamItem, { kind: "TURN" }>;

function belongTogether(before: Turn, next: Turn): boolean {
  const last = before.bubbles.at(-1);
  const first = next.bubbles[0];
  if (last === undefined || first === undefined || before.agent?.id !== next.agent?.id) return false;
  return Date.parse(first.at) - Date.parse(last.at) < GROUPED_WITHIN;
}

/** Time and delivery once per group, and wherever the delivery changes within it. */
function withClosingLines(items: StreamItem[]): StreamItem[] {
  return items.map((item) => {
    if (item.kind !== "TURN") return item;
    const bubbles = item.bubbles.map((bubble, index) => {
      const next = item.bubbles[index + 1];
      const closing =
        next === undefined || next.delivery !== bubble.delivery || bubble.delivery === "REFUSED";
      return { ...bubble, closing };
    });
    return { ...item, bubbles };
  });
}

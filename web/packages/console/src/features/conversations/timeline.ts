import type { ConversationState, Entry } from "@prosa/protocol/conversation";
import type { Held } from "@prosa/protocol/frames";
import { replaceEqualDeep } from "@tanstack/react-query";

/** A stretch of a conversation's timeline without holes, up to the newest that is known. */
export interface Timeline {
  readonly entries: readonly Entry[];
  /** Nothing is older than the first entry here. */
  readonly first: boolean;
}

export const emptyTimeline: Timeline = { entries: [], first: false };

export function lastSeq(timeline: Timeline): number {
  return timeline.entries.at(-1)?.seq ?? 0;
}

/** How far it goes, as the line is told. */
export function heldOf(timeline: Timeline): Held {
  return { after: lastSeq(timeline), at: timeline.entries.at(-1)?.at };
}

export interface Appended {
  timeline: Timeline;
  /** Something between was not delivered and must be asked for. */
  gap: boolean;
}

/** Takes what follows on without a hole; what is already held is ignored, whatever order it comes in. */
export function append(timeline: Timeline, incoming: readonly Entry[]): Appended {
  const added: Entry[] = [];
  let last = lastSeq(timeline);
  for (const entry of [...incoming].sort((a, b) => a.seq - b.seq)) {
    if (entry.seq <= last) continue;
    if (entry.seq > last + 1) return { timeline: extended(timeline, added), gap: true };
    added.push(entry);
    last = entry.seq;
  }
  return { timeline: extended(timeline, added), gap: false };
}

function extended(timeline: Timeline, added: Entry[]): Timeline {
  return added.length === 0 ? timeline : { ...timeline, entries: [...timeline.entries, ...added] };
}

/** Puts older entries before the first one held. */
export function prepend(timeline: Timeline, older: readonly Entry[], first: boolean): Timeline {
  const from = timeline.entries[0]?.seq ?? Number.POSITIVE_INFINITY;
  const added = older.filter((entry) => entry.seq < from);
  return { entries: [...added, ...timeline.entries], first };
}

/**
 * A state of an older seq changes nothing; one of the same seq may carry a new read mark. What it says again, as of the
 * requester, stays the same object, so that what shows it is not drawn again.
 */
export function newerState(
  current: ConversationState | null,
  incoming: ConversationState,
): ConversationState {
  if (current === null) return incoming;
  if (incoming.seq < current.seq) return current;
  return replaceEqualDeep(current, {
    ...incoming,
    readUpTo: Math.max(current.readUpTo, incoming.readUpTo),
    visitorReadUpTo: Math.max(current.visitorReadUpTo, incoming.visitorReadUpTo),
  });
}

import {
  anything,
  type Check,
  exactly,
  flag,
  list,
  Malformed,
  named,
  orNull,
  record,
  tagged,
  text,
  whole,
} from "./check";
import type { PresenceOf, PresenceSignal, Problem, ServerFrame, TypingSignal } from "./frames";

/** The fixed fields are checked; the details beside them are kept as they came. */
export const problem: Check<Problem> = (value, path = "value") => {
  const fixed = record<{ status: number; code: string }>({ status: whole, code: text })(value, path);
  return { ...(value as Record<string, unknown>), ...fixed };
};

type FrameOf<K extends ServerFrame["type"]> = Extract<ServerFrame, { type: K }>;

/** What a topic carries stays unknown here: whoever subscribed knows its shape and checks it. */
export const serverFrame: Check<ServerFrame> = tagged<"type", ServerFrame>("type", {
  welcome: record<FrameOf<"welcome">>({ type: exactly("welcome"), version: whole, beatSeconds: whole }),
  subscribed: record<FrameOf<"subscribed">>({
    type: exactly("subscribed"),
    topic: text,
    seq: whole,
    state: anything,
    anew: flag,
  }),
  entries: record<FrameOf<"entries">>({
    type: exactly("entries"),
    topic: text,
    entries: list(anything),
    more: flag,
  }),
  state: record<FrameOf<"state">>({ type: exactly("state"), topic: text, seq: whole, state: anything }),
  row: record<FrameOf<"row">>({ type: exactly("row"), topic: text, row: anything }),
  gone: record<FrameOf<"gone">>({ type: exactly("gone"), topic: text, id: text, seq: whole }),
  signal: record<FrameOf<"signal">>({ type: exactly("signal"), topic: text, signal: anything }),
  done: record<FrameOf<"done">>({ type: exactly("done"), id: text, result: anything }),
  refused: record<FrameOf<"refused">>({ type: exactly("refused"), id: text, problem }),
  ended: record<FrameOf<"ended">>({ type: exactly("ended"), topic: text, code: text }),
  beat: record<FrameOf<"beat">>({ type: exactly("beat"), seqs: named(whole) }),
});

/** Reads what a socket brought; throws `Malformed` for what is no frame of this version. */
export function readServerFrame(received: string): ServerFrame {
  return serverFrame(parse(received), "frame");
}

function parse(received: string): unknown {
  try {
    return JSON.parse(received);
  } catch {
    throw new Malformed("frame", "JSON");
  }
}

const presenceFields = { agent: text, online: flag, availability: exactly("ONLINE", "OFFLINE") };

export const presenceOf: Check<PresenceOf> = record<PresenceOf>(presenceFields);
export const presenceSignal: Check<PresenceSignal> = record<PresenceSignal>({
  kind: exactly("presence"),
  ...presenceFields,
});
export const presenceState: Check<{ agents: PresenceOf[] }> = record<{ agents: PresenceOf[] }>({
  agents: list(presenceOf),
});
export const typingSignal: Check<TypingSignal> = record<TypingSignal>({
  kind: exactly("typing"),
  conversation: text,
  by: orNull(text),
  typing: flag,
});

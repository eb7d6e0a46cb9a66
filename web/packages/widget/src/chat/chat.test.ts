import { signal } from "@preact/signals-core";
import type { PublicEntry, VisitorConversation } from "@prosa/protocol/conversation";
import type { ServerFrame } from "@prosa/protocol/frames";
import { beforeEach, expect, test, vi } from "vitest";
import { Refused, type Send, Unreachable } from "./api";
import { Chat } from "./chat";
import { Keep } from "./keep";
import type { Followed, Live } from "./live";

const ANA = { id: "a", name: "Ana Lima", photo: null };
const CONVERSATION: VisitorConversation = {
  id: "c",
  number: "2026-000001",
  publicSeq: 2,
  agent: null,
  attended: true,
  closed: false,
  agentsReadUpTo: 0,
  readUpTo: 0,
  unread: 0,
  reachable: false,
};
const START = { company: "Casa Jatobá", appearance: {}, online: true, agents: [], conversation: null };
const at = "2026-11-22T14:00:00Z";
const said = (publicSeq: number, id = `m${publicSeq}`): PublicEntry => ({
  kind: "MESSAGE",
  publicSeq,
  at,
  id,
  by: { kind: "AGENT", agent: ANA },
  text: `${publicSeq}`,
  attachments: [],
});

/** The other end of the line, as the test wants it. */
class Line {
  readonly topics = new Map<string, Followed>();
  readonly caughtUp: string[] = [];
  readonly told: unknown[] = [];
  readonly up = signal(true);
  follow = (topic: string, followed: Followed) => void this.topics.set(topic, followed);
  catchUp = (topic: string) => void this.caughtUp.push(topic);
  leave = (topic: string) => void this.topics.delete(topic);
  tell = (name: string, body: unknown) => void this.told.push([name, body]);
  says(frame: Extract<ServerFrame, { topic: string }>) {
    this.topics.get(frame.topic)?.on(frame);
  }
}

function chatting(answers: Record<string, () => unknown>) {
  const line = new Line();
  const send = vi.fn<Send>(async (method, path) => {
    const answer = answers[`${method} ${path}`];
    if (!answer) throw new Error(`${method} ${path}`);
    return answer();
  });
  const keep = new Keep(() => localStorage);
  const heard = vi.fn();
  const chat = new Chat(
    send,
    line as unknown as Live,
    keep,
    () => ({ url: "u", title: "t" }),
    "pt-BR",
    heard,
  );
  return { chat, line, send, heard };
}

beforeEach(() => localStorage.clear());

test("S05: the first message begins the conversation, once", async () => {
  const { chat, line, send } = chatting({
    "GET /start": () => START,
    "POST /conversations": () => CONVERSATION,
  });
  await chat.load();
  chat.say("Oi");
  await vi.waitFor(() => expect(chat.conversation.value?.id).toBe("c"));
  const [message] = chat.outbox.messages.value;
  expect(send).toHaveBeenCalledWith(
    "POST",
    "/conversations",
    expect.objectContaining({ id: message?.id, text: "Oi" }),
  );

  line.says({
    type: "entries",
    topic: "chat/c",
    more: false,
    entries: [
      { kind: "GREETING", publicSeq: 1, at, occasion: "ONLINE", text: "Olá", color: "#FFFFFF" },
      {
        kind: "MESSAGE",
        publicSeq: 2,
        at,
        id: message?.id,
        by: { kind: "VISITOR" },
        text: "Oi",
        attachments: [],
      },
    ],
  });
  expect(chat.pending.value).toEqual([]);
  expect(chat.entries.value.map((each) => each.kind)).toEqual(["GREETING", "MESSAGE"]);
});

test("S06: when nobody is online any more, the text goes over to the form", async () => {
  const { chat } = chatting({
    "GET /start": () => START,
    "POST /conversations": () => {
      throw new Refused({ status: 409, code: "livechat.nobody-online" });
    },
  });
  await chat.load();
  chat.say("Vocês entregam em Marabá?");
  await vi.waitFor(() => expect(chat.unanswered.value).toBe("Vocês entregam em Marabá?"));
  await vi.waitFor(() => expect(chat.outbox.messages.value).toEqual([]));
  expect(chat.online.value).toBe(false);
});

test("attachments go with their message, under their ids", async () => {
  const { chat, send } = chatting({
    "GET /start": () => ({ ...START, conversation: CONVERSATION }),
    "GET /conversations/c/entries": () => ({ entries: [said(1)], first: true }),
    "POST /conversations/c/messages": () => ({ publicSeq: 2, at }),
  });
  await chat.load();
  const photo = { id: "f1", name: "etiqueta.jpg", type: "image/jpeg", size: 7, width: 4, height: 3 };
  chat.say("", [photo]);
  expect(chat.pending.value[0]?.attachments, "on the screen at once").toEqual([photo]);
  await vi.waitFor(() =>
    expect(send).toHaveBeenCalledWith(
      "POST",
      "/conversations/c/messages",
      expect.objectContaining({ text: "", attachments: ["f1"] }),
    ),
  );
});

test("P03: what comes twice is shown once, and a gap is asked for instead of shown", async () => {
  const { chat, line, heard } = chatting({
    "GET /start": () => ({ ...START, conversation: CONVERSATION }),
    "GET /conversations/c/entries": () => ({ entries: [said(1), said(2)], first: true }),
  });
  await chat.load();
  line.says({ type: "entries", topic: "chat/c", more: false, entries: [said(2), said(3)] });
  expect(chat.entries.value.map((each) => each.publicSeq)).toEqual([1, 2, 3]);
  expect(heard).toHaveBeenCalledTimes(1);

  line.says({ type: "entries", topic: "chat/c", more: false, entries: [said(5)] });
  expect(chat.entries.value).toHaveLength(3);
  expect(line.caughtUp).toEqual(["chat/c"]);
});

test("P17: what is of another past is dropped, and everything comes again", async () => {
  const { chat, line, heard } = chatting({
    "GET /start": () => ({ ...START, conversation: { ...CONVERSATION, readUpTo: 2 } }),
    "GET /conversations/c/entries": () => ({ entries: [said(1), said(2)], first: false }),
  });
  await chat.load();
  const held = () => line.topics.get("chat/c")?.held();
  const subscribed = { type: "subscribed", topic: "chat/c", seq: 3, state: CONVERSATION } as const;
  line.says({ ...subscribed, anew: false });
  expect(held()).toEqual({ after: 2, at });

  line.says({ ...subscribed, anew: true });
  expect(held()).toEqual({ after: 0 });
  const entries = [said(1), said(2, "another"), said(3)];
  line.says({ type: "entries", topic: "chat/c", more: false, entries });
  expect(chat.entries.value).toEqual(entries);
  expect(chat.unread.value, "in this past they were not read").toHaveLength(3);
  expect(chat.hasOlder.value).toBe(false);
  expect(heard).not.toHaveBeenCalled();
});

test("reading moves the mark to the last message of an agent, and only once", async () => {
  const { chat, line } = chatting({
    "GET /start": () => ({ ...START, conversation: CONVERSATION }),
    "GET /conversations/c/entries": () => ({ entries: [said(1), said(2)], first: true }),
  });
  await chat.load();
  expect(chat.unread.value).toHaveLength(2);
  chat.read();
  chat.read();
  expect(chat.unread.value).toHaveLength(0);
  expect(line.told).toEqual([["read", { conversation: "c", seq: 2 }]]);
});

test("S07: a new conversation takes the refused text along as its draft", async () => {
  const { chat, line } = chatting({
    "GET /start": () => ({ ...START, conversation: CONVERSATION }),
    "GET /conversations/c/entries": () => ({ entries: [said(1)], first: true }),
    "POST /conversations/c/messages": () => {
      throw new Refused({ status: 409, code: "conversation.closed" });
    },
  });
  await chat.load();
  chat.say("Só mais uma coisa");
  await vi.waitFor(() => expect(chat.outbox.messages.value[0]?.refused).toBe("conversation.closed"));
  line.says({ type: "state", topic: "chat/c", seq: 3, state: { ...CONVERSATION, closed: true } });
  expect(chat.closed.value).toBe(true);

  chat.begin();
  expect(chat.conversation.value).toBeNull();
  expect(chat.draft.value).toBe("Só mais uma coisa");
});

test("S07: what the server did not end is said to go on, and can be ended then", async () => {
  const ended = vi.fn().mockRejectedValueOnce(new Unreachable()).mockResolvedValueOnce(null);
  const { chat } = chatting({
    "GET /start": () => ({ ...START, conversation: CONVERSATION }),
    "GET /conversations/c/entries": () => ({ entries: [said(1)], first: true }),
    "POST /conversations/c/closure": ended,
  });
  await chat.load();
  const first = chat.close();
  expect(chat.ending.value).toBe("BUSY");
  expect(await first).toBe(false);
  expect(chat.ending.value).toBe("FAILED");
  expect(await chat.close()).toBe(true);
  expect(chat.ending.value).toBeNull();
});

test("S07: who was away when it was closed sees its end, until they have left it", async () => {
  const end: PublicEntry = { kind: "CLOSED", publicSeq: 3, at, by: { kind: "AGENT", agent: ANA } };
  const answers = {
    "GET /start": () => ({ ...START, conversation: { ...CONVERSATION, closed: true, readUpTo: 1 } }),
    "GET /conversations/c/entries": () => ({ entries: [said(1), said(2), end], first: true }),
  };
  const { chat, line } = chatting(answers);
  await chat.load();
  expect(chat.closed.value).toBe(true);
  expect(chat.unread.value.map((each) => each.publicSeq)).toEqual([2]);
  expect([...line.topics.keys()], "the ticket it becomes is still to come").toContain("chat/c");

  chat.begin();
  const { chat: afterwards } = chatting(answers);
  await afterwards.load();
  expect(afterwards.conversation.value).toBeNull();
});

test("S05: one that another tab has begun is taken up where none is open", async () => {
  let conversation: VisitorConversation | null = null;
  const { chat } = chatting({
    "GET /start": () => ({ ...START, conversation }),
    "GET /conversations/c/entries": () => ({ entries: [said(1)], first: true }),
  });
  await chat.load();
  conversation = CONVERSATION;
  dispatchEvent(new StorageEvent("storage", { key: "prosa.begun" }));
  await vi.waitFor(() => expect(chat.conversation.value?.id).toBe("c"));
});

test.each([
  ["nobody is there to answer", { attended: false }, [], true],
  ["somebody is", {}, [], false],
  ["an e-mail is known", { attended: false, reachable: true }, [], false],
  ["it has become a ticket", { closed: true }, ["TICKET_OPENED"], true],
  ["it was closed without one", { closed: true }, [], false],
] as const)("S06: whether an e-mail is asked for when %s", async (_, state, kinds, asked) => {
  const entries = kinds.map((kind) => ({ kind, publicSeq: 1, at, number: "2026-000001", link: null }));
  const { chat } = chatting({
    "GET /start": () => ({ ...START, conversation: { ...CONVERSATION, ...state } }),
    "GET /conversations/c/entries": () => ({ entries, first: true }),
  });
  await chat.load();
  expect(chat.unreachable.value).toBe(asked);
});

import { type Check, exactly, flag, list, orNull, record, tagged, text, whole } from "./check";
import type {
  Attachment,
  Author,
  ConversationState,
  Entry,
  EntryHead,
  InboxRow,
  Person,
  Place,
  PublicEntry,
  Requester,
  VisitorConversation,
} from "./conversation";
import { typingSignal } from "./frameChecks";
import type { TakenSignal, TypingSignal } from "./frames";

export const person: Check<Person> = record<Person>({ id: text, name: text, photo: orNull(text) });

const byAgent = record<Extract<Author, { kind: "AGENT" }>>({ kind: exactly("AGENT"), agent: person });
const byVisitor = record<Extract<Author, { kind: "VISITOR" }>>({ kind: exactly("VISITOR") });

export const author: Check<Author> = tagged<"kind", Author>("kind", { AGENT: byAgent, VISITOR: byVisitor });

type Closer = Extract<Entry, { kind: "CLOSED" }>["by"];

const closer: Check<Closer> = tagged<"kind", Closer>("kind", {
  AGENT: byAgent,
  VISITOR: byVisitor,
  SYSTEM: record<{ kind: "SYSTEM" }>({ kind: exactly("SYSTEM") }),
});

const team = record<{ id: string; name: string }>({ id: text, name: text });

export const place: Check<Place> = tagged<"kind", Place>("kind", {
  NOBODY: record<Extract<Place, { kind: "NOBODY" }>>({ kind: exactly("NOBODY") }),
  TEAM: record<Extract<Place, { kind: "TEAM" }>>({ kind: exactly("TEAM"), id: text, name: text }),
  AGENT: record<Extract<Place, { kind: "AGENT" }>>({ kind: exactly("AGENT"), agent: person }),
});

export const attachment: Check<Attachment> = record<Attachment>({
  id: text,
  name: text,
  type: text,
  size: whole,
  width: orNull(whole),
  height: orNull(whole),
});

const attachments = list(attachment);

const head = { seq: whole, publicSeq: orNull(whole), at: text } satisfies {
  [K in keyof EntryHead]: Check<EntryHead[K]>;
};

type EntryOf<K extends Entry["kind"]> = Extract<Entry, { kind: K }>;

/** An entry of the console's timeline. */
export const entry: Check<Entry> = tagged<"kind", Entry>("kind", {
  MESSAGE: record<EntryOf<"MESSAGE">>({
    ...head,
    kind: exactly("MESSAGE"),
    id: text,
    by: author,
    text,
    attachments,
  }),
  NOTE: record<EntryOf<"NOTE">>({ ...head, kind: exactly("NOTE"), id: text, by: person, text, attachments }),
  GREETING: record<EntryOf<"GREETING">>({
    ...head,
    kind: exactly("GREETING"),
    occasion: exactly("ONLINE", "OFFLINE", "CLOSING"),
    text,
    color: text,
  }),
  CLAIM: record<EntryOf<"CLAIM">>({ ...head, kind: exactly("CLAIM"), by: person }),
  TRANSFER: record<EntryOf<"TRANSFER">>({
    ...head,
    kind: exactly("TRANSFER"),
    by: person,
    from: place,
    to: place,
    note: text,
  }),
  RELEASE: record<EntryOf<"RELEASE">>({ ...head, kind: exactly("RELEASE"), from: person }),
  REQUESTER_EDITED: record<EntryOf<"REQUESTER_EDITED">>({
    ...head,
    kind: exactly("REQUESTER_EDITED"),
    by: person,
    name: text,
    email: orNull(text),
  }),
  CLOSED: record<EntryOf<"CLOSED">>({ ...head, kind: exactly("CLOSED"), by: closer }),
  TICKET_OPENED: record<EntryOf<"TICKET_OPENED">>({ ...head, kind: exactly("TICKET_OPENED"), number: text }),
});

const publicHead = { publicSeq: whole, at: text };

type PublicEntryOf<K extends PublicEntry["kind"]> = Extract<PublicEntry, { kind: K }>;

/** An entry as the visitor sees it. */
export const publicEntry: Check<PublicEntry> = tagged<"kind", PublicEntry>("kind", {
  MESSAGE: record<PublicEntryOf<"MESSAGE">>({
    ...publicHead,
    kind: exactly("MESSAGE"),
    id: text,
    by: author,
    text,
    attachments,
  }),
  GREETING: record<PublicEntryOf<"GREETING">>({
    ...publicHead,
    kind: exactly("GREETING"),
    occasion: exactly("ONLINE", "OFFLINE", "CLOSING"),
    text,
    color: text,
  }),
  CLAIM: record<PublicEntryOf<"CLAIM">>({ ...publicHead, kind: exactly("CLAIM"), by: person }),
  TRANSFER: record<PublicEntryOf<"TRANSFER">>({ ...publicHead, kind: exactly("TRANSFER"), to: place }),
  CLOSED: record<PublicEntryOf<"CLOSED">>({ ...publicHead, kind: exactly("CLOSED"), by: closer }),
  TICKET_OPENED: record<PublicEntryOf<"TICKET_OPENED">>({
    ...publicHead,
    kind: exactly("TICKET_OPENED"),
    number: text,
    link: orNull(text),
  }),
});

const group = exactly("NEW", "MINE", "OTHERS", "CLOSED");

export const requester: Check<Requester> = record<Requester>({
  name: orNull(text),
  number: whole,
  email: orNull(text),
  customer: orNull(text),
  organization: orNull(text),
  online: flag,
});

export const inboxRow: Check<InboxRow> = record<InboxRow>({
  id: text,
  seq: whole,
  group,
  requester,
  assignee: orNull(person),
  team: orNull(team),
  lastLine: text,
  lastLineBy: exactly("VISITOR", "AGENT", "SYSTEM"),
  lastLineAgent: orNull(person),
  lastLineAt: text,
  waitingSince: orNull(text),
  unread: whole,
  startedAt: text,
  closedAt: orNull(text),
});

export const conversationState: Check<ConversationState> = record<ConversationState>({
  id: text,
  number: text,
  seq: whole,
  group,
  requester,
  assignee: orNull(person),
  team: orNull(team),
  firstAgent: orNull(person),
  firstRepliedAt: orNull(text),
  startedAt: text,
  closedAt: orNull(text),
  page: record<ConversationState["page"]>({ url: text, title: text }),
  userAgent: text,
  language: text,
  visitorReadUpTo: whole,
  readUpTo: whole,
  ticket: orNull(text),
});

export const visitorConversation: Check<VisitorConversation> = record<VisitorConversation>({
  id: text,
  number: text,
  publicSeq: whole,
  agent: orNull(person),
  attended: flag,
  closed: flag,
  agentsReadUpTo: whole,
  readUpTo: whole,
  unread: whole,
  reachable: flag,
});

export const entries: Check<Entry[]> = list(entry);
export const publicEntries: Check<PublicEntry[]> = list(publicEntry);

/** What is told of a conversation and never kept. */
export const conversationSignal: Check<TypingSignal | TakenSignal> = tagged("kind", {
  typing: typingSignal,
  taken: record<TakenSignal>({ kind: exactly("taken"), conversation: text, by: person }),
});

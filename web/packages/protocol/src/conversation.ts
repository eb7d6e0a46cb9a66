/** What both sides of a conversation see of it. Times are ISO-8601 instants, ids UUIDs. */

export interface Person {
  id: string;
  name: string;
  photo: string | null;
}

export type Author = { kind: "AGENT"; agent: Person } | { kind: "VISITOR" };

/**
 * A file sent along. `type` is the media type the server found in its bytes, `size` counts bytes; `width` and `height`
 * (pixels) are those of an image, which alone has a preview.
 */
export interface Attachment {
  id: string;
  name: string;
  type: string;
  size: number;
  width: number | null;
  height: number | null;
}

/** An entry of the console's timeline: `seq` counts 1, 2, 3 ... without gaps. */
export type Entry = EntryHead & EntryBody;

export interface EntryHead {
  seq: number;
  /** Set on what the visitor may see as well. */
  publicSeq: number | null;
  at: string;
}

export type EntryBody =
  | { kind: "MESSAGE"; id: string; by: Author; text: string; attachments: Attachment[] }
  | { kind: "NOTE"; id: string; by: Person; text: string; attachments: Attachment[] }
  | { kind: "GREETING"; occasion: "ONLINE" | "OFFLINE" | "CLOSING"; text: string; color: string }
  | { kind: "CLAIM"; by: Person }
  | { kind: "TRANSFER"; by: Person; from: Place; to: Place; note: string }
  | { kind: "RELEASE"; from: Person }
  | { kind: "REQUESTER_EDITED"; by: Person; name: string; email: string | null }
  | { kind: "CLOSED"; by: Author | { kind: "SYSTEM" } }
  | { kind: "TICKET_OPENED"; number: string };

/** Where a conversation lies: with nobody, with a team's agents, or with one agent. */
export type Place =
  | { kind: "NOBODY" }
  | { kind: "TEAM"; id: string; name: string }
  | { kind: "AGENT"; agent: Person };

/** What the visitor sees of an entry; `publicSeq` has no gaps either. */
export type PublicEntry = { publicSeq: number; at: string } & (
  | { kind: "MESSAGE"; id: string; by: Author; text: string; attachments: Attachment[] }
  | { kind: "GREETING"; occasion: "ONLINE" | "OFFLINE" | "CLOSING"; text: string; color: string }
  | { kind: "CLAIM"; by: Person }
  | { kind: "TRANSFER"; to: Place }
  | { kind: "CLOSED"; by: Author | { kind: "SYSTEM" } }
  | { kind: "TICKET_OPENED"; number: string; link: string | null }
);

export type Group = "NEW" | "MINE" | "OTHERS" | "CLOSED";

export interface Requester {
  /** Null for a visitor who gave none: shown as "Visitante 2041" from `number`. */
  name: string | null;
  number: number;
  email: string | null;
  /** The customer, once registered. */
  customer: string | null;
  organization: string | null;
  /** The visitor's page is connected now. */
  online: boolean;
}

export interface InboxRow {
  id: string;
  /** The conversation's last seq when this row was made; an older row than one already seen is ignored. */
  seq: number;
  group: Group;
  requester: Requester;
  assignee: Person | null;
  team: { id: string; name: string } | null;
  lastLine: string;
  lastLineBy: "VISITOR" | "AGENT" | "SYSTEM";
  /** The agent whose words it is, who need not be the assignee any more. */
  lastLineAgent: Person | null;
  lastLineAt: string;
  /** Since when the requester waits for an answer. */
  waitingSince: string | null;
  /** The requester's messages this agent has not read. */
  unread: number;
  startedAt: string;
  closedAt: string | null;
}

/** What a conversation's screen shows beside its timeline, in the console. */
export interface ConversationState {
  id: string;
  number: string;
  seq: number;
  group: Group;
  requester: Requester;
  assignee: Person | null;
  team: { id: string; name: string } | null;
  firstAgent: Person | null;
  firstRepliedAt: string | null;
  startedAt: string;
  closedAt: string | null;
  page: { url: string; title: string };
  userAgent: string;
  language: string;
  /** How far the visitor has read, in the console's `seq`. */
  visitorReadUpTo: number;
  /** How far this agent has read. */
  readUpTo: number;
  ticket: string | null;
}

/** The same for the visitor. */
export interface VisitorConversation {
  id: string;
  number: string;
  publicSeq: number;
  agent: Person | null;
  /** The agent is online; while there is none, anybody of those it waits for. */
  attended: boolean;
  closed: boolean;
  /** How far any agent has read, in `publicSeq`. */
  agentsReadUpTo: number;
  /** How far the visitor has read. */
  readUpTo: number;
  /** Agents' messages the visitor has not read. */
  unread: number;
  /** The visitor is registered, or has left an e-mail. */
  reachable: boolean;
}

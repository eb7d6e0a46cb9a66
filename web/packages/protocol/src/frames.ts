import type {
  ConversationState,
  Entry,
  InboxRow,
  Person,
  PublicEntry,
  VisitorConversation,
} from "./conversation";

/** The version of the frames that this code speaks; a server that speaks another closes with 4400. */
export const VERSION = 1;

/** How far a topic is held. */
export interface Held {
  /** The last seq held, 0 for none: only what is newer is sent. */
  after: number;
  /** When that entry was made, to the letter as it came: in another past another one stands there. */
  at?: string | undefined;
}

/** What a client sends. `hello` comes first, within ten seconds. */
export type ClientFrame =
  | {
      type: "hello";
      version: number /** The console's one-time ticket, or the visitor's secret. */;
      secret: string;
    }
  | ({ type: "subscribe"; topic: string } & Held)
  | { type: "unsubscribe"; topic: string }
  | { type: "command"; id: string; name: string; body: unknown }
  /** "I was asleep": answered with a beat at once. */
  | { type: "wake" };

/** What a server sends. */
export type ServerFrame =
  | { type: "welcome"; version: number; beatSeconds: number }
  /** `anew`: what is held is of another past, as before a restore, and everything comes again. */
  | { type: "subscribed"; topic: string; seq: number; state: unknown; anew: boolean }
  | { type: "entries"; topic: string; entries: unknown[]; more: boolean }
  /** What stands beside the entries, whole, at `seq`. */
  | { type: "state"; topic: string; seq: number; state: unknown }
  | { type: "row"; topic: string; row: unknown }
  | { type: "gone"; topic: string; id: string; seq: number }
  /** News that is never kept: typing, presence. */
  | { type: "signal"; topic: string; signal: unknown }
  | { type: "done"; id: string; result: unknown }
  | { type: "refused"; id: string; problem: Problem }
  /** The right to a topic was lost, or it does not exist. */
  | { type: "ended"; topic: string; code: string }
  | { type: "beat"; seqs: Record<string, number> };

export interface Problem {
  status: number;
  code: string;
  [detail: string]: unknown;
}

/** Topics of the console: `inbox`, `presence`, `conversation/{id}`, `tickets`, `ticket/{number}`. */
export interface ConsoleTopics {
  inbox: { row: InboxRow; signal: TypingSignal };
  presence: { signal: PresenceSignal; state: { agents: PresenceOf[] } };
  conversation: { entry: Entry; state: ConversationState; signal: TypingSignal | TakenSignal };
  /** Rows are not sent: the list refetches what it shows when told which ticket moved. */
  tickets: { signal: { kind: "ticket-moved"; number: string } };
}

/** Topics of the visitor: `greeting` (is anybody online), `chat/{id}`. */
export interface VisitorTopics {
  greeting: { state: { online: boolean } };
  chat: { entry: PublicEntry; state: VisitorConversation; signal: TypingSignal };
}

export interface PresenceOf {
  agent: string;
  online: boolean;
  availability: "ONLINE" | "OFFLINE";
}
export type PresenceSignal = { kind: "presence" } & PresenceOf;
/**
 * `by` is an agent's first name, or null for the visitor; repeated every 3 s while it lasts, gone after 6 s. On the
 * console's `inbox` it tells that the visitor of `conversation` is typing.
 */
export interface TypingSignal {
  kind: "typing";
  conversation: string;
  by: string | null;
  typing: boolean;
}

/** Before `ended`, to an agent who saw the conversation wait: who has it now. */
export interface TakenSignal {
  kind: "taken";
  conversation: string;
  by: Person;
}

/** `attachments` are ids of files uploaded before, at most 5; the text may be empty where there are any. */
export interface Sending {
  conversation: string;
  id: string;
  text: string;
  attachments?: string[];
}

/** Commands of the console: reply, note, read, typing. Of the visitor: message, read, typing. */
export interface Commands {
  reply: Sending;
  note: Sending;
  message: Sending;
  /** `seq` in the console, `publicSeq` for the visitor. */
  read: { conversation: string; seq: number };
  typing: { conversation: string; typing: boolean };
}

/** Why the server closes: 4400 wrong version, 4401 not (or no longer) signed in, 4402 not understood, 4408 no hello in time, 4429 too much. */
export type CloseCode = 4400 | 4401 | 4402 | 4408 | 4429;

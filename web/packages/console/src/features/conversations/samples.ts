import type {
  ConversationState,
  Entry,
  EntryBody,
  InboxRow,
  Person,
  Requester,
} from "@prosa/protocol/conversation";

/** Believable people and conversations for tests. */
export const mariana: Person = { id: "a-mariana", name: "Mariana Azevedo", photo: null };
export const rafael: Person = { id: "a-rafael", name: "Rafael Nogueira", photo: null };

export const luciana: Requester = {
  name: "Luciana Prado",
  number: 2041,
  email: null,
  customer: null,
  organization: null,
  online: true,
};

const start = Date.parse("2026-11-22T17:00:00Z");

export function minute(count: number): string {
  return new Date(start + count * 60_000).toISOString();
}

export function entryOf(seq: number, body: EntryBody, at = minute(seq)): Entry {
  return { seq, publicSeq: null, at, ...body };
}

export function said(seq: number, text: string, by: Person | null = null, at = minute(seq)): Entry {
  const author = by === null ? ({ kind: "VISITOR" } as const) : ({ kind: "AGENT", agent: by } as const);
  return entryOf(seq, { kind: "MESSAGE", id: `m${seq}`, by: author, text, attachments: [] }, at);
}

export function rowOf(id: string, seq: number, part: Partial<InboxRow> = {}): InboxRow {
  return {
    id,
    seq,
    group: "NEW",
    requester: luciana,
    assignee: null,
    team: null,
    lastLine: "Oi",
    lastLineBy: "VISITOR",
    lastLineAgent: null,
    lastLineAt: minute(seq),
    waitingSince: minute(1),
    unread: 1,
    startedAt: minute(1),
    closedAt: null,
    ...part,
  };
}

export function stateOf(seq: number, part: Partial<ConversationState> = {}): ConversationState {
  return {
    id: "c1",
    number: "2026-018453",
    seq,
    group: "NEW",
    requester: luciana,
    assignee: null,
    team: null,
    firstAgent: null,
    firstRepliedAt: null,
    startedAt: minute(1),
    closedAt: null,
    page: { url: "https://loja.example/trocas", title: "Trocas e devoluções" },
    userAgent: "",
    language: "pt-BR",
    visitorReadUpTo: 0,
    readUpTo: 0,
    ticket: null,
    ...part,
  };
}

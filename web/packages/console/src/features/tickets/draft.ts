import { type Check, orNull, record, text } from "@prosa/protocol/check";
import { useState } from "react";
import { draftsOf } from "../../app/drafts";
import { useMe } from "../../app/session";
import { clientMadeId } from "../../live/clientMadeId";

export type Kind = "reply" | "note";

interface Draft {
  text: string;
  /** Set once it was sent off: the same text again, even on another day, is the same send, and is stored once. */
  id: string | null;
}

const draft: Check<Draft> = record<Draft>({ text, id: orNull(text) });

function read(key: string): Draft {
  try {
    return draft(JSON.parse(localStorage.getItem(key) ?? ""));
  } catch {
    return { text: "", id: null };
  }
}

function keep(key: string, value: Draft): void {
  try {
    if (value.text === "") localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden: the text is on the screen.
  }
}

/** A text as it goes to the server. */
export interface Sendable {
  kind: Kind;
  id: string;
  text: string;
}

/** What was begun on a ticket: outlives the tab, per agent, ticket and kind. */
export function useDraft(number: string, kind: Kind) {
  const agent = useMe().id;
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const keyOf = (of: Kind) => `${draftsOf(agent)}ticket/${number}/${of}`;
  const draftOf = (of: Kind) => drafts[keyOf(of)] ?? read(keyOf(of));
  const set = (of: Kind, next: Draft) => {
    keep(keyOf(of), next);
    setDrafts((before) => ({ ...before, [keyOf(of)]: next }));
  };
  const { text, id } = draftOf(kind);
  return {
    text,
    write: (words: string) => set(kind, { text: words, id: null }),
    sendable: (): Sendable => {
      const sent = { text, id: id ?? clientMadeId() };
      set(kind, sent);
      return { ...sent, kind };
    },
    /** The server has it; what was written since stays, of either kind. */
    saved: (sent: Sendable) => {
      if (draftOf(sent.kind).id === sent.id) set(sent.kind, { text: "", id: null });
    },
  };
}

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

/** What was begun on a ticket: outlives the tab, per agent, ticket and kind. */
export function useDraft(number: string, kind: Kind) {
  const key = `${draftsOf(useMe().id)}ticket/${number}/${kind}`;
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const current = drafts[key] ?? read(key);
  const set = (next: Draft) => {
    keep(key, next);
    setDrafts((before) => ({ ...before, [key]: next }));
  };
  return {
    text: current.text,
    write: (words: string) => set({ text: words, id: null }),
    /** As it goes to the server. */
    sendable: () => {
      const sent = { text: current.text, id: current.id ?? clientMadeId() };
      set(sent);
      return sent;
    },
  };
}

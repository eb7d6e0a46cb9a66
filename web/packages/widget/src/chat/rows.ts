import type { Attachment, Person, PublicEntry } from "@prosa/protocol/conversation";
import type { Unsent } from "./outbox";
import { sameDay } from "./times";

export interface Said {
  id: string;
  text: string;
  attachments: Attachment[];
  at: string;
  /** Set on what the visitor wrote and the server has. */
  publicSeq?: number;
  /** Set on what only this browser has. */
  unsent?: Unsent;
}

/** What the stream shows, one under the other. */
export type Row =
  | { kind: "DAY"; at: string }
  | { kind: "SAID"; by: Person | null; messages: Said[] }
  | { kind: "EVENT"; entry: Exclude<PublicEntry, { kind: "MESSAGE" }> };

const TOGETHER = 5 * 60_000;

/** Messages of one person within five minutes stand together; a line says where a day begins. */
export function rowsOf(entries: readonly PublicEntry[], pending: readonly Unsent[]): Row[] {
  const rows: Row[] = [];
  let last: string | undefined;
  const day = (at: string) => {
    if (last === undefined || !sameDay(last, at)) rows.push({ kind: "DAY", at });
    last = at;
  };
  const said = (by: Person | null, message: Said) => {
    day(message.at);
    const before = rows.at(-1);
    if (before?.kind === "SAID" && before.by?.id === by?.id && soonAfter(before.messages, message)) {
      before.messages.push(message);
    } else rows.push({ kind: "SAID", by, messages: [message] });
  };
  for (const entry of entries) {
    if (entry.kind === "MESSAGE") {
      said(entry.by.kind === "AGENT" ? entry.by.agent : null, entry);
    } else {
      day(entry.at);
      rows.push({ kind: "EVENT", entry });
    }
  }
  for (const unsent of pending) said(null, { ...unsent, attachments: unsent.attachments ?? [], unsent });
  return rows;
}

function soonAfter(messages: readonly Said[], next: Said): boolean {
  const last = messages.at(-1);
  return (
    !!last &&
    !last.unsent?.refused &&
    !next.unsent?.refused &&
    Date.parse(next.at) - Date.parse(last.at) < TOGETHER
  );
}

import type { Entry, Person, Place } from "@prosa/protocol/conversation";

/** A conversation that went from one place to another. `by` is null where nobody did it, as when a licence was lost. */
export interface Moved {
  seq: number;
  at: string;
  by: Person | null;
  from: Place;
  to: Place;
  note: string;
}

/** What the history calls a transfer, and hides with the others. */
export function isMove(entry: Entry): boolean {
  return entry.kind === "TRANSFER" || entry.kind === "RELEASE";
}

/** Every time the conversation changed hands, oldest first. */
export function history(entries: readonly Entry[]): Moved[] {
  return entries.flatMap((entry): Moved[] => {
    const { seq, at } = entry;
    if (entry.kind === "TRANSFER") {
      return [{ seq, at, by: entry.by, from: entry.from, to: entry.to, note: entry.note }];
    }
    if (entry.kind === "RELEASE") {
      return [
        { seq, at, by: null, from: { kind: "AGENT", agent: entry.from }, to: { kind: "NOBODY" }, note: "" },
      ];
    }
    return [];
  });
}

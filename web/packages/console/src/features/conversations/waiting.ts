/** How long a requester may wait for an answer before the list says that it is late. */
export const DEADLINE = 3 * 60_000;

export type Lateness = "fine" | "warn" | "bad";

export function lateness(waitedFor: number): Lateness {
  if (waitedFor > DEADLINE) return "bad";
  return waitedFor >= DEADLINE / 2 ? "warn" : "fine";
}

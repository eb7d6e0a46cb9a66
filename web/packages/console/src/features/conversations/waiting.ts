export type Lateness = "fine" | "warn" | "bad";

/** How a wait stands against the installation's deadline for those who wait; both in milliseconds. */
export function lateness(waitedFor: number, deadline: number): Lateness {
  if (waitedFor > deadline) return "bad";
  return waitedFor >= deadline / 2 ? "warn" : "fine";
}

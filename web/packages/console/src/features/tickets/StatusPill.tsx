import type { Phase, TicketStatus } from "../../app/api/types";
import { Pill, type Tone } from "../../ui/Pill";

const TONES = { OPEN: "info", PENDING: "plain", SOLVED: "ok" } as const satisfies Record<Phase, Tone>;

export function StatusPill({ of }: { of: TicketStatus }) {
  return <Pill tone={TONES[of.phase]}>{of.name}</Pill>;
}

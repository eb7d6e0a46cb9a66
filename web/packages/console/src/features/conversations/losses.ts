import type { Problem } from "@prosa/protocol/frames";
import { Value } from "../../live/value";

/** Somebody else's reply came first. */
export interface Loss {
  conversation: string;
  winner: { id: string | null; name: string; photo?: string | null };
  /** How far apart, in whole seconds, as this page saw it; null where it was long ago. */
  seconds: number | null;
  at: string;
}

const LONGEST_RACE = 60;

/** The races for a conversation that this agent lost, until the person has dealt with the text that remains. */
export class Losses {
  readonly byConversation = new Value<ReadonlyMap<string, Loss>>(new Map());

  /** True when the refusal says that somebody else was first. */
  take(
    item: { conversation: string; writtenAt: string },
    problem: Problem,
    goneAt: number | undefined,
  ): boolean {
    if (problem.code !== "conversation.already-claimed") return false;
    const { conversation } = item;
    const { owner, ownerName } = problem;
    const loss: Loss = {
      conversation,
      winner: {
        id: typeof owner === "string" ? owner : null,
        name: typeof ownerName === "string" ? ownerName : "",
      },
      seconds: raceSeconds(Date.parse(item.writtenAt), goneAt ?? Date.now()),
      at: new Date().toISOString(),
    };
    this.byConversation.change((losses) => new Map(losses).set(conversation, loss));
    return true;
  }

  settle(conversation: string): void {
    if (!this.byConversation.get().has(conversation)) return;
    this.byConversation.change((losses) => new Map([...losses].filter(([id]) => id !== conversation)));
  }
}

function raceSeconds(writtenAt: number, goneAt: number): number | null {
  const seconds = Math.max(1, Math.round(Math.abs(writtenAt - goneAt) / 1000));
  return seconds <= LONGEST_RACE ? seconds : null;
}

import type { Problem } from "@prosa/protocol/frames";
import { Value } from "../../live/value";

/** Somebody else's reply came first. */
export interface Loss {
  conversation: string;
  winner: { id: string | null; name: string };
  /** How much earlier, in whole seconds; null where nobody can say. */
  seconds: number | null;
  at: string;
}

const LONGEST_RACE = 60;

/** The races for a conversation that this agent lost, until the person has dealt with the text that remains. */
export class Losses {
  readonly byConversation = new Value<ReadonlyMap<string, Loss>>(new Map());

  /** True when the refusal says that somebody else was first. */
  take(conversation: string, writtenAt: string, problem: Problem, now = Date.now()): boolean {
    if (problem.code !== "conversation.already-claimed") return false;
    const { owner, ownerName } = problem;
    const loss: Loss = {
      conversation,
      winner: {
        id: typeof owner === "string" ? owner : null,
        name: typeof ownerName === "string" ? ownerName : "",
      },
      seconds: raceSeconds(writtenAt, now),
      at: new Date(now).toISOString(),
    };
    this.byConversation.change((losses) => new Map(losses).set(conversation, loss));
    return true;
  }

  settle(conversation: string): void {
    this.byConversation.change((losses) => new Map([...losses].filter(([id]) => id !== conversation)));
  }
}

function raceSeconds(writtenAt: string, now: number): number | null {
  const seconds = Math.max(1, Math.round((now - Date.parse(writtenAt)) / 1000));
  return seconds <= LONGEST_RACE ? seconds : null;
}

import { answer, api, Refused } from "../app/api/client";
import { SignedOut } from "./connection";
import { LiveLine } from "./live";
import { openRequests, openSocket } from "./wire";

const PATIENCE = 10_000;

async function ticket(): Promise<string> {
  try {
    return (await answer(api.POST("/api/v1/live-tickets", { signal: AbortSignal.timeout(PATIENCE) }))).ticket;
  } catch (reason) {
    if (reason instanceof Refused && reason.problem.status === 401) throw new SignedOut();
    throw reason;
  }
}

/** The one line of this page; whoever signs in starts it. */
export const line = new LiveLine({
  ticket,
  open: openSocket,
  openInstead: openRequests,
  chance: Math.random,
});

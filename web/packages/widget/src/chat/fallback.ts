import { type Ask, NotTaken, openPolling } from "@prosa/protocol/polling";
import { isWelcomed } from "@prosa/protocol/probe";
import type { OpenWire } from "@prosa/protocol/wire";
import { isProblem } from "./api";
import { newId } from "./ids";

const ONE_MINUTE = 60_000;

/** The chat's frames as the answers of requests; loaded only where no socket comes through. */
export function requestsOf(secret: string): OpenWire {
  const ask: Ask = async (what, body, signal) => {
    const response = await fetch(`/widget/live/${what}`, {
      method: "POST",
      body,
      signal,
      credentials: "omit",
      cache: "no-store",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    }).catch(() => {
      throw new NotTaken(0, "");
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return answer;
    throw new NotTaken(response.status, isProblem(answer) ? answer.code : "");
  };
  return openPolling(ask, newId);
}

/** Whether requests come through where a socket, tried once more, does not; else it is the server that is away. */
export async function onlyRequestsWork(open: OpenWire, secret: string): Promise<boolean> {
  const { ok } = await fetch("/widget/api/start", { credentials: "omit" }).catch(() => ({ ok: false }));
  return ok && !(await isWelcomed(open, secret));
}

/** Resolves when a socket comes through; tried once a minute. */
export async function socketWorks(open: OpenWire, secret: string): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, ONE_MINUTE));
  while (!(await isWelcomed(open, secret)));
}

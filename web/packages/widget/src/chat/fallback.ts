import { type Ask, NotTaken, openPolling } from "@prosa/protocol/polling";
import { isWelcomed } from "@prosa/protocol/probe";
import type { OpenWire } from "@prosa/protocol/wire";
import { newId } from "./ids";

const ONE_MINUTE = 60_000;

/** The chat's frames as the answers of requests; loaded only where no socket comes through. */
function requestsOf(secret: string): OpenWire {
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
    throw new NotTaken(response.status, `${(answer as { code?: string } | null)?.code}`);
  };
  return openPolling(ask, newId);
}

/**
 * Has requests used for as long as no socket, tried once a minute, comes through. Where requests do not come through
 * either, it is the server that is away, and nothing is changed.
 */
export async function useRequests(
  open: OpenWire,
  secret: string,
  use: (instead?: OpenWire) => void,
): Promise<void> {
  const { ok } = await fetch("/widget/api/start", { credentials: "omit" }).catch(() => ({ ok: false }));
  if (!ok || (await isWelcomed(open, secret))) return;
  use(requestsOf(secret));
  do await new Promise((resolve) => setTimeout(resolve, ONE_MINUTE));
  while (!(await isWelcomed(open, secret)));
  use();
}

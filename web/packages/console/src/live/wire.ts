import { type Ask, NotTaken, openPolling } from "@prosa/protocol/polling";
import { openSocket as socketTo } from "@prosa/protocol/wire";
import { csrfHeader } from "../app/api/client";
import { clientMadeId } from "./clientMadeId";

export type { OpenWire, Wire, WireListener } from "@prosa/protocol/wire";

export const openSocket = socketTo("/live");

const ask: Ask = async (what, body, signal) => {
  const response = await fetch(`/live/${what}`, {
    method: "POST",
    body,
    signal,
    credentials: "same-origin",
    headers: { "content-type": "application/json", ...(await csrfHeader()) },
  }).catch(() => {
    throw new NotTaken(0, "");
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  const code = typeof answer === "object" && answer !== null && "code" in answer ? answer.code : "";
  throw new NotTaken(response.status, `${code}`);
};

/** For networks that let no socket through. */
export const openRequests = openPolling(ask, clientMadeId);

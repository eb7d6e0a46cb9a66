import type { Person, PublicEntry, VisitorConversation } from "@prosa/protocol/conversation";
import type { Problem } from "@prosa/protocol/frames";

export interface Appearance {
  groundColor: string;
  fontColor: string;
  borderColor: string;
  followTheme: boolean;
  onlineText: string;
  onlineColor: string;
  offlineText: string;
  offlineColor: string;
}

/** What the chat shows first. */
export interface Start {
  company: string;
  appearance: Appearance;
  online: boolean;
  /** Some of those who are online. */
  agents: Person[];
  /** The open one, or what may have been missed of the last. */
  conversation: VisitorConversation | null;
}

export interface EntryPage {
  entries: PublicEntry[];
  /** Nothing older is left. */
  first: boolean;
}

export interface OpenedTicket {
  number: string;
  link: string;
  /** Whether the answer comes by e-mail too. */
  byMail: boolean;
}

/** The server understood and said no, or not now: `problem.code` says why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Nobody can tell whether the request arrived: only the same one may be sent again. */
export class Unreachable extends Error {}

export type Send = (method: "GET" | "POST" | "PUT", path: string, body?: unknown) => Promise<unknown>;

/** The visitor's HTTP. The secret travels in a header: no cookie is ever set or sent. */
export function visitorApi(secret: string): Send {
  return async (method, path, body) => {
    const response = await fetch(`/widget/api${path}`, {
      method,
      credentials: "omit",
      cache: "no-store",
      headers: { authorization: `Bearer ${secret}`, ...(body ? { "content-type": "application/json" } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => {
      throw new Unreachable();
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return answer;
    throw isProblem(answer) && (response.status < 500 || answer.retryAfterSeconds)
      ? new Refused(answer)
      : new Unreachable();
  };
}

function isProblem(answer: unknown): answer is Problem {
  return typeof answer === "object" && answer !== null && "code" in answer && typeof answer.code === "string";
}

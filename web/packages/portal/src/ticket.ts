import type { Person, PublicEntry } from "@prosa/protocol/conversation";

/** What the holder of the link sees of the ticket: never a note, never a change of a field. */
export interface PublicTicket {
  number: string;
  title: string;
  company: string;
  status: { name: string; phase: "OPEN" | "PENDING" | "SOLVED" };
  createdAt: string;
  updatedAt: string;
  requester: string | null;
  entries: PublicPost[];
  /** The conversation it came from, as the visitor saw it. */
  conversation: PublicEntry[] | null;
}

export interface PublicPost {
  seq: number;
  at: string;
  /** Null with `byRequester` false: written by nobody in person. */
  by: Person | null;
  byRequester: boolean;
  text: string;
}

export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/** The secret stands after the #, which browsers never send by themselves; it goes only into this header. */
export function secretInAddress(): string {
  return location.hash.slice(1);
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const headers = { Authorization: `Bearer ${secretInAddress()}`, "Content-Type": "application/json" };
  const response = await fetch(path, { ...init, headers, credentials: "omit", cache: "no-store" });
  if (!response.ok) {
    const body: unknown = await response.json().catch(() => null);
    const code = typeof body === "object" && body !== null && "code" in body ? String(body.code) : "";
    throw new Refused(response.status, code);
  }
  return response;
}

export async function loadTicket(): Promise<PublicTicket> {
  const response = await ask("/portal/api/ticket", { method: "GET" });
  return (await response.json()) as PublicTicket;
}

export async function sendReply(id: string, text: string): Promise<void> {
  await ask("/portal/api/ticket/replies", { method: "POST", body: JSON.stringify({ id, text }) });
}

/** `path` is an attachment's id, or that of its preview. */
export async function fetchFile(path: string): Promise<Blob> {
  const response = await ask(`/portal/api/ticket/attachments/${path}`, { method: "GET" });
  return response.blob();
}

/** A UUIDv7, so that the same reply sent twice is stored once. */
export function clientMadeId(): string {
  const stamp = Date.now().toString(16).padStart(12, "0");
  const chance = [...crypto.getRandomValues(new Uint8Array(10))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  const variant = ((Number.parseInt(chance.slice(4, 5), 16) & 0x3) | 0x8).toString(16);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${chance.slice(0, 3)}-${variant}${chance.slice(5, 8)}-${chance.slice(8, 20)}`;
}

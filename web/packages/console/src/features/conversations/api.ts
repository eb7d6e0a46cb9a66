import type { InboxRow } from "@prosa/protocol/conversation";
import { entries } from "@prosa/protocol/conversationChecks";
import { answer, api } from "../../app/api/client";
import type { TicketRow } from "../../app/api/types";
import type { InboxSnapshot } from "./inbox";
import type { ThreadSource } from "./threadStore";

const PAGE = 50;

export async function loadInboxSnapshot(): Promise<InboxSnapshot> {
  return answer(api.GET("/api/v1/inbox"));
}

export const threadSource: ThreadSource = {
  state: (id) => answer(api.GET("/api/v1/conversations/{id}", { params: { path: { id } } })),
  timeline: async (id, before) => {
    const query = before === undefined ? { limit: PAGE } : { limit: PAGE, before };
    const page = await answer(
      api.GET("/api/v1/conversations/{id}/timeline", { params: { path: { id }, query } }),
    );
    return { ...page, entries: entries(page.entries) };
  },
};

export interface RowPage {
  items: InboxRow[];
  next: string | null;
}

export async function closedConversations(after: string | null): Promise<RowPage> {
  return answer(api.GET("/api/v1/conversations", { params: { query: behind(after) } }));
}

export async function findConversations(q: string, after: string | null): Promise<RowPage> {
  return answer(api.GET("/api/v1/conversations", { params: { query: { q, ...behind(after) } } }));
}

const behind = (after: string | null) => (after === null ? {} : { after });

const at = (id: string) => ({ params: { path: { id } } });

export const claim = (id: string) => answer(api.POST("/api/v1/conversations/{id}/claim", at(id)));

export const close = (id: string) => answer(api.POST("/api/v1/conversations/{id}/closure", at(id)));

export const transferTargets = (id: string) =>
  answer(api.GET("/api/v1/conversations/{id}/transfer-targets", at(id)));

export const transfer = (id: string, body: { agent: string | null; team: string | null; note: string }) =>
  answer(api.POST("/api/v1/conversations/{id}/transfers", { ...at(id), body }));

export const ticketDraft = (id: string) => answer(api.GET("/api/v1/conversations/{id}/ticket-draft", at(id)));

export const closeWithTicket = (id: string, email: string | null) =>
  answer(api.POST("/api/v1/conversations/{id}/ticket", { ...at(id), body: { email } }));

export const editRequester = (id: string, body: { name: string; email: string }) =>
  answer(api.PUT("/api/v1/conversations/{id}/requester", { ...at(id), body }));

export const linkRequester = (id: string, customer: string) =>
  answer(api.PUT("/api/v1/conversations/{id}/requester/customer", { ...at(id), body: { customer } }));

export const explainPresence = () => answer(api.GET("/api/v1/me/presence"));

export const setAvailability = (availability: "ONLINE" | "OFFLINE") =>
  answer(api.PUT("/api/v1/me/availability", { body: { availability } }));

export const earlierConversations = (id: string) =>
  answer(api.GET("/api/v1/conversations/{id}/earlier", at(id)));

/** The search is by words; only what is really this requester's counts. */
export async function ticketsOf(email: string): Promise<TicketRow[]> {
  const found = await answer(api.GET("/api/v1/tickets", { params: { query: { view: "all", q: email } } }));
  return found.items.filter((ticket) => ticket.requester.email?.toLowerCase() === email.toLowerCase());
}

import { entries } from "@prosa/protocol/conversationChecks";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../app/api/client";
import type { TicketRequester } from "../../app/api/types";
import { say } from "../../words/words";
import { orderOf, type TicketSearch, type View } from "./search";
import { ticketWords } from "./words";

export const listQuery = (search: TicketSearch, view: View) =>
  infiniteQueryOptions({
    queryKey: ["tickets", { ...search, view }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/v1/tickets", {
          params: {
            query: { ...search, ...orderOf(search), view, ...(pageParam ? { after: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const countsQuery = queryOptions({
  queryKey: ["tickets", "counts"],
  queryFn: () => answer(api.GET("/api/v1/tickets/counts")),
});

export const ticketQuery = (number: string) =>
  queryOptions({
    queryKey: ["ticket", number],
    queryFn: () => answer(api.GET("/api/v1/tickets/{number}", { params: { path: { number } } })),
  });

export const timelineQuery = (number: string) =>
  queryOptions({
    queryKey: ["ticket", number, "timeline"],
    queryFn: async () => {
      const path = "/api/v1/tickets/{number}/timeline";
      const timeline = await answer(api.GET(path, { params: { path: { number } } }));
      return { ...timeline, conversation: timeline.conversation && entries(timeline.conversation) };
    },
  });

export const catalogueQuery = queryOptions({
  queryKey: ["ticket-catalogue"],
  queryFn: () => answer(api.GET("/api/v1/ticket-catalogue")),
  staleTime: 60_000,
});

export const teamsQuery = queryOptions({
  queryKey: ["teams", ""],
  queryFn: () => answer(api.GET("/api/v1/teams")),
  staleTime: 60_000,
});

export const agentsQuery = queryOptions({
  queryKey: ["agents", ""],
  queryFn: () => answer(api.GET("/api/v1/agents")),
  staleTime: 60_000,
});

/** Whoever gave no name is called by their number. */
export function nameOf(requester: TicketRequester): string {
  return requester.name ?? say(ticketWords)("visitor", { number: requester.number ?? "" });
}

export function faceOf(requester: TicketRequester) {
  return { id: requester.customer ?? requester.visitor ?? "", name: nameOf(requester) };
}

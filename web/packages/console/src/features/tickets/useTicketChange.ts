import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../app/api/client";
import type { TicketChange } from "../../app/api/types";
import { ticketQuery } from "./queries";

/** One field at a time; the screen shows the new value when the server has it, not before. */
export function useTicketChange(number: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: TicketChange) =>
      answer(api.PATCH("/api/v1/tickets/{number}", { params: { path: { number } }, body })),
    onSuccess: (ticket) => {
      queries.setQueryData(ticketQuery(number).queryKey, ticket);
      void queries.invalidateQueries({ queryKey: ["tickets"] });
      void queries.invalidateQueries({ queryKey: ["ticket", number] });
    },
  });
}

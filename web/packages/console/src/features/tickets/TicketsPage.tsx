import { Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { usePageTitle } from "../../app/title";
import { useWords } from "../../words/words";
import { NewTicket } from "./NewTicket";
import panes from "./panes.module.css";
import { TicketList } from "./TicketList";
import { useTicketSearch } from "./useTicketSearch";
import { Views } from "./Views";
import { ticketWords } from "./words";

/** Views, the list, and the ticket beside it; on a phone one of them at a time. */
export function TicketsPage() {
  const t = useWords(ticketWords);
  const { number } = useTicketSearch();
  const [creating, setCreating] = useState(false);
  usePageTitle(number, t("tickets"));
  return (
    <div className={panes.page} data-ticket={number ? true : undefined}>
      <Views />
      <TicketList onNew={() => setCreating(true)} />
      <Outlet />
      {creating && <NewTicket onClose={() => setCreating(false)} />}
    </div>
  );
}

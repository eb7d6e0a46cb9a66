import type { ConversationState } from "@prosa/protocol/conversation";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Pill } from "../../../ui/Pill";
import { dateOf } from "../../../ui/time";
import { useLanguage, useWords } from "../../../words/words";
import { ticketsOf } from "../api";
import classes from "./panel.module.css";
import { panelWords } from "./words";

/** The requester's tickets, found by the e-mail; without one there is nothing to find them by. */
export function Tickets({ state }: { state: ConversationState }) {
  const t = useWords(panelWords);
  const lng = useLanguage();
  const { email } = state.requester;
  const tickets = useQuery({
    queryKey: ["conversations", "tickets-of", email, state.ticket],
    queryFn: () => ticketsOf(email ?? ""),
    enabled: email !== null,
    staleTime: 60_000,
  });
  if (tickets.data === undefined || tickets.data.length === 0) return null;
  return (
    <section>
      <h3>
        {t("tickets")} <span className="count">{tickets.data.length}</span>
      </h3>
      {tickets.data.map((ticket) => (
        <Link key={ticket.number} className={classes.mini} to={`/chamados/${ticket.number}`}>
          <span className={classes.first}>
            <span className="cut grow" title={ticket.title}>
              {ticket.title}
            </span>
            <Pill tone={ticket.status.phase === "SOLVED" ? "ok" : "plain"}>{ticket.status.name}</Pill>
          </span>
          <span className={`${classes.second} num`}>
            {ticket.number} · {dateOf(ticket.createdAt, lng)}
          </span>
        </Link>
      ))}
    </section>
  );
}

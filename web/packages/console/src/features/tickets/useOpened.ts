import type { Channel, TicketDetail } from "../../app/api/types";
import { clock, dayOf, shortTime, useNow } from "../../ui/time";
import { useLanguage, useWords } from "../../words/words";
import { type TicketWord, ticketWords } from "./words";

export const HOW = {
  LIVECHAT: "byChat",
  OFFLINE_FORM: "byForm",
  CONSOLE: "byConsole",
} as const satisfies Record<Channel, TicketWord>;

/** "aberto hoje, 09:24, pelo chat" */
export function useOpened(ticket: TicketDetail): string {
  const t = useWords(ticketWords);
  const lng = useLanguage();
  const now = useNow();
  const today = dayOf(ticket.createdAt) === dayOf(now);
  const when = today
    ? `${t("today")}, ${clock(ticket.createdAt, lng)}`
    : shortTime(ticket.createdAt, lng, now);
  return t("openedAt", { when, how: t(HOW[ticket.channel]) });
}

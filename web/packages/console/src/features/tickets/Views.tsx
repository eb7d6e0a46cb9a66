import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TicketCounts } from "../../app/api/types";
import { Icon, type IconName } from "../../ui/Icon";
import { useWords } from "../../words/words";
import panes from "./panes.module.css";
import { countsQuery } from "./queries";
import { VIEWS, type View } from "./search";
import { useTicketSearch } from "./useTicketSearch";
import { ticketWords } from "./words";

const ICONS = {
  mine: "user",
  team: "inbox",
  unassigned: "flag",
  chat: "balloon",
  all: "ticket",
} as const satisfies Record<View, IconName>;

export function countOf(counts: TicketCounts | undefined, view: View): number | undefined {
  return counts?.[view === "chat" ? "fromChat" : view];
}

export function Views() {
  const t = useWords(ticketWords);
  const { view } = useTicketSearch();
  const counts = useQuery(countsQuery).data;
  return (
    <nav className={panes.views} aria-label={t("views")}>
      <h3>{t("views")}</h3>
      {VIEWS.map((each) => (
        <Link
          key={each}
          to="/chamados"
          search={{ view: each }}
          className={panes.view}
          data-here={each === view || undefined}
          aria-current={each === view ? "page" : undefined}
        >
          <Icon name={ICONS[each]} />
          <span className="cut grow">{t(each)}</span>
          <span className="count">{countOf(counts, each)}</span>
        </Link>
      ))}
    </nav>
  );
}

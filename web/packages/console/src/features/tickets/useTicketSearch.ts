import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMe } from "../../app/session";
import type { TicketSearch, View } from "./search";

/** What is asked for now, and how to ask for something else. */
export function useTicketSearch() {
  const search: TicketSearch = useSearch({ strict: false });
  const { number }: { number?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const me = useMe();
  const view: View = search.view ?? (me.teams.length > 0 ? "team" : "all");
  const ask = (next: TicketSearch) =>
    void navigate({
      to: number ? "/chamados/$number" : "/chamados",
      params: { number },
      search: next,
      replace: true,
    });
  return { search, view, number, ask };
}

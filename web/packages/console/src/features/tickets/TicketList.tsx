import { ActionIcon, Button, TextInput, Tooltip } from "@mantine/core";
import { useDebouncedCallback, useHotkeys } from "@mantine/hooks";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { TicketRow } from "../../app/api/types";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { Icon } from "../../ui/Icon";
import { MoreButton } from "../../ui/MoreButton";
import { SkeletonRows } from "../../ui/Skeleton";
import { useWords } from "../../words/words";
import { Filters } from "./Filters";
import classes from "./list.module.css";
import { OrderMenu } from "./OrderMenu";
import panes from "./panes.module.css";
import { countsQuery, listQuery } from "./queries";
import { Row } from "./Row";
import { filtersIn, type View, withoutFilters } from "./search";
import { useTicketSearch } from "./useTicketSearch";
import { countOf } from "./Views";
import { ViewsMenu } from "./ViewsMenu";
import { type TicketWord, ticketWords } from "./words";

const NONE = {
  mine: "noneMine",
  team: "noneTeam",
  unassigned: "noneUnassigned",
  chat: "noneChat",
  all: "noneAll",
} as const satisfies Record<View, TicketWord>;

export function TicketList({ onNew }: { onNew: () => void }) {
  const t = useWords(ticketWords);
  const { search, view, number, ask } = useTicketSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(listQuery(search, view));
  const counts = useQuery(countsQuery).data;
  const [searching, setSearching] = useState(search.q !== undefined);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const find = useDebouncedCallback((q: string) => {
    const { q: _, ...rest } = search;
    ask(q.trim() ? { ...rest, q: q.trim() } : rest);
  }, 250);

  const step = (by: number) => {
    const at = rows.findIndex((row) => row.number === number);
    const next = rows[at < 0 ? 0 : at + by];
    if (next) {
      void navigate({ to: "/chamados/$number", params: { number: next.number }, search });
    }
  };
  useHotkeys([
    ["j", () => step(1)],
    ["k", () => step(-1)],
  ]);
  return (
    <section className={panes.list} aria-label={t("tickets")}>
      <header className={classes.listHead}>
        <h1>
          <ViewsMenu>{t(view)}</ViewsMenu>
          <span className="count">{countOf(counts, view)}</span>
        </h1>
        <Tooltip label={t("search")}>
          <ActionIcon
            aria-label={t("search")}
            aria-expanded={searching}
            onClick={() => setSearching((on) => !on)}
          >
            <Icon name="search" />
          </ActionIcon>
        </Tooltip>
        <OrderMenu />
        <Button
          size="xs"
          className={classes.create ?? ""}
          aria-label={t("create")}
          leftSection={<Icon name="plus" size={14} />}
          onClick={onNew}
        >
          <span className={classes.word}>{t("create")}</span>
        </Button>
      </header>
      {searching && (
        <div className={classes.find}>
          <TextInput
            autoFocus={search.q === undefined}
            type="search"
            aria-label={t("search")}
            placeholder={t("search")}
            leftSection={<Icon name="search" />}
            defaultValue={search.q ?? ""}
            onChange={(event) => find(event.currentTarget.value)}
          />
        </div>
      )}
      <Filters />
      <div className={classes.items}>
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <SkeletonRows rows={8} face={false} />}
        {query.isSuccess && rows.length === 0 && <Nothing />}
        <Rows rows={rows} />
        <MoreButton query={query} />
      </div>
    </section>
  );
}

function Rows({ rows }: { rows: TicketRow[] }) {
  const { number, search } = useTicketSearch();
  return rows.map((row) => <Row key={row.number} of={row} chosen={row.number === number} search={search} />);
}

function Nothing() {
  const t = useWords(ticketWords);
  const { search, view, ask } = useTicketSearch();
  if (search.q !== undefined || filtersIn(search).length > 0) {
    return (
      <EmptyState
        icon="filter"
        title={t("noneFiltered")}
        action={<Button onClick={() => ask(withoutFilters(search))}>{t("clearFilters")}</Button>}
      />
    );
  }
  return <EmptyState icon="inbox" title={t("noneInView")} hint={t(NONE[view])} />;
}

import { ActionIcon, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TicketDetail } from "../../app/api/types";
import { usePhonePane } from "../../app/pane";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState, problemOf } from "../../ui/ErrorState";
import { Icon } from "../../ui/Icon";
import { SkeletonRows } from "../../ui/Skeleton";
import { problemWords } from "../../words/problems";
import { useLanguage, useWords } from "../../words/words";
import { Composer } from "./Composer";
import { Fields, FieldsSheet } from "./Fields";
import panes from "./panes.module.css";
import { catalogueQuery, ticketQuery } from "./queries";
import { Timeline } from "./Timeline";
import { TitleEdit } from "./TitleEdit";
import classes from "./ticket.module.css";
import { useOpened } from "./useOpened";
import { useTicketChange } from "./useTicketChange";
import { useTicketSearch } from "./useTicketSearch";
import { ticketWords } from "./words";

export function TicketPage() {
  usePhonePane();
  const { number = "" } = useTicketSearch();
  const ticket = useQuery(ticketQuery(number));
  if (ticket.isError && problemOf(ticket.error).code === "ticket.unknown") {
    return <Unknown />;
  }
  if (ticket.isError) {
    return (
      <div className={panes.none}>
        <ErrorState error={ticket.error} onRetry={() => void ticket.refetch()} />
      </div>
    );
  }
  if (ticket.isPending) {
    return (
      <article className={classes.ticket}>
        <SkeletonRows rows={6} />
      </article>
    );
  }
  return <Opened ticket={ticket.data} key={ticket.data.number} />;
}

function Unknown() {
  const t = useWords(ticketWords);
  const lng = useLanguage();
  return (
    <div className={panes.none}>
      <EmptyState
        icon="ticket"
        title={problemWords({ code: "ticket.unknown" }, lng)}
        action={<Link to="/chamados">{t("backToList")}</Link>}
      />
    </div>
  );
}

function Opened({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(ticketWords);
  const { search } = useTicketSearch();
  const opened = useOpened(ticket);
  return (
    <article className={classes.ticket} aria-label={ticket.title}>
      <header className={classes.ticketHead}>
        <ActionIcon
          renderRoot={(props) => <Link {...props} to="/chamados" search={search} />}
          size={44}
          className={classes.back ?? ""}
          aria-label={t("backToList")}
        >
          <Icon name="back" size={20} />
        </ActionIcon>
        <div className="grow">
          <TitleEdit ticket={ticket} />
          <p className={`cut ${classes.under}`}>
            <span className="num">{t("protocol", { number: ticket.number })}</span>
            <span className={classes.large}> · {opened}</span>
          </p>
        </div>
        <Solve ticket={ticket} />
        <FieldsSheet ticket={ticket} />
      </header>
      <div className={classes.flow}>
        <Timeline ticket={ticket} />
        <Composer ticket={ticket} />
      </div>
      <Fields ticket={ticket} />
    </article>
  );
}

/** One click for what is done most; the other statuses are in the field. */
function Solve({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(ticketWords);
  const statuses = useQuery(catalogueQuery).data?.statuses ?? [];
  const change = useTicketChange(ticket.number);
  const solved = ticket.status.phase === "SOLVED";
  const next = statuses.find((status) => status.phase === (solved ? "OPEN" : "SOLVED"));
  if (!next) {
    return null;
  }
  return (
    <Button
      className={classes.large ?? ""}
      leftSection={<Icon name={solved ? "retry" : "check"} />}
      loading={change.isPending}
      onClick={() => change.mutate({ field: "status", value: next.id })}
    >
      {t(solved ? "reopen" : "solve")}
    </Button>
  );
}

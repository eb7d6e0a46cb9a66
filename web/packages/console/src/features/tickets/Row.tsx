import { Link } from "@tanstack/react-router";
import type { TicketRow } from "../../app/api/types";
import { Avatar } from "../../ui/Avatar";
import { Moment } from "../../ui/Moment";
import { PriorityBars } from "../../ui/PriorityBars";
import { useWords } from "../../words/words";
import classes from "./list.module.css";
import { nameOf } from "./queries";
import { StatusPill } from "./StatusPill";
import type { TicketSearch } from "./search";
import { ticketWords } from "./words";

interface Props {
  of: TicketRow;
  chosen: boolean;
  search: TicketSearch;
}

/** 2026-018392 within its list is 018392: the year is the same for almost all of them. */
function shortNumber(number: string): string {
  return number.split("-")[1] ?? number;
}

export function Row({ of, chosen, search }: Props) {
  const t = useWords(ticketWords);
  const who = of.requester.organization ?? nameOf(of.requester);
  return (
    <Link
      to="/chamados/$number"
      params={{ number: of.number }}
      search={search}
      className={classes.row}
      aria-current={chosen ? "true" : undefined}
    >
      <span className={classes.rowPriority}>
        <PriorityBars level={of.priority.level} label={t("priorityOf", { name: of.priority.name })} />
      </span>
      <span className="grow">
        <span className={classes.rowTop}>
          <span className="cut" title={of.title}>
            {of.title}
          </span>
          <Moment at={search.sort === "created" ? of.createdAt : of.updatedAt} />
        </span>
        <span className={classes.rowUnder}>
          <span className="cut grow" title={`${of.number} · ${who}`}>
            <span className="num">{shortNumber(of.number)}</span> · {who}
          </span>
          <StatusPill of={of.status} />
          {of.assignee ? (
            <Avatar of={of.assignee} size={16} title />
          ) : (
            <span className={classes.nobody} title={t("nobody")} />
          )}
        </span>
      </span>
    </Link>
  );
}

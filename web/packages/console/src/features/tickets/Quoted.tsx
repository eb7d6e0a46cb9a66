import type { Entry, Place } from "@prosa/protocol/conversation";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { TicketDetail } from "../../app/api/types";
import { Attachments } from "../../ui/attachments/Attachments";
import { Icon } from "../../ui/Icon";
import { Linked } from "../../ui/Linked";
import { firstName } from "../../ui/names";
import { clock } from "../../ui/time";
import { useLanguage, useWords } from "../../words/words";
import { nameOf } from "./queries";
import classes from "./timeline.module.css";
import { ticketWords } from "./words";

const SHOWN = 3;

function placeName(place: Place): string {
  switch (place.kind) {
    case "AGENT":
      return place.agent.name;
    case "TEAM":
      return place.name;
    case "NOBODY":
      return "";
    default:
      return place satisfies never;
  }
}

/** The conversation that became this ticket, folded to its first messages until asked for whole. */
export function Quoted({ entries, ticket }: { entries: Entry[]; ticket: TicketDetail }) {
  const t = useWords(ticketWords);
  const [whole, setWhole] = useState(false);
  const messages = entries.filter((entry) => entry.kind === "MESSAGE");
  const shown = whole ? entries : messages.slice(0, SHOWN);
  return (
    <div className={classes.quoted}>
      <div className={classes.quotedHead}>
        <Icon name="balloon" />
        <span className="grow">{t("conversationQuoted", { count: messages.length })}</span>
        {ticket.conversation && (
          <Link
            to={`/conversas/${ticket.conversation}`}
            title={t("openConversation")}
            aria-label={t("openConversation")}
          >
            <Icon name="ext" />
          </Link>
        )}
      </div>
      <ul>
        {shown.map((entry) => (
          <Line key={entry.seq} entry={entry} ticket={ticket} whole={whole} />
        ))}
      </ul>
      {entries.length > shown.length || whole ? (
        <button
          type="button"
          className={classes.quotedMore}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {t(whole ? "seeLess" : "seeWhole")}
        </button>
      ) : null}
    </div>
  );
}

function Line({ entry, ticket, whole }: { entry: Entry; ticket: TicketDetail; whole: boolean }) {
  const t = useWords(ticketWords);
  const lng = useLanguage();
  const requester = nameOf(ticket.requester);
  const time = whole ? <time dateTime={entry.at}>{clock(entry.at, lng)}</time> : null;
  const event = (words: ReactNode) => (
    <li className={classes.quotedEvent}>
      <span className="grow">{words}</span>
      {time}
    </li>
  );
  switch (entry.kind) {
    case "MESSAGE":
      return (
        <li>
          <span className="cut">
            {firstName(entry.by.kind === "AGENT" ? entry.by.agent.name : requester)}
          </span>
          <span className={classes.quotedText}>
            <Linked text={entry.text} />
            <Attachments of={entry.attachments} compact />
          </span>
          {time}
        </li>
      );
    case "NOTE":
      return (
        <li className={classes.quotedNote}>
          <span className="cut">{firstName(entry.by.name)}</span>
          <span className={classes.quotedText}>
            <span className={classes.noteHead}>
              <Icon name="lock" size={14} />
              <b>{t("note")}</b>
            </span>
            <Linked text={entry.text} />
            <Attachments of={entry.attachments} compact />
          </span>
          {time}
        </li>
      );
    case "GREETING":
      return (
        <li>
          <span className="cut" title={t("automatic")}>
            {t("prosa")}
          </span>
          <span className={classes.quotedText}>{entry.text}</span>
          {time}
        </li>
      );
    case "CLAIM":
      return event(t.rich("claimed", { name: <b>{entry.by.name}</b> }));
    case "TRANSFER":
      return event(t.rich("transferred", { name: <b>{entry.by.name}</b>, to: <b>{placeName(entry.to)}</b> }));
    case "RELEASE":
      return event(t.rich("released", { name: <b>{entry.from.name}</b> }));
    case "REQUESTER_EDITED":
      return event(t.rich("edited", { name: <b>{entry.by.name}</b> }));
    case "CLOSED":
      return event(
        entry.by.kind === "SYSTEM"
          ? t("closedBySystem")
          : t.rich("closedBy", {
              name: <b>{entry.by.kind === "AGENT" ? entry.by.agent.name : requester}</b>,
            }),
      );
    case "TICKET_OPENED":
      return event(t("ticketOpened", { number: entry.number }));
    default:
      return entry satisfies never;
  }
}

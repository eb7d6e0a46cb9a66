import type { Requester } from "@prosa/protocol/conversation";
import { Link } from "@tanstack/react-router";
import { memo, type ReactNode } from "react";
import { Avatar } from "../../../ui/Avatar";
import { Icon, type IconName } from "../../../ui/Icon";
import { clock, fullTime } from "../../../ui/time";
import { useLanguage, useWords } from "../../../words/words";
import { useRequesterFirstName } from "../names";
import type { StreamItem } from "../stream";
import classes from "./stream.module.css";
import { type ThreadTranslate, threadWords } from "./words";

type SystemEntry = Extract<StreamItem, { kind: "SYSTEM" }>["entry"];

/** What happened to the conversation: centred, small, with the names of those who did it. */
export const SystemLine = memo(function SystemLine({
  entry,
  requester,
}: {
  entry: SystemEntry;
  requester: Requester;
}) {
  const t = useWords(threadWords);
  const lng = useLanguage();
  const visitor = useRequesterFirstName()(requester);
  return (
    <div className={classes.system} title={fullTime(entry.at, lng)}>
      {entry.kind === "CLAIM" ? (
        <Avatar of={entry.by} size={16} />
      ) : (
        <Icon name={icons[entry.kind]} size={14} />
      )}
      <span>
        {says(entry, visitor, t)} · <span className="num">{clock(entry.at, lng)}</span>
        {entry.kind === "TRANSFER" && entry.note !== "" && <q className={classes.passed}>{entry.note}</q>}
      </span>
    </div>
  );
});

const icons: Record<Exclude<SystemEntry["kind"], "CLAIM">, IconName> = {
  TRANSFER: "transfer",
  RELEASE: "inbox",
  REQUESTER_EDITED: "pencil",
  CLOSED: "check",
  TICKET_OPENED: "ticket",
};

const bold = (name: string) => <b>{name}</b>;

function says(entry: SystemEntry, visitor: string, t: ThreadTranslate): ReactNode {
  switch (entry.kind) {
    case "CLAIM":
      return t.rich("system.claim", { who: bold(entry.by.name) });
    case "TRANSFER":
      return transferred(entry, t);
    case "RELEASE":
      return t.rich("system.release", { who: bold(entry.from.name) });
    case "REQUESTER_EDITED": {
      const values = { who: bold(entry.by.name), name: bold(entry.name) };
      return entry.email === null
        ? t.rich("system.edited", values)
        : t.rich("system.editedEmail", { ...values, email: entry.email });
    }
    case "CLOSED":
      return closed(entry, visitor, t);
    case "TICKET_OPENED":
      return t.rich("system.ticket", {
        number: (
          <Link to={`/chamados/${entry.number}`} className="num">
            {entry.number}
          </Link>
        ),
      });
    default:
      return entry satisfies never;
  }
}

function transferred(entry: Extract<SystemEntry, { kind: "TRANSFER" }>, t: ThreadTranslate): ReactNode {
  const by = bold(entry.by.name);
  switch (entry.to.kind) {
    case "AGENT":
      return t.rich("system.transfer", { by, to: bold(entry.to.agent.name) });
    case "TEAM":
      return t.rich("system.transferTeam", { by, to: bold(entry.to.name) });
    case "NOBODY":
      return t.rich("system.transferNobody", { by });
    default:
      return entry.to satisfies never;
  }
}

function closed(
  entry: Extract<SystemEntry, { kind: "CLOSED" }>,
  visitor: string,
  t: ThreadTranslate,
): ReactNode {
  switch (entry.by.kind) {
    case "AGENT":
      return t.rich("system.closedByAgent", { who: bold(entry.by.agent.name) });
    case "VISITOR":
      return t.rich("system.closedByVisitor", { who: bold(visitor) });
    case "SYSTEM":
      return t("system.closedBySystem");
    default:
      return entry.by satisfies never;
  }
}

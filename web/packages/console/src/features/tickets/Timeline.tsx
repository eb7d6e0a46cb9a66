import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { TicketDetail, TicketEntry } from "../../app/api/types";
import { useMe } from "../../app/session";
import { Avatar, type Face } from "../../ui/Avatar";
import { ErrorState } from "../../ui/ErrorState";
import { Icon, type IconName } from "../../ui/Icon";
import { JumpToEnd } from "../../ui/JumpToEnd";
import { Linked } from "../../ui/Linked";
import { Moment } from "../../ui/Moment";
import { SkeletonRows } from "../../ui/Skeleton";
import { useMissed, useStickyScroll } from "../../ui/useStickyScroll";
import { useWords } from "../../words/words";
import { Quoted } from "./Quoted";
import { faceOf, timelineQuery } from "./queries";
import classes from "./timeline.module.css";
import { HOW } from "./useOpened";
import { type TicketWord, ticketWords } from "./words";

/** Who did it, in the ticket's timeline; null for Prosa itself. */
function authorOf(entry: TicketEntry, ticket: TicketDetail): Face | null {
  return entry.byRequester ? faceOf(ticket.requester) : entry.by;
}

export function Timeline({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(ticketWords);
  const timeline = useQuery(timelineQuery(ticket.number));
  const box = useRef<HTMLDivElement>(null);
  const entries = timeline.data?.entries ?? [];
  const last = entries.at(-1);
  const { atEnd, onScroll, toEnd } = useStickyScroll(box, ticket.number, `${last?.seq}`);
  const missed = useMissed(entries.length, atEnd);
  useOwnWords(last, toEnd);
  return (
    <div className={classes.frame}>
      <div
        className={classes.feed}
        ref={box}
        role="log"
        aria-label={t("timeline")}
        tabIndex={0}
        onScroll={onScroll}
      >
        <div className={classes.entries}>
          {timeline.isError && <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />}
          {timeline.isPending && <SkeletonRows rows={4} />}
          {timeline.data?.conversation && (
            <Post by={faceOf(ticket.requester)} how={t(HOW[ticket.channel])} at={ticket.createdAt}>
              <Quoted entries={timeline.data.conversation} ticket={ticket} />
            </Post>
          )}
          {entries.map((entry) => (
            <EntryView key={entry.seq} entry={entry} ticket={ticket} />
          ))}
        </div>
      </div>
      {!atEnd && (
        <JumpToEnd missed={missed} onJump={toEnd}>
          {missed > 0 ? t("newEntries", { count: missed }) : t("toNewest")}
        </JumpToEnd>
      )}
    </div>
  );
}

/** Who has just written wants to see it there, wherever they were reading. */
function useOwnWords(last: TicketEntry | undefined, toEnd: () => void): void {
  const me = useMe();
  const own = last?.by?.id === me.id && (last.kind === "REPLY" || last.kind === "NOTE");
  // biome-ignore lint/correctness/useExhaustiveDependencies: each entry once
  useLayoutEffect(() => {
    if (own) toEnd();
  }, [last?.seq]);
}

function EntryView({ entry, ticket }: { entry: TicketEntry; ticket: TicketDetail }) {
  const t = useWords(ticketWords);
  const by = authorOf(entry, ticket);
  const name = by?.name ?? t("prosa");
  switch (entry.kind) {
    case "OPENED":
      return (
        <>
          <Event icon="ticket" at={entry.at}>
            <OpenedLine ticket={ticket} by={by} />
          </Event>
          {entry.text && (
            <Post by={by} at={entry.at} {...(entry.byRequester ? { how: t(HOW[ticket.channel]) } : {})}>
              <Linked text={entry.text} />
            </Post>
          )}
        </>
      );
    case "REPLY":
      return (
        <Post by={by} at={entry.at} {...(entry.byRequester ? { how: t("byLink") } : {})}>
          <Linked text={entry.text ?? ""} />
        </Post>
      );
    case "NOTE":
      return (
        <Post by={by} at={entry.at}>
          <div className={classes.note}>
            <div className={classes.noteHead}>
              <Icon name="lock" size={14} />
              <b>{t("note")}</b>
            </div>
            <Linked text={entry.text ?? ""} />
          </div>
        </Post>
      );
    case "CHANGE":
      return (
        <Event icon={CHANGE_ICONS[fieldOf(entry)]} at={entry.at}>
          <ChangeLine entry={entry} name={name} />
        </Event>
      );
    default:
      return entry.kind satisfies never;
  }
}

function OpenedLine({ ticket, by }: { ticket: TicketDetail; by: Face | null }) {
  const t = useWords(ticketWords);
  if (!by) {
    return t("openedBySystem");
  }
  const line = {
    LIVECHAT: "openedFromChat",
    OFFLINE_FORM: "openedFromForm",
    CONSOLE: "openedFromConsole",
  } as const;
  return t.rich(line[ticket.channel], { name: <b>{by.name}</b> });
}

type ChangedField = "title" | "team" | "assignee" | "category" | "type" | "priority" | "status" | "requester";

const CHANGE_WORDS = {
  title: "titleField",
  team: "teamField",
  assignee: "assignee",
  category: "category",
  type: "type",
  priority: "priority",
  status: "status",
  requester: "requester",
} as const satisfies Record<ChangedField, TicketWord>;

const CHANGE_ICONS = {
  title: "pencil",
  team: "users",
  assignee: "user",
  category: "tag",
  type: "tag",
  priority: "flag",
  status: "check",
  requester: "user",
} as const satisfies Record<ChangedField, IconName>;

function fieldOf(entry: TicketEntry): ChangedField {
  const field = entry.field?.toLowerCase();
  return (Object.keys(CHANGE_WORDS) as ChangedField[]).find((each) => each === field) ?? "status";
}

function ChangeLine({ entry, name }: { entry: TicketEntry; name: string }) {
  const t = useWords(ticketWords);
  const values = { field: <b>{t(CHANGE_WORDS[fieldOf(entry)])}</b>, from: entry.from, to: entry.to, name };
  if (entry.from === null) {
    return t.rich("changedFromNone", values);
  }
  return t.rich(entry.to === null ? "changedToNone" : "changed", values);
}

function Post({ by, how, at, children }: { by: Face | null; how?: string; at: string; children: ReactNode }) {
  const t = useWords(ticketWords);
  return (
    <div className={classes.post}>
      <Avatar of={by ?? { id: "prosa", name: t("prosa") }} size={28} />
      <div>
        <div className={classes.postHead}>
          <b className="cut">{by?.name ?? t("prosa")}</b>
          {how && <span className="muted">{how}</span>}
          <Moment at={at} />
        </div>
        <div className={classes.postBody}>{children}</div>
      </div>
    </div>
  );
}

function Event({ icon, at, children }: { icon: IconName; at: string; children: ReactNode }) {
  return (
    <div className={classes.event}>
      <Icon name={icon} />
      <span>
        {children}{" "}
        <span className={classes.when}>
          · <Moment at={at} />
        </span>
      </span>
    </div>
  );
}

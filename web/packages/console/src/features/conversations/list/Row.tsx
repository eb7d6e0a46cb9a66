import type { InboxRow } from "@prosa/protocol/conversation";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useMe } from "../../../app/session";
import { Avatar } from "../../../ui/Avatar";
import { Badge } from "../../../ui/Badge";
import { Moment } from "../../../ui/Moment";
import { firstName } from "../../../ui/names";
import { useWords } from "../../../words/words";
import { useRequesterFace, useRequesterName } from "../names";
import classes from "./row.module.css";
import { Waited } from "./Waited";
import { type ListTranslate, listWords } from "./words";

interface Props {
  row: InboxRow;
  typing: boolean;
  /** The conversation open on the right. */
  current: boolean;
  leaving: boolean;
}

export const Row = memo(function Row({ row, typing, current, leaving }: Props) {
  const t = useWords(listWords);
  const name = useRequesterName()(row.requester);
  const face = useRequesterFace()(row.requester);
  const unread = row.unread > 0 && row.group !== "OTHERS";
  return (
    <Link
      to="/conversas/{-$conversation}"
      params={{ conversation: row.id }}
      className={classes.row}
      data-row={row.id}
      data-unread={unread || undefined}
      data-leaving={leaving || undefined}
      data-current={current || undefined}
    >
      <Avatar of={face} {...(row.closedAt === null ? { online: row.requester.online || undefined } : {})} />
      <span className="grow">
        <span className={classes.line1}>
          <span className={`${classes.name} cut`} title={name}>
            {name}
          </span>
          {row.group === "NEW" && row.waitingSince !== null ? (
            <Waited since={row.waitingSince} />
          ) : (
            <Moment at={row.closedAt ?? row.lastLineAt} className={classes.time ?? ""} />
          )}
        </span>
        <span className={classes.line2}>
          <LastLine row={row} typing={typing} />
          {unread && row.unread === 1 && (
            <span className={classes.dot} role="img" aria-label={t("unread", { count: 1 })} />
          )}
          {unread && row.unread > 1 && (
            <Badge count={row.unread} label={t("unread", { count: row.unread })} />
          )}
          {row.group !== "MINE" && row.assignee !== null && <Avatar of={row.assignee} size={16} title />}
        </span>
      </span>
    </Link>
  );
});

function LastLine({ row, typing }: { row: InboxRow; typing: boolean }) {
  const t = useWords(listWords);
  const { id: me } = useMe();
  if (typing) return <span className={`${classes.last} ${classes.typing} cut`}>{t("typing")}</span>;
  return (
    <span className={`${classes.last} cut`} title={row.lastLine}>
      {said(row, me, t)}
    </span>
  );
}

function said({ lastLine: text, lastLineAgent: agent }: InboxRow, me: string, t: ListTranslate): string {
  if (agent === null) return text;
  return agent.id === me ? t("you", { text }) : t("by", { name: firstName(agent.name), text });
}

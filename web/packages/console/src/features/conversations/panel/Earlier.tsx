import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Avatar } from "../../../ui/Avatar";
import { Moment } from "../../../ui/Moment";
import { useWords } from "../../../words/words";
import { earlierConversations } from "../api";
import classes from "./panel.module.css";
import { panelWords } from "./words";

/** The requester's other conversations; nothing at all where there are none. */
export function Earlier({ conversation }: { conversation: string }) {
  const t = useWords(panelWords);
  const earlier = useQuery({
    queryKey: ["conversations", conversation, "earlier"],
    queryFn: () => earlierConversations(conversation),
    staleTime: 60_000,
  });
  if (earlier.data === undefined || earlier.data.length === 0) return null;
  return (
    <section>
      <h3>
        {t("previous")} <span className="count">{earlier.data.length}</span>
      </h3>
      {earlier.data.map((row) => (
        <Link
          key={row.id}
          className={classes.mini}
          to="/conversas/{-$conversation}"
          params={{ conversation: row.id }}
        >
          <span className={classes.first}>
            <span className="cut grow" title={row.lastLine}>
              {row.lastLine}
            </span>
            <Moment at={row.startedAt} className="muted" />
          </span>
          {row.assignee !== null && (
            <span className={classes.second}>
              <Avatar of={row.assignee} size={16} />
              <span className="cut">{row.assignee.name}</span>
            </span>
          )}
        </Link>
      ))}
    </section>
  );
}

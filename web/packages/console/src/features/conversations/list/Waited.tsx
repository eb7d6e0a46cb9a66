import { Icon } from "../../../ui/Icon";
import { span, useNow } from "../../../ui/time";
import { useWords } from "../../../words/words";
import { DEADLINE, lateness } from "../waiting";
import classes from "./row.module.css";
import { listWords } from "./words";

/** How long somebody has been waiting, ticking; its colour never speaks alone. */
export function Waited({ since }: { since: string }) {
  const t = useWords(listWords);
  const now = useNow(1_000);
  const waited = Math.max(0, now.getTime() - Date.parse(since));
  const late = lateness(waited);
  const title = t(late === "bad" ? "late" : "waiting", { span: span(waited), deadline: span(DEADLINE) });
  return (
    <span className={classes.wait} data-late={late} title={title}>
      <Icon name="clock" size={12} />
      <span className="sr">{title}</span>
      <span aria-hidden="true">{span(waited)}</span>
    </span>
  );
}

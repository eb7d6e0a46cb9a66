import { useInstallation } from "../../../app/session";
import { Icon } from "../../../ui/Icon";
import { span, useNow } from "../../../ui/time";
import { useWords } from "../../../words/words";
import { lateness } from "../waiting";
import classes from "./row.module.css";
import { listWords } from "./words";

/** How long somebody has been waiting, ticking; its colour never speaks alone. */
export function Waited({ since }: { since: string }) {
  const t = useWords(listWords);
  const now = useNow(1_000);
  const waited = Math.max(0, now.getTime() - Date.parse(since));
  const seconds = useInstallation()?.waitDeadlineSeconds;
  const deadline = seconds === undefined ? Number.POSITIVE_INFINITY : seconds * 1_000;
  const late = lateness(waited, deadline);
  const title =
    seconds === undefined
      ? span(waited)
      : t(late === "bad" ? "late" : "waiting", { span: span(waited), deadline: span(deadline) });
  return (
    <span className={classes.wait} data-late={late} title={title}>
      <Icon name="clock" size={12} />
      <span className="sr">{title}</span>
      <span aria-hidden="true">{span(waited)}</span>
    </span>
  );
}

import { type ReactNode, useId } from "react";
import { Icon } from "../../../ui/Icon";
import { useWords } from "../../../words/words";
import classes from "./list.module.css";
import { listWords } from "./words";

interface Props {
  group: "NEW" | "MINE" | "OTHERS" | "CLOSED";
  /** Stays visible when the group is folded. */
  count: ReactNode;
  open: boolean;
  onToggle: () => void;
  /** Stands at the end of the head. */
  extra?: ReactNode;
  children: ReactNode;
}

export function Group({ group, count, open, onToggle, extra, children }: Props) {
  const t = useWords(listWords);
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.group}>
        <button
          type="button"
          className={classes.groupTitle}
          aria-expanded={open}
          onClick={onToggle}
          data-group={group}
        >
          <Icon name={open ? "down" : "right"} size={12} />
          <span id={id}>{t(group)}</span>
          {count !== "" && <span className="count">{count}</span>}
        </button>
        {extra}
      </div>
      {open && children}
    </section>
  );
}

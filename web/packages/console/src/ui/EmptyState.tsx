import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";
import classes from "./kit.module.css";

interface Props {
  icon: IconName;
  title: string;
  hint?: ReactNode;
  /** One action at most. */
  action?: ReactNode;
}

export function EmptyState({ icon, title, hint, action }: Props) {
  return (
    <div className={classes.empty}>
      <Icon name={icon} size={24} />
      <strong>{title}</strong>
      {hint && <p>{hint}</p>}
      {action && <div className={classes.emptyAction}>{action}</div>}
    </div>
  );
}

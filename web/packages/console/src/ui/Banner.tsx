import type { ReactNode } from "react";
import { Icon } from "./Icon";
import classes from "./kit.module.css";

interface Props {
  tone: "bad" | "warn" | "info" | "accent";
  children: ReactNode;
  action?: ReactNode;
}

/** One line above what it is about. What went wrong interrupts a screen reader, the rest waits. */
export function Banner({ tone, children, action }: Props) {
  return (
    <div className={classes.banner} data-tone={tone} role={tone === "bad" ? "alert" : "status"}>
      <Icon name={tone === "bad" || tone === "warn" ? "alert" : "info"} />
      <span className="grow">{children}</span>
      {action}
    </div>
  );
}

import type { ReactNode } from "react";
import classes from "./banner.module.css";

interface Props {
  tone: "warn" | "bad" | "accent" | "plain";
  /** An icon, or the photo of who it is about. */
  mark: ReactNode;
  action?: ReactNode;
  /** Inside the foot rather than across the pane. */
  round?: boolean;
  children: ReactNode;
}

/** One line across a thread: it takes its own place and never covers text. */
export function Banner({ tone, mark, action, round = false, children }: Props) {
  return (
    <div
      className={classes.banner}
      data-tone={tone}
      data-round={round || undefined}
      role={tone === "bad" ? "alert" : "status"}
    >
      {mark}
      <span className="grow">{children}</span>
      {action}
    </div>
  );
}

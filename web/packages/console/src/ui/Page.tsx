import type { ReactNode } from "react";
import classes from "./Page.module.css";

interface Props {
  title: string;
  /** Beside the title: the one thing to do here. */
  action?: ReactNode;
  /** Between the title and the content, such as tabs. */
  under?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** A page that reads from top to bottom, on the reading ground. */
export function Page({ title, action, under, narrow = false, children }: Props) {
  return (
    <div className={classes.page} data-narrow={narrow || undefined}>
      <header className={classes.head} data-under={under ? true : undefined}>
        <div className={classes.line}>
          <h1>{title}</h1>
          {action}
        </div>
        {under}
      </header>
      <div className={classes.body}>{children}</div>
    </div>
  );
}

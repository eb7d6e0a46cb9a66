import type { ReactNode } from "react";
import classes from "./kit.module.css";

export type Tone = "plain" | "ok" | "warn" | "bad" | "info" | "accent";

export function Pill({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes.pill} data-tone={tone}>
      {children}
    </span>
  );
}

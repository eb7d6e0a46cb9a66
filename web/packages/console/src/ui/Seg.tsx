import type { ReactNode } from "react";
import classes from "./kit.module.css";

interface Props<Value extends string> {
  label: string;
  value: Value;
  onChange: (chosen: Value) => void;
  choices: readonly { value: Value; label: ReactNode; title?: string }[];
}

/** A few choices, all of them seen. */
export function Seg<Value extends string>({ label, value, onChange, choices }: Props<Value>) {
  return (
    <span className={classes.seg} role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          title={choice.title}
          aria-label={choice.title}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </span>
  );
}

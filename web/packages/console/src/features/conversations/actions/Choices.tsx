import { type KeyboardEvent, type ReactNode, useRef } from "react";
import classes from "./actions.module.css";

export interface Choice {
  id: string;
  name: string;
  detail: string;
  mark: ReactNode;
}

interface Props {
  label: string;
  choices: readonly Choice[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** One of several, as rows; arrows move and choose. */
export function Choices({ label, choices, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const reachable = choices.some((choice) => choice.id === chosen) ? chosen : choices[0]?.id;
  const move = (event: KeyboardEvent, index: number) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const next = choices[index + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelectorAll<HTMLElement>("[role=radio]")[index + step]?.focus();
  };
  return (
    <div ref={list} role="radiogroup" aria-label={label} className={classes.choices}>
      {choices.map((choice, index) => (
        <button
          key={choice.id}
          type="button"
          role="radio"
          aria-checked={choice.id === chosen}
          tabIndex={choice.id === reachable ? 0 : -1}
          className={classes.choice}
          onClick={() => onChoose(choice.id)}
          onKeyDown={(event) => move(event, index)}
        >
          {choice.mark}
          <span className="grow">
            <b className="cut">{choice.name}</b>
            <small className="cut">{choice.detail}</small>
          </span>
          <span className={classes.radio} />
        </button>
      ))}
    </div>
  );
}

import { VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useWords } from "../../words/words";
import { useMay } from "../session";
import classes from "./macros.module.css";
import type { MacroChoice } from "./useMacros";
import { macroWords } from "./words";

/** Over the box: the macros that fit what was typed behind the slash. */
export function MacroMenu({ choice }: { choice: MacroChoice }) {
  const t = useWords(macroWords);
  const { listId, shown, active } = choice;
  return (
    <>
      <VisuallyHidden role="status">{shown.length > 0 && t("found", { count: shown.length })}</VisuallyHidden>
      {choice.none && <NoMacro />}
      {shown.length > 0 && (
        <div className={classes.menu} id={listId} role="listbox" aria-label={t("macros")}>
          {shown.map((macro, index) => (
            <Option
              key={macro.id}
              id={`${listId}-${index}`}
              name={macro.name}
              shortcut={macro.shortcut}
              text={macro.text}
              active={index === active}
              onPoint={() => choice.point(index)}
              onChoose={() => choice.choose(macro)}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface OptionProps {
  id: string;
  name: string;
  shortcut: string;
  text: string;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

function Option({ id, name, shortcut, text, active, onPoint, onChoose }: OptionProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box keeps the focus, and its keys choose
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={active}
      className={classes.option}
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={classes.head}>
        <span className={`cut ${classes.name}`}>{name}</span>
        <span className={classes.shortcut}>/{shortcut}</span>
      </span>
      <span className="hint cut">{text}</span>
    </div>
  );
}

function NoMacro() {
  const t = useWords(macroWords);
  const mayWrite = useMay("ADMINISTRATOR");
  return (
    <p className={`${classes.menu} ${classes.none}`}>
      {t("none")}{" "}
      {mayWrite ? <Link to="/configuracoes/respostas-prontas">{t("createFirst")}</Link> : t("askFor")}
    </p>
  );
}

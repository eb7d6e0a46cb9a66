import type { ConversationState } from "@prosa/protocol/conversation";
import { useMe } from "../../../app/session";
import { Kbd } from "../../../ui/Kbd";
import { firstName } from "../../../ui/names";
import { useWords } from "../../../words/words";
import classes from "./composer.module.css";
import { threadWords } from "./words";

interface Props {
  state: ConversationState;
  note: boolean;
  surplus: number;
  /** A file did not get there. */
  failed: boolean;
  /** The message goes as soon as its files are up. */
  awaited: boolean;
}

/** Beside the button: why it cannot be pressed, what it waits for, or what pressing it does. */
export function ComposerHint({ state, note, surplus, failed, awaited }: Props) {
  const t = useWords(threadWords);
  const me = useMe();
  const others = state.assignee !== null && state.assignee.id !== me.id ? state.assignee : null;
  if (surplus > 0) {
    return (
      <span id="composer-hint" className={classes.hint} data-bad role="alert">
        {t("tooLong", { count: surplus })}
      </span>
    );
  }
  if (failed || awaited) {
    return (
      <span id="composer-hint" className={classes.hint} role="status">
        {t(failed ? "fileFailed" : "goesWhenUp")}
      </span>
    );
  }
  return (
    <span id="composer-hint" className={classes.hint}>
      {!note && state.group === "NEW" && <span className={classes.wide}>{t("claims")}</span>}
      {!note && others !== null && (
        <span className={classes.wide}>{t("staysWith", { name: firstName(others.name) })}</span>
      )}
      <span className={classes.enter}>{t.rich(note ? "saves" : "sends", { key: <Kbd>Enter</Kbd> })}</span>
    </span>
  );
}

import type { ConversationState } from "@prosa/protocol/conversation";
import type { heldUpBy } from "@prosa/protocol/uploads";
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
  heldUp: ReturnType<typeof heldUpBy>;
}

/** Beside the button: why it cannot be pressed, or what pressing it does. */
export function ComposerHint({ state, note, surplus, heldUp }: Props) {
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
  if (heldUp !== null) {
    return (
      <span id="composer-hint" className={classes.hint} role="status">
        {t(heldUp === "FAILED" ? "fileFailed" : "fileUploading")}
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

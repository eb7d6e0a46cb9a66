import type { Requester } from "@prosa/protocol/conversation";
import { useValue } from "../../../live/useValue";
import { useWords } from "../../../words/words";
import { useRequesterFirstName } from "../names";
import { type TypingNow, VISITOR } from "../typing";
import classes from "./thread.module.css";
import { threadWords } from "./words";

export function TypingLine({ typing, requester }: { typing: TypingNow; requester: Requester }) {
  const t = useWords(threadWords);
  const visitor = useRequesterFirstName()(requester);
  const names = useValue(typing.names).map((name) => (name === VISITOR ? visitor : name));
  const [one] = names;
  return (
    <div className={classes.typing} role="status">
      {one !== undefined && (
        <>
          <span className={classes.dots} aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {names.length === 1 ? t("isTyping", { name: one }) : t("areTyping", { names: names.join(", ") })}
        </>
      )}
    </div>
  );
}

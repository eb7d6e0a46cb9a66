import { Button, CopyButton } from "@mantine/core";
import { Icon } from "../../../ui/Icon";
import { common } from "../../../words/common";
import { problemWords } from "../../../words/problems";
import { useLanguage, useWords } from "../../../words/words";
import type { Unsent } from "../outbox";
import classes from "./stream.module.css";
import { threadWords } from "./words";

/** What a person can do about a text that was refused. */
export interface UnsentActions {
  /** With `edit`: where nothing can be written any more, nothing can be sent. */
  retry: (id: string) => void;
  /** Back into the composer; absent where there is none any more. */
  edit?: (item: Unsent) => void;
  discard: (id: string) => void;
}

/** Why it was not taken, and the ways out; the text stays until one of them is chosen. */
export function NotSent({ item, actions }: { item: Unsent; actions: UnsentActions }) {
  const t = useWords(threadWords);
  const words = useWords(common);
  const lng = useLanguage();
  const why = item.problem === null ? "" : problemWords(item.problem, lng);
  const { edit } = actions;
  return (
    <>
      <div className={classes.meta} data-bad role="alert">
        <Icon name="alert" size={14} />
        {t("notSent", { why })}
      </div>
      <div className={classes.ways}>
        {edit && (
          <>
            <Button
              size="xs"
              leftSection={<Icon name="retry" size={14} />}
              onClick={() => actions.retry(item.id)}
            >
              {words("retry")}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => edit(item)}>
              {words("edit")}
            </Button>
          </>
        )}
        <CopyButton value={item.text}>
          {({ copied, copy }) => (
            <Button size="xs" variant="subtle" onClick={copy}>
              {words(copied ? "copied" : "copy")}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="subtle" onClick={() => actions.discard(item.id)}>
          {words("discard")}
        </Button>
      </div>
    </>
  );
}

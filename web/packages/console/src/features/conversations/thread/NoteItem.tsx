import { memo } from "react";
import { Avatar } from "../../../ui/Avatar";
import { Icon } from "../../../ui/Icon";
import { clock, fullTime } from "../../../ui/time";
import { useLanguage, useWords } from "../../../words/words";
import { firstName } from "../names";
import type { StreamItem } from "../stream";
import { conversationWords } from "../words";
import { Linked } from "./Linked";
import classes from "./stream.module.css";
import { NotSent, type UnsentActions } from "./Turn";

interface Props {
  note: Extract<StreamItem, { kind: "NOTE" }>;
  actions: UnsentActions;
}

/** What only agents see: yellow, a lock, and the words. */
export const NoteItem = memo(function NoteItem({ note, actions }: Props) {
  const t = useWords(conversationWords);
  const lng = useLanguage();
  const { unsent } = note;
  const when = unsent === null || unsent.state === "SAVED" ? clock(note.at, lng) : t("sending");
  return (
    <div className={classes.turn} data-side="out">
      <Avatar of={note.by} size={28} title />
      <div className={classes.stack}>
        <div className={classes.note} data-delivery={unsent?.state}>
          <div className={classes.noteHead} title={fullTime(note.at, lng)}>
            <Icon name="lock" size={14} />
            <strong>{t("note")}</strong> · {firstName(note.by.name)} · {when}
            {unsent !== null && unsent.state !== "SAVED" && <Icon name="clock" size={14} />}
          </div>
          <Linked text={note.text} />
        </div>
        {unsent?.state === "REFUSED" && <NotSent item={unsent} actions={actions} />}
      </div>
    </div>
  );
});

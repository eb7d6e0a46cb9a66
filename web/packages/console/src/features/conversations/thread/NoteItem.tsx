import { memo } from "react";
import { Avatar } from "../../../ui/Avatar";
import { Attachments } from "../../../ui/attachments/Attachments";
import { Icon } from "../../../ui/Icon";
import { Linked } from "../../../ui/Linked";
import { firstName } from "../../../ui/names";
import { clock, fullTime } from "../../../ui/time";
import { useLanguage, useWords } from "../../../words/words";
import type { StreamItem } from "../stream";
import { NotSent, type UnsentActions } from "./NotSent";
import { Sending } from "./Sending";
import classes from "./stream.module.css";
import { threadWords } from "./words";

interface Props {
  note: Extract<StreamItem, { kind: "NOTE" }>;
  actions: UnsentActions;
}

/** What only agents see: yellow, a lock, and the words. */
export const NoteItem = memo(function NoteItem({ note, actions }: Props) {
  const t = useWords(threadWords);
  const lng = useLanguage();
  const { unsent } = note;
  const waits = unsent !== null && (unsent.state === "WAITING" || unsent.state === "SENDING");
  return (
    <div className={classes.turn} data-side="out">
      <Avatar of={note.by} size={28} title />
      <div className={classes.stack}>
        <div className={classes.note} data-delivery={unsent?.state}>
          <div className={classes.noteHead} title={fullTime(note.at, lng)}>
            <Icon name="lock" size={14} />
            <strong>{t("note")}</strong> · {firstName(note.by.name)} ·{" "}
            {waits ? <Sending item={unsent} queued={1} /> : clock(note.at, lng)}
          </div>
          <Linked text={note.text} />
          {note.attachments.length > 0 && (
            <div className={classes.carried}>
              <Attachments of={note.attachments} />
            </div>
          )}
        </div>
        {unsent?.state === "REFUSED" && <NotSent item={unsent} actions={actions} />}
      </div>
    </div>
  );
});

import { memo } from "react";
import { Avatar } from "../../../ui/Avatar";
import { Attachments } from "../../../ui/attachments/Attachments";
import { Icon } from "../../../ui/Icon";
import { clock, fullTime } from "../../../ui/time";
import { useLanguage, useWords } from "../../../words/words";
import { firstName } from "../names";
import type { StreamItem } from "../stream";
import { conversationWords } from "../words";
import { Linked } from "./Linked";
import { NotSent, type UnsentActions } from "./NotSent";
import { Sending } from "./Sending";
import classes from "./stream.module.css";

interface Props {
  note: Extract<StreamItem, { kind: "NOTE" }>;
  actions: UnsentActions;
}

/** What only agents see: yellow, a lock, and the words. */
export const NoteItem = memo(function NoteItem({ note, actions }: Props) {
  const t = useWords(conversationWords);
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

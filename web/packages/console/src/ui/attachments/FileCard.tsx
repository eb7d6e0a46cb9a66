import { endingOf, sizeIn } from "@prosa/protocol/attachments";
import type { Attachment } from "@prosa/protocol/conversation";
import { useLanguage, useWords } from "../../words/words";
import { Icon } from "../Icon";
import { addressOf } from "./address";
import classes from "./attachments.module.css";
import { kindIcon } from "./kindIcon";
import { attachmentWords } from "./words";

/** A file that has no picture: what it is, how large, and a click to have it. */
export function FileCard({ file: { id, name, type, size } }: { file: Attachment }) {
  const t = useWords(attachmentWords);
  const lng = useLanguage();
  return (
    <a
      className={classes.card}
      href={addressOf(id)}
      download={name}
      title={name}
      aria-label={t("downloadNamed", { name })}
    >
      <span className={classes.mark}>
        <Icon name={kindIcon(type)} size={20} />
      </span>
      <span className={classes.facts}>
        <b className="cut">{name}</b>
        <small>{`${endingOf(name) || t("file")} · ${sizeIn(size, lng)}`}</small>
      </span>
      <Icon name="download" />
    </a>
  );
}

import { placeOf, sizeIn } from "@prosa/protocol/attachments";
import type { Attachment } from "@prosa/protocol/conversation";
import { type CSSProperties, useState } from "react";
import { useLanguage, useWords } from "../../words/words";
import { Icon } from "../Icon";
import { previewOf } from "./address";
import classes from "./attachments.module.css";
import { attachmentWords } from "./words";

interface Props {
  picture: Attachment;
  /** As a row with its name rather than at its own shape. */
  compact: boolean;
  /** One of several: a square tile. */
  tile: boolean;
  onOpen: () => void;
}

/** A picture small, in a place that was kept for it; a click shows it large. */
export function Picture({ picture, compact, tile, onOpen }: Props) {
  const t = useWords(attachmentWords);
  const lng = useLanguage();
  const [missing, setMissing] = useState(false);
  const { id, name, size } = picture;
  const seen = missing ? (
    <span className={classes.missing}>
      <Icon name="image" size={20} />
      {!compact && t("gone")}
    </span>
  ) : (
    <img src={previewOf(id)} alt={compact ? "" : name} loading="lazy" onError={() => setMissing(true)} />
  );
  const label = { "aria-label": t("open", { name }), title: name };
  if (compact) {
    return (
      <button type="button" className={classes.card} onClick={onOpen} {...label}>
        <span className={classes.mark}>{seen}</span>
        <span className={classes.facts}>
          <b className="cut">{name}</b>
          <small>{`${t("picture")} · ${sizeIn(size, lng)}`}</small>
        </span>
      </button>
    );
  }
  return (
    <button
      type="button"
      className={classes.picture}
      data-tile={tile || undefined}
      style={tile ? undefined : place(picture)}
      onClick={onOpen}
      {...label}
    >
      {seen}
    </button>
  );
}

function place(picture: Attachment): CSSProperties {
  const { width, height } = placeOf(picture);
  return { width, aspectRatio: `${width} / ${height}` };
}

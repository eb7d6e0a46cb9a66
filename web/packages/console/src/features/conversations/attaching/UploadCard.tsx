import { sizeIn } from "@prosa/protocol/attachments";
import { mayTryAgain, type Upload } from "@prosa/protocol/uploads";
import { kindIcon } from "../../../ui/attachments/kindIcon";
import { Icon } from "../../../ui/Icon";
import { common } from "../../../words/common";
import { problemWords } from "../../../words/problems";
import { useLanguage, useWords } from "../../../words/words";
import classes from "./tray.module.css";
import type { Tray } from "./trays";
import { useThumbnail } from "./useThumbnail";
import { attachingWords } from "./words";

/** One file: how far it is, or why it does not go, and the ways out. */
export function UploadCard({ item, tray }: { item: Upload; tray: Tray }) {
  const t = useWords(attachingWords);
  const words = useWords(common);
  const thumbnail = useThumbnail(item);
  const { id, name, type, sent, attachment, problem } = item;
  const rising = attachment === null && problem === null;
  return (
    <li className={classes.upload} data-bad={problem !== null || undefined}>
      <span className={classes.mark}>
        {thumbnail === null ? <Icon name={kindIcon(type)} size={20} /> : <img src={thumbnail} alt="" />}
      </span>
      <span className={classes.facts}>
        <b className="cut" title={name}>
          {name}
        </b>
        <Line item={item} />
        {problem !== null && mayTryAgain(problem) && (
          <button type="button" className={classes.again} onClick={() => tray.retry(id)}>
            {words("retry")}
          </button>
        )}
      </span>
      <button
        type="button"
        className={classes.remove}
        aria-label={t("removeFile", { name })}
        title={t("removeFile", { name })}
        onClick={() => tray.remove(id)}
      >
        <Icon name="x" size={14} />
      </button>
      {rising && (
        <progress className={classes.progress} value={sent} aria-label={t("uploadingNamed", { name })} />
      )}
    </li>
  );
}

function Line({ item: { size, sent, attachment, problem } }: { item: Upload }) {
  const lng = useLanguage();
  if (problem !== null) {
    return (
      <small className={classes.why} role="alert">
        {problemWords({ ...problem, limit: sizeIn(Number(problem.limitBytes), lng) }, lng)}
      </small>
    );
  }
  const percent = attachment === null ? `${Math.floor(sent * 100)}\u00A0% · ` : "";
  return <small className="num">{`${percent}${sizeIn(size, lng)}`}</small>;
}

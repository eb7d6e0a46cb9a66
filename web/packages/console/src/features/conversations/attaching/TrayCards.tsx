import { useValue } from "../../../live/useValue";
import { Icon } from "../../../ui/Icon";
import { useWords } from "../../../words/words";
import classes from "./tray.module.css";
import type { Tray } from "./trays";
import { UploadCard } from "./UploadCard";
import { attachingWords } from "./words";

/** The files that go with the text beneath them. */
export function TrayCards({ tray }: { tray: Tray }) {
  const t = useWords(attachingWords);
  const items = useValue(tray.items);
  const overfull = useValue(tray.overfull);
  if (items.length === 0) return null;
  return (
    <div className={classes.tray}>
      <ul className={classes.cards} aria-label={t("attachments")}>
        {items.map((item) => (
          <UploadCard key={item.id} item={item} tray={tray} />
        ))}
      </ul>
      {overfull && (
        <p className={classes.overfull} role="alert">
          <Icon name="alert" size={14} />
          {t("tooManyFiles")}
        </p>
      )}
    </div>
  );
}

import { Icon } from "../../../ui/Icon";
import { useWords } from "../../../words/words";
import classes from "./tray.module.css";
import { attachingWords } from "./words";

export function DropHere() {
  const t = useWords(attachingWords);
  return (
    <div className={classes.drop} aria-hidden="true">
      <Icon name="clip" size={20} />
      {t("dropHere")}
    </div>
  );
}

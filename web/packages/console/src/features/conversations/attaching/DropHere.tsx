import { Icon } from "../../../ui/Icon";
import { useWords } from "../../../words/words";
import { conversationWords } from "../words";
import classes from "./tray.module.css";

export function DropHere() {
  const t = useWords(conversationWords);
  return (
    <div className={classes.drop} aria-hidden="true">
      <Icon name="clip" size={20} />
      {t("dropHere")}
    </div>
  );
}

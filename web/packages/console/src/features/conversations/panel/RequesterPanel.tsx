import { useWords } from "../../../words/words";
import { conversationWords } from "../words";
import classes from "./panel.module.css";
import { type FactsProps, RequesterFacts } from "./RequesterFacts";

export function RequesterPanel(props: FactsProps) {
  const t = useWords(conversationWords);
  return (
    <aside className={classes.panel} aria-label={t("requesterPanel")}>
      <RequesterFacts {...props} />
    </aside>
  );
}

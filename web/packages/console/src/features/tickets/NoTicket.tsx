import { EmptyState } from "../../ui/EmptyState";
import { Kbd } from "../../ui/Kbd";
import { useWords } from "../../words/words";
import panes from "./panes.module.css";
import { ticketWords } from "./words";

export function NoTicket() {
  const t = useWords(ticketWords);
  return (
    <div className={panes.none}>
      <EmptyState
        icon="ticket"
        title={t("choose")}
        hint={t.rich("chooseHint", { j: <Kbd>J</Kbd>, k: <Kbd>K</Kbd> })}
      />
    </div>
  );
}

import { Icon } from "../../../ui/Icon";
import { useNow } from "../../../ui/time";
import { useWords } from "../../../words/words";
import type { Unsent } from "../outbox";
import { type ThreadTranslate, threadWords } from "./words";

/** Until then "enviando" is the truth for nearly everything; after it, something is in the way. */
const SOON = 5_000;

/** What was written and is not saved: a clock, and after some seconds that it has not been sent. */
export function Sending({ item, queued }: { item: Unsent; queued: number }) {
  const t = useWords(threadWords);
  const late = useNow(1_000).getTime() - Date.parse(item.writtenAt) > SOON;
  return (
    <>
      {queued > 1 ? `${t("queued", { count: queued })} · ` : ""}
      {late ? delayed(item, t) : t("sending")}
      <Icon name="clock" size={14} />
    </>
  );
}

function delayed({ problem }: Unsent, t: ThreadTranslate): string {
  const seconds = Number(problem?.retryAfterSeconds ?? 0);
  if (seconds > 0) return t("busy", { count: seconds });
  return t(problem === null ? "notSentYet" : "tryingAgain");
}

import { Link } from "@tanstack/react-router";
import { useValue } from "../../../live/useValue";
import { Icon } from "../../../ui/Icon";
import { useWords } from "../../../words/words";
import { Banner } from "../thread/Banner";
import { useDesk } from "../useDesk";
import { listWords } from "./words";

/** A text that was refused may belong to a conversation that is in no list any more: this is the way to it. */
export function UnsentNotice({ current }: { current: string | undefined }) {
  const t = useWords(listWords);
  const { outbox, losses } = useDesk();
  const refused = useValue(outbox.items).filter((item) => item.state === "REFUSED");
  const lost = useValue(losses.byConversation);
  const elsewhere = [...refused.map((item) => item.conversation), ...lost.keys()].filter(
    (conversation) => conversation !== current,
  );
  const [conversation] = elsewhere;
  if (conversation === undefined) return null;
  return (
    <Banner
      tone="bad"
      mark={<Icon name="alert" />}
      action={
        <Link to="/conversas/{-$conversation}" params={{ conversation }}>
          {t("see")}
        </Link>
      }
    >
      {t("unsent", { count: elsewhere.length })}
    </Banner>
  );
}

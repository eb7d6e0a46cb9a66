import { useValue } from "../../../live/useValue";
import { Attachments } from "../../../ui/attachments/Attachments";
import { useDesk } from "../useDesk";
import { KeptText, LostRace } from "./LostRace";
import classes from "./lost.module.css";
import { NotSent } from "./NotSent";

/** What this agent wrote for a conversation that is no longer theirs to see: none of it is lost with the sight. */
export function Remains({ conversation }: { conversation: string }) {
  const { outbox, losses } = useDesk();
  const refused = useValue(outbox.items).filter(
    (item) => item.conversation === conversation && item.state === "REFUSED",
  );
  const loss = useValue(losses.byConversation).get(conversation);
  return (
    <div className={classes.remains}>
      {refused.map((item) => (
        <section key={item.id} className={classes.kept}>
          {item.text !== "" && <p className={classes.text}>{item.text}</p>}
          <div className={classes.carried}>
            <Attachments of={item.attachments} compact />
          </div>
          <div className={classes.refused}>
            <NotSent
              item={item}
              actions={{ retry: (id) => outbox.retry(id), discard: (id) => void outbox.remove(id) }}
            />
          </div>
        </section>
      ))}
      {loss === undefined ? <KeptText conversation={conversation} /> : <LostRace loss={loss} />}
    </div>
  );
}

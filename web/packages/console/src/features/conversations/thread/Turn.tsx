import type { Requester } from "@prosa/protocol/conversation";
import { memo } from "react";
import { useMe } from "../../../app/session";
import { Avatar } from "../../../ui/Avatar";
import { Attachments } from "../../../ui/attachments/Attachments";
import { Icon } from "../../../ui/Icon";
import { Linked } from "../../../ui/Linked";
import { firstName } from "../../../ui/names";
import { clock, fullTime } from "../../../ui/time";
import { useLanguage, useWords } from "../../../words/words";
import { useRequesterFace } from "../names";
import type { Bubble, StreamItem } from "../stream";
import { NotSent, type UnsentActions } from "./NotSent";
import { Sending } from "./Sending";
import classes from "./stream.module.css";
import { threadWords } from "./words";

interface Props {
  turn: Extract<StreamItem, { kind: "TURN" }>;
  requester: Requester;
  actions: UnsentActions;
}

/** One person's messages that belong together; the photo stands with the last. */
export const Turn = memo(function Turn({ turn, requester, actions }: Props) {
  const face = useRequesterFace();
  const { agent, bubbles } = turn;
  return (
    <div className={classes.turn} data-side={agent === null ? "in" : "out"}>
      <Avatar of={agent ?? face(requester)} size={28} title={agent !== null} />
      <div className={classes.stack}>
        {bubbles.map((bubble, index) => (
          <Said
            key={bubble.key}
            bubble={bubble}
            tail={index === bubbles.length - 1}
            turn={turn}
            actions={actions}
          />
        ))}
      </div>
    </div>
  );
});

interface SaidProps {
  bubble: Bubble;
  tail: boolean;
  turn: Props["turn"];
  actions: UnsentActions;
}

function Said({ bubble, tail, turn, actions }: SaidProps) {
  return (
    <>
      <Attachments of={bubble.attachments} />
      {bubble.text !== "" && (
        <div
          className={classes.bubble}
          data-delivery={bubble.delivery ?? undefined}
          data-tail={tail || undefined}
        >
          <Linked text={bubble.text} />
        </div>
      )}
      {bubble.closing && <Meta bubble={bubble} turn={turn} actions={actions} />}
    </>
  );
}

function Meta({ bubble, turn, actions }: Omit<SaidProps, "tail">) {
  const lng = useLanguage();
  const me = useMe();
  if (bubble.delivery === "REFUSED" && bubble.unsent !== null) {
    return <NotSent item={bubble.unsent} actions={actions} />;
  }
  if (bubble.delivery === "SENDING" && bubble.unsent !== null) {
    const queued = turn.bubbles.filter((one) => one.delivery === "SENDING").length;
    return (
      <div className={classes.meta}>
        <Sending item={bubble.unsent} queued={queued} />
      </div>
    );
  }
  const colleague = turn.agent !== null && turn.agent.id !== me.id ? `${firstName(turn.agent.name)} · ` : "";
  return (
    <div className={classes.meta} title={fullTime(bubble.at, lng)}>
      <span>
        {colleague}
        {clock(bubble.at, lng)}
      </span>
      {bubble.delivery !== null && <Tick seen={bubble.delivery === "SEEN"} at={bubble.seenAt} />}
    </div>
  );
}

function Tick({ seen, at }: { seen: boolean; at: string | null }) {
  const t = useWords(threadWords);
  const lng = useLanguage();
  const label = !seen ? t("sent") : at === null ? t("seen") : t("seenAt", { time: clock(at, lng) });
  return (
    <span className={seen ? classes.seen : undefined} role="img" aria-label={label} title={label}>
      <Icon name={seen ? "check2" : "check"} size={14} />
    </span>
  );
}

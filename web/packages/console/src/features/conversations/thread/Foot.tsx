import type { ConversationState } from "@prosa/protocol/conversation";
import { Link } from "@tanstack/react-router";
import type { RefObject } from "react";
import { useValue } from "../../../live/useValue";
import { Icon } from "../../../ui/Icon";
import { shortTime } from "../../../ui/time";
import { useLanguage, useWords } from "../../../words/words";
import type { ThreadStore, ThreadView } from "../threadStore";
import { useDesk } from "../useDesk";
import { conversationWords } from "../words";
import { Banner } from "./Banner";
import { Composer } from "./Composer";
import { KeptText, LostRace } from "./LostRace";
import { TypingLine } from "./TypingLine";
import classes from "./thread.module.css";

interface Props {
  store: ThreadStore;
  view: ThreadView;
  state: ConversationState;
  box: RefObject<HTMLTextAreaElement | null>;
}

/** Under the stream: the place to write, or why there is none and what became of the text. */
export function Foot({ store, view, state, box }: Props) {
  const losses = useValue(useDesk().losses.byConversation);
  const loss = losses.get(state.id);
  return (
    <div className={classes.foot}>
      {state.closedAt === null && !view.ended && (
        <TypingLine typing={store.typing} requester={state.requester} />
      )}
      {loss !== undefined ? (
        <LostRace loss={loss} />
      ) : state.closedAt !== null ? (
        <Closed state={state} />
      ) : view.ended ? (
        <Left conversation={state.id} />
      ) : (
        <Composer state={state} box={box} />
      )}
    </div>
  );
}

function Closed({ state }: { state: ConversationState }) {
  const t = useWords(conversationWords);
  const lng = useLanguage();
  return (
    <>
      <Banner
        tone="plain"
        round
        mark={<Icon name="check" />}
        action={
          state.ticket !== null && (
            <Link to={`/chamados/${state.ticket}`}>{t("seeTicket", { number: state.ticket })}</Link>
          )
        }
      >
        {t("closedAt", { when: shortTime(state.closedAt ?? state.startedAt, lng) })}
      </Banner>
      <KeptText conversation={state.id} />
    </>
  );
}

function Left({ conversation }: { conversation: string }) {
  const t = useWords(conversationWords);
  return (
    <>
      <Banner tone="plain" round mark={<Icon name="transfer" />}>
        <b>{t("leftYou")}</b> {t("leftYouHint")}
      </Banner>
      <KeptText conversation={conversation} />
    </>
  );
}

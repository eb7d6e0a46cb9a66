import { Button } from "@mantine/core";
import type { ConversationState, Person } from "@prosa/protocol/conversation";
import { Link } from "@tanstack/react-router";
import type { RefObject } from "react";
import { useValue } from "../../../live/useValue";
import { Avatar } from "../../../ui/Avatar";
import { Icon } from "../../../ui/Icon";
import { firstName } from "../../../ui/names";
import { shortTime } from "../../../ui/time";
import { useLanguage, useWords } from "../../../words/words";
import type { Action } from "../actions/action";
import type { Loss } from "../losses";
import type { ThreadStore, ThreadView } from "../threadStore";
import { useDesk } from "../useDesk";
import { Banner } from "./Banner";
import { Composer } from "./Composer";
import { KeptText, LostRace } from "./LostRace";
import { possible } from "./possible";
import { TypingLine } from "./TypingLine";
import classes from "./thread.module.css";
import { threadWords } from "./words";

interface Props {
  store: ThreadStore;
  view: ThreadView;
  state: ConversationState;
  box: RefObject<HTMLTextAreaElement | null>;
  onAct: (action: Action) => void;
}

/** Under the stream: the place to write, or why there is none and what became of the text. */
export function Foot({ store, view, state, box, onAct }: Props) {
  const loss = useLoss(view, state.id);
  return (
    <div className={classes.foot}>
      {state.closedAt === null && !view.ended && (
        <TypingLine typing={store.typing} requester={state.requester} />
      )}
      {loss !== undefined ? (
        <LostRace loss={loss} />
      ) : state.closedAt !== null ? (
        <Closed view={view} state={state} box={box} onAct={onAct} />
      ) : view.ended ? (
        <Left conversation={state.id} to={view.takenBy} />
      ) : (
        <Composer state={state} box={box} />
      )}
    </div>
  );
}

/** Nothing is sent any more; colleagues may note something, and what has no ticket may become one (S15). */
function Closed({ view, state, box, onAct }: Omit<Props, "store">) {
  const t = useWords(threadWords);
  const lng = useLanguage();
  const { drafts } = useDesk();
  useValue(drafts.changed);
  const draft = drafts.of(state.id);
  const unsentReply = draft !== null && draft.kind === "reply" && draft.text !== "";
  return (
    <>
      <Banner
        tone="plain"
        round
        mark={<Icon name="check" />}
        action={
          state.ticket !== null ? (
            <Link to={`/chamados/${state.ticket}`}>{t("seeTicket", { number: state.ticket })}</Link>
          ) : (
            possible(state, view.ended).createTicket && (
              <Button
                size="xs"
                leftSection={<Icon name="ticket" size={14} />}
                onClick={() => onAct("CLOSE_WITH_TICKET")}
              >
                {t("createTicket")}
              </Button>
            )
          )
        }
      >
        {t("closedAt", { when: shortTime(state.closedAt ?? state.startedAt, lng) })}
      </Banner>
      {unsentReply ? (
        <KeptText conversation={state.id} />
      ) : (
        !view.ended && <Composer state={state} box={box} notesOnly />
      )}
    </>
  );
}

/** A race that was lost: the text was sent and refused, or was still being written when a colleague's came. */
function useLoss(view: ThreadView, conversation: string): Loss | undefined {
  const { losses, drafts } = useDesk();
  const refused = useValue(losses.byConversation).get(conversation);
  useValue(drafts.changed);
  if (refused !== undefined) return refused;
  const draft = drafts.of(conversation);
  if (!view.ended || view.takenBy === null || draft === null || draft.text === "") return undefined;
  return { conversation, winner: view.takenBy, seconds: null, at: draft.at };
}

function Left({ conversation, to }: { conversation: string; to: Person | null }) {
  const t = useWords(threadWords);
  if (to !== null) {
    return (
      <Banner tone="accent" round mark={<Avatar of={to} size={24} />}>
        <b>{t("taken", { name: firstName(to.name) })}</b> {t("takenHint")}
      </Banner>
    );
  }
  return (
    <>
      <Banner tone="plain" round mark={<Icon name="transfer" />}>
        <b>{t("leftYou")}</b> {t("leftYouHint")}
      </Banner>
      <KeptText conversation={conversation} />
    </>
  );
}

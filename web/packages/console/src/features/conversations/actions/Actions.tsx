import type { ConversationState } from "@prosa/protocol/conversation";
import { useEffect } from "react";
import { claim } from "../api";
import type { Timeline } from "../timeline";
import type { Action } from "./action";
import { CloseDialog } from "./CloseDialog";
import { CloseWithTicketDialog } from "./CloseWithTicketDialog";
import { EditRequesterDialog } from "./EditRequesterDialog";
import { HistoryDrawer } from "./HistoryDrawer";
import { TransferToAgentDialog } from "./TransferToAgentDialog";
import { TransferToTeamDialog } from "./TransferToTeamDialog";

interface Props {
  action: Action | null;
  state: ConversationState;
  timeline: Timeline;
  onDone: () => void;
}

/** What can be asked of a conversation, one at a time. Each dialog is made anew when it opens. */
export function Actions({ action, state, timeline, onDone }: Props) {
  useEffect(() => {
    if (action !== "CLAIM") return;
    // Who was quicker is told by the line; there is nothing else to say about a claim that failed.
    void claim(state.id).catch(() => undefined);
    onDone();
  }, [action, state.id, onDone]);
  switch (action) {
    case "EDIT_REQUESTER":
      return <EditRequesterDialog state={state} onClose={onDone} />;
    case "HISTORY":
      return <HistoryDrawer state={state} timeline={timeline} onClose={onDone} />;
    case "TRANSFER_AGENT":
      return <TransferToAgentDialog state={state} onClose={onDone} />;
    case "TRANSFER_TEAM":
      return <TransferToTeamDialog state={state} onClose={onDone} />;
    case "CLOSE":
      return <CloseDialog state={state} onClose={onDone} />;
    case "CLOSE_WITH_TICKET":
      return <CloseWithTicketDialog state={state} onClose={onDone} />;
    case "CLAIM":
    case null:
      return null;
    default:
      return action satisfies never;
  }
}

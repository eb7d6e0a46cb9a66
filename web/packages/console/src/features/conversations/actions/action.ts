import type { ConversationState } from "@prosa/protocol/conversation";

/** What an agent can ask of a conversation. */
export type Action =
  | "CLAIM"
  | "EDIT_REQUESTER"
  | "HISTORY"
  | "TRANSFER_AGENT"
  | "TRANSFER_TEAM"
  | "CLOSE"
  | "CLOSE_WITH_TICKET";

export interface DialogProps {
  state: ConversationState;
  onClose: () => void;
}

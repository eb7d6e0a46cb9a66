import type { ConversationState } from "@prosa/protocol/conversation";

export interface Possible {
  edit: boolean;
  transfer: boolean;
  claim: boolean;
  close: boolean;
  /** It ended without a ticket; one can still be made of it. */
  createTicket: boolean;
}

/** What can be done with a conversation as it stands; the server decides again. */
export function possible(state: ConversationState, ended: boolean): Possible {
  const open = state.closedAt === null && !ended;
  const closed = state.closedAt !== null && !ended;
  return {
    edit: !ended && state.requester.customer === null,
    transfer: open,
    claim: open && state.group === "NEW",
    close: open,
    createTicket: closed && state.ticket === null,
  };
}

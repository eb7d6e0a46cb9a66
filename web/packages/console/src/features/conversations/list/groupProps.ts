import type { InboxRow } from "@prosa/protocol/conversation";

export interface GroupProps {
  rows: readonly InboxRow[];
  /** The pointer is at work on the list: nothing under it may move. */
  still: boolean;
  current: string | undefined;
  open: boolean;
  onToggle: () => void;
}

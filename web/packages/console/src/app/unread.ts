import { useSyncExternalStore } from "react";

/** How many conversations hold something unread: the inbox sets it, the balloon and the page's title read it. */
let unread = 0;
const watchers = new Set<() => void>();

export function setUnread(count: number): void {
  if (count !== unread) {
    unread = count;
    for (const each of watchers) {
      each();
    }
  }
}

export function useUnread(): number {
  return useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => unread,
  );
}

import { useEffect } from "react";
import { useUnread } from "./unread";

/** `(5) Conversas · Prosa` */
export function usePageTitle(...parts: (string | undefined)[]): void {
  const unread = useUnread();
  const title = [...parts.filter((part) => part), "Prosa"].join(" · ");
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${title}` : title;
  }, [title, unread]);
}

import type { InboxRow } from "@prosa/protocol/conversation";
import { useEffect, useReducer, useRef } from "react";
import { arrange, faded, type Shown } from "../still";

const FADE = 180;

/** The rows as the list shows them from one moment to the next. */
export function useShownRows(rows: readonly InboxRow[], still: boolean): Shown<InboxRow>[] {
  const [, again] = useReducer((count: number) => count + 1, 0);
  const before = useRef<Shown<InboxRow>[]>([]);
  const shown = arrange(before.current, rows, still);
  const leaving = shown.some((one) => one.state === "LEAVING");
  useEffect(() => {
    before.current = shown;
  });
  useEffect(() => {
    if (!leaving) return;
    const timer = setTimeout(() => {
      before.current = faded(before.current);
      again();
    }, FADE);
    return () => clearTimeout(timer);
  }, [leaving]);
  return shown;
}

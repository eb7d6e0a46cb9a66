import { useCallback, useEffect, useRef } from "react";
import { useDesk } from "../useDesk";

const REPEAT = 3_000;
const PAUSE = 5_000;

/** Tells the visitor that an agent writes, again every 3 s while keys are pressed, and that it ended. */
export function useTypingOut(conversation: string) {
  const { live } = useDesk();
  const said = useRef(0);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  const tell = useCallback(
    (typing: boolean) => {
      said.current = typing ? Date.now() : 0;
      live.command("typing", { conversation, typing }).catch(() => undefined);
    },
    [live, conversation],
  );

  const stopped = useCallback(() => {
    clearTimeout(pause.current);
    if (said.current > 0) tell(false);
  }, [tell]);

  const typed = useCallback(() => {
    clearTimeout(pause.current);
    pause.current = setTimeout(stopped, PAUSE);
    if (Date.now() - said.current > REPEAT) tell(true);
  }, [tell, stopped]);

  useEffect(() => stopped, [stopped]);
  return { typed, stopped };
}

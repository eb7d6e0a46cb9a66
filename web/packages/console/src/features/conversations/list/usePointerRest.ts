import { type PointerEvent, useCallback, useEffect, useRef, useState } from "react";

/** A hand that has not moved for this long is not about to click. */
const RESTS_AFTER = 4_000;

/** True while a mouse is at work on the element; a key pressed anywhere means that the person is elsewhere. */
export function usePointerRest() {
  const [still, setStill] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const leave = useCallback(() => {
    clearTimeout(timer.current);
    setStill(false);
  }, []);

  const move = useCallback(
    (event: PointerEvent) => {
      if (event.pointerType !== "mouse") return;
      clearTimeout(timer.current);
      timer.current = setTimeout(leave, RESTS_AFTER);
      setStill(true);
    },
    [leave],
  );

  useEffect(() => {
    document.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("keydown", leave);
      clearTimeout(timer.current);
    };
  }, [leave]);

  return { still, onPointerMove: move, onPointerLeave: leave };
}

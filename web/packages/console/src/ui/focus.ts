import { createContext, useContext, useEffect, useState } from "react";

/**
 * Gives the focus back to what opened a dialog that is made open and unmade to close: Mantine does so only for one that
 * is there all the time, and the keyboard would start at the top of the page again.
 */
export function useFocusBack(opened: boolean): void {
  const [before] = useState(() => (opened ? opener() : null));
  useEffect(() => {
    return () => {
      if (before instanceof HTMLElement && document.activeElement === document.body) {
        before.focus({ preventScroll: true });
      }
    };
  }, [before]);
}

/** What has the focus; of a menu, which goes when something is chosen in it, the button that it hangs from. */
function opener(): Element | null {
  const focused = document.activeElement;
  const button = focused?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  return button ? document.getElementById(button) : focused;
}

/** Tells the panel below that a dialog stands on it. */
export const Covering = createContext<(covered: boolean) => void>(() => undefined);

/** While it is open, Esc is this dialog's alone: the panel it stands on stays, with what was typed there. */
export function useCovering(opened: boolean): void {
  const cover = useContext(Covering);
  useEffect(() => {
    if (!opened) return;
    cover(true);
    return () => cover(false);
  }, [opened, cover]);
}

import { useEffect } from "react";

let open = 0;

/** On phones a thread or a ticket takes the whole screen: the top bar stays with the list. */
export function usePhonePane(): void {
  useEffect(() => {
    open += 1;
    document.body.dataset.pane = "true";
    return () => {
      open -= 1;
      if (open === 0) {
        delete document.body.dataset.pane;
      }
    };
  }, []);
}

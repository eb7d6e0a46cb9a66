import { useValue } from "../../live/useValue";
import { Value } from "../../live/value";

const KEY = "prosa-transfers";

const shown = new Value(localStorage.getItem(KEY) !== "hidden");

function show(on: boolean): void {
  shown.set(on);
  localStorage.setItem(KEY, on ? "shown" : "hidden");
}

/** Whether transfers are shown, in the history and in the stream alike (S13); remembered in this browser. */
export function useShownMoves(): [boolean, (on: boolean) => void] {
  return [useValue(shown), show];
}

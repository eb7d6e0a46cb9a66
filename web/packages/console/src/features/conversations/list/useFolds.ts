import { useState } from "react";

export type Foldable = "NEW" | "MINE" | "OTHERS" | "CLOSED";

const KEY = "prosa-folds";
const FOLDED_AT_FIRST: readonly Foldable[] = ["CLOSED"];

function remembered(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : FOLDED_AT_FIRST;
  } catch {
    return FOLDED_AT_FIRST;
  }
}

/** Which groups of the list are folded; remembered in this browser. */
export function useFolds() {
  const [folded, setFolded] = useState(remembered);
  const isOpen = (group: Foldable) => !folded.includes(group);
  const toggle = (group: Foldable) => {
    const next = isOpen(group) ? [...folded, group] : folded.filter((one) => one !== group);
    setFolded(next);
    localStorage.setItem(KEY, JSON.stringify(next));
  };
  return { isOpen, toggle };
}

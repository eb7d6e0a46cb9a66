import { useEffect } from "react";

/** What a feature keeps in this browser for the agent who is signed in. */
export interface Belongings {
  /** How many texts would be lost with it. */
  unsent(): number;
  forget(): Promise<void>;
}

const kept = new Set<Belongings>();

/** Whoever signs out is told of them, and leaves none behind. */
export function useBelongings(belongings: Belongings): void {
  useEffect(() => {
    kept.add(belongings);
    return () => void kept.delete(belongings);
  }, [belongings]);
}

export function unsentTexts(): number {
  return [...kept].reduce((count, each) => count + each.unsent(), 0);
}

/** Taken before the session ends, for its end takes the features from the screen. */
export function packUp(): () => Promise<void> {
  const all = [...kept];
  return async () => {
    for (const each of all) await each.forget();
  };
}

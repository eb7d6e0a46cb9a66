/** A row as the list shows it: there, fading out, or only its place. */
export interface Shown<T> {
  item: T;
  state: "HERE" | "LEAVING" | "HOLE";
}

/**
 * What the list shows next. While a person's pointer is on it, what is there keeps its place, what left leaves its
 * place empty, and what is new waits: nothing under the pointer moves. Otherwise the list shows what is true, and what
 * left fades where it stood.
 */
export function arrange<T extends { id: string }>(
  before: readonly Shown<T>[],
  truth: readonly T[],
  still: boolean,
): Shown<T>[] {
  const now = new Map(truth.map((item) => [item.id, item]));
  const kept = before.map((shown) => follow(shown, now.get(shown.item.id)));
  if (still && kept.some((shown) => shown.state === "HERE")) return kept;
  const result: Shown<T>[] = truth.map((item) => ({ item, state: "HERE" }));
  kept.forEach((shown, index) => {
    if (shown.state === "LEAVING") result.splice(Math.min(index, result.length), 0, shown);
  });
  return result;
}

function follow<T>(shown: Shown<T>, now: T | undefined): Shown<T> {
  if (now !== undefined) return { item: now, state: "HERE" };
  return shown.state === "HERE" ? { ...shown, state: "LEAVING" } : shown;
}

/** The fading is over: only places are left. */
export function faded<T>(before: readonly Shown<T>[]): Shown<T>[] {
  return before.map((shown) => (shown.state === "LEAVING" ? { ...shown, state: "HOLE" } : shown));
}

/**
 * The order in which a list is shown while a person's pointer is on it: what is there keeps its place, what left
 * leaves its place empty, and what is new waits. With the pointer gone the list shows what is true.
 */
export function stillOrder(
  shown: readonly string[],
  truth: readonly string[],
  still: boolean,
): readonly string[] {
  if (!still) return same(shown, truth) ? shown : truth;
  return shown;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

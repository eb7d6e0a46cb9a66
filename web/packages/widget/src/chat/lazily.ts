import { effect, type ReadonlySignal, signal } from "@preact/signals-core";

/** Loaded when first wanted. What did not come through is asked for again when `line` changes. */
export function lazily<T>(
  line: ReadonlySignal<boolean>,
  wanted: () => unknown,
  load: () => Promise<() => T>,
): ReadonlySignal<T | null> {
  const loaded = signal<T | null>(null);
  effect(() => {
    void line.value;
    if (!wanted() || loaded.peek()) return;
    load().then(
      (make) => {
        loaded.value ??= make();
      },
      () => {},
    );
  });
  return loaded;
}

/** Styles of what is loaded later, as a constructed sheet: the page's policy allows no inline style. */
export function wear(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

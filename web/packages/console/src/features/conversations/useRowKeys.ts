import { type RefObject, useEffect, useRef } from "react";

const ROWS = "[data-rows] a[data-row]:not([data-leaving])";

/** J and K, or arrows within the list, walk over its rows; Enter opens as links do; Esc goes back to the row. */
export function useRowKeys(): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const element = page.current;
      if (element === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
        return;
      const step = stepOf(event, element);
      if (step !== 0) walk(element, step);
      else if (event.key === "Escape" && isInThread(event.target, element)) current(element)?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return page;
}

function stepOf(event: KeyboardEvent, page: HTMLElement): number {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || isWriting(target) || target.closest("[role=dialog], [role=menu]"))
    return 0;
  if (key === "j" || key === "J") return 1;
  if (key === "k" || key === "K") return -1;
  if (!target.matches(ROWS) || !page.contains(target)) return 0;
  return key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
}

function isWriting(target: HTMLElement): boolean {
  return target.isContentEditable || target.matches("input, textarea, select");
}

function isInThread(target: EventTarget | null, page: HTMLElement): boolean {
  return target instanceof HTMLElement && page.contains(target) && target.closest("[data-thread]") !== null;
}

function walk(page: HTMLElement, step: number): void {
  const rows = [...page.querySelectorAll<HTMLElement>(ROWS)];
  const from = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1;
  const start = from === -1 ? rows.findIndex((row) => row.dataset.current !== undefined) : from;
  const next = rows[Math.min(Math.max(start + step, 0), rows.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function current(page: HTMLElement): HTMLElement | null {
  return page.querySelector<HTMLElement>(`${ROWS}[data-current]`) ?? page.querySelector<HTMLElement>(ROWS);
}

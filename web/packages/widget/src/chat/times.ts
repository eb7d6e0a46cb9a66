import type { Words } from "./words/words";

let clocks: Intl.DateTimeFormat | undefined;

/** 14:05, in the visitor's own time zone. Kept, as a page speaks one language, and every key draws every message. */
export function clock(at: string, language: string): string {
  clocks ??= new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return clocks.format(new Date(at));
}

/** Today, yesterday, or the date. */
export function dayName(at: string, language: string, words: Words, now = new Date()): string {
  const days = Math.round((midnight(now) - midnight(new Date(at))) / 86_400_000);
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  return new Date(at).toLocaleDateString(language, {
    weekday: "long",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  });
}

export function sameDay(one: string, other: string): boolean {
  return midnight(new Date(one)) === midnight(new Date(other));
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/, 1)[0] ?? name;
}

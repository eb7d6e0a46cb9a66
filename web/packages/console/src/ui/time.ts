import { useSyncExternalStore } from "react";
import { common } from "../words/common";
import { type Language, say } from "../words/words";

const HARD_SPACE = "\u00A0";
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Made once: making one takes some 60 times as long as using it, and a long conversation asks for every line. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The installation's; the device's until that is known. */
let zone: string | undefined;

/** A team speaks of one 14:12, wherever its members are. */
export function keepTimesIn(installations: string): void {
  if (zone !== installations) {
    zone = installations;
    formats.clear();
  }
}

function formatIn(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    formats.set(key, made);
  }
  return made;
}

function format(lng: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formatIn(lng === "en" ? "en-GB" : "pt-BR", options);
}

/** 2026-11-22, in the zone of the installation: two instants of one day have the same. */
export function dayOf(at: Date | string): string {
  return formatIn("en-CA", { dateStyle: "short" }).format(new Date(at));
}

function dayBefore(now: Date): string {
  return dayOf(new Date(now.getTime() - 24 * HOUR));
}

/** `14:12` */
export function clock(at: Date | string, lng: Language): string {
  return format(lng, { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
}

/** `14:12` today · `ontem 18:42` · `17/11` this year · `05/10/2025` before. */
export function shortTime(at: Date | string, lng: Language, now = new Date()): string {
  const day = dayOf(at);
  if (day === dayOf(now)) {
    return clock(at, lng);
  }
  if (day === dayBefore(now)) {
    return `${say(common)("yesterday")}${HARD_SPACE}${clock(at, lng)}`;
  }
  if (day.slice(0, 4) === dayOf(now).slice(0, 4)) {
    return format(lng, { day: "2-digit", month: "2-digit" }).format(new Date(at));
  }
  return dateOf(at, lng);
}

/** `05/10/2025` */
export function dateOf(at: Date | string, lng: Language): string {
  return format(lng, { day: "2-digit", month: "2-digit", year: "numeric" }).format(new Date(at));
}

/** `22/11/2026 14:12:09`, for tooltips. */
export function fullTime(at: Date | string, lng: Language): string {
  const time = format(lng, { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(new Date(at));
  return `${dateOf(at, lng)} ${time}`;
}

/** `35 s`, `4 min`, `1 h 05 min` */
export function span(milliseconds: number): string {
  const ms = Math.max(0, milliseconds);
  if (ms < MINUTE) {
    return `${Math.floor(ms / SECOND)}${HARD_SPACE}s`;
  }
  if (ms < HOUR) {
    return `${Math.floor(ms / MINUTE)}${HARD_SPACE}min`;
  }
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  const hours = `${Math.floor(ms / HOUR)}${HARD_SPACE}h`;
  return minutes === 0 ? hours : `${hours} ${String(minutes).padStart(2, "0")}${HARD_SPACE}min`;
}

/** `Hoje, domingo, 22/11/2026` · `Sábado, 21/11/2026` */
export function dayTitle(at: Date | string, lng: Language, now = new Date()): string {
  const weekday = format(lng, { weekday: "long" }).format(new Date(at)).replace("-feira", "");
  const date = dateOf(at, lng);
  return dayOf(at) === dayOf(now)
    ? `${say(common)("today")}, ${weekday}, ${date}`
    : `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ${date}`;
}

const watchers = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(changed: () => void): () => void {
  watchers.add(changed);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of watchers) {
      each();
    }
  }, SECOND);
  return () => {
    watchers.delete(changed);
    if (watchers.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The time, in steps of so many milliseconds: one timer for the whole page. */
export function useNow(step: number = 30 * SECOND): Date {
  useSyncExternalStore(watch, () => Math.floor(now / step));
  return new Date();
}

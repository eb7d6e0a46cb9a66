import { queryOptions } from "@tanstack/react-query";
import { firstName, plain } from "../../ui/names";
import { answer, api } from "../api/client";
import type { Macro } from "../api/types";

/** All of them: they are looked through at every key, here. */
export const macrosQuery = queryOptions({
  queryKey: ["macros", ""],
  queryFn: () => answer(api.GET("/api/v1/macros")),
  staleTime: 60_000,
});

/** `/word` before the caret, at the beginning of a word: where a macro is asked for, and by what. */
export interface Asked {
  start: number;
  end: number;
  word: string;
}

const ASKED = /(?:^|\s)\/([\p{L}\p{M}\p{N}_-]*)$/u;

export function askedAt(text: string, caret: number): Asked | null {
  const word = ASKED.exec(text.slice(0, caret))?.[1];
  return word === undefined ? null : { start: caret - word.length - 1, end: caret, word: plain(word) };
}

/** Those whose shortcut begins so come first, then those with the word in their name. */
export function matching(macros: readonly Macro[], word: string): Macro[] {
  const byShortcut = macros.filter((each) => plain(each.shortcut).startsWith(word));
  const byName = macros.filter((each) => !byShortcut.includes(each) && plain(each.name).includes(word));
  return [...byShortcut, ...byName];
}

/** Who the answer is between; the requester's name may be unknown. */
export interface Between {
  requester: string | null;
  agent: string;
}

/** A text with what is to be selected in it: the first place that is still open, or its end. */
export interface Filled {
  text: string;
  selection: [number, number];
}

/** Puts a macro in the place of what asked for it. */
export function put(macro: Macro, text: string, asked: Asked, between: Between): Filled {
  const words = namesIn(macro.text, between);
  const open = /\{[\p{L}\p{N}_ ]+\}/u.exec(words);
  const from = asked.start + (open?.index ?? words.length);
  return {
    text: text.slice(0, asked.start) + words + text.slice(asked.end),
    selection: [from, from + (open?.[0].length ?? 0)],
  };
}

function namesIn(text: string, { requester, agent }: Between): string {
  const known = new Map([
    ["{nome}", requester],
    ["{name}", requester],
    ["{agente}", agent],
    ["{agent}", agent],
  ]);
  return text.replace(/\{\w+\}/g, (place) => {
    const name = known.get(place.toLowerCase());
    return name ? firstName(name) : place;
  });
}

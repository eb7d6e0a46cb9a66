import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from "react";
import type { Macro } from "../api/types";
import { useMe } from "../session";
import { askedAt, macrosQuery, matching, put } from "./macros";

interface Box {
  box: RefObject<HTMLTextAreaElement | null>;
  text: string;
  write: (text: string) => void;
  /** The requester's name, if it is known. */
  requester: string | null;
}

/** What the menu over the box shows, and what choosing in it does. */
export interface MacroChoice {
  listId: string;
  shown: Macro[];
  active: number;
  /** There are none at all, and somebody asked to see them. */
  none: boolean;
  choose: (macro: Macro) => void;
  point: (index: number) => void;
}

/**
 * Macros in the box an agent writes in: a `/` opens them, what follows narrows them down, and the keys choose. The box
 * keeps the focus; give it `boxProps`, and `onKeyDown` the first look at every key.
 */
export function useMacros({ box, text, write, requester }: Box) {
  const me = useMe();
  const listId = useId();
  const all = useQuery(macrosQuery).data;
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState("");
  const select = useSelection(box, text);

  const asked = askedAt(text, caret);
  const open = asked !== null && all !== undefined && dismissed !== text;
  const shown = open ? matching(all, asked.word) : [];
  const none = open && all.length === 0 && asked.word === "";
  const pointed = Math.min(active, shown.length - 1);

  const choose = (macro: Macro) => {
    if (asked === null) return;
    const filled = put(macro, text, asked, { requester, agent: me.name });
    select(filled.selection);
    write(filled.text);
    setActive(0);
  };
  /** True when the key was for the menu. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const chosen = shown[pointed];
    if (chosen === undefined || event.nativeEvent.isComposing) return false;
    if (event.key === "ArrowDown") setActive((pointed + 1) % shown.length);
    else if (event.key === "ArrowUp") setActive((pointed + shown.length - 1) % shown.length);
    else if (event.key === "Escape") setDismissed(text);
    else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") choose(chosen);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  /** As if a slash were typed where the caret is. */
  const ask = () => {
    const at = box.current?.selectionStart ?? text.length;
    const slash = at === 0 || /\s$/.test(text.slice(0, at)) ? "/" : " /";
    setDismissed("");
    setCaret(at + slash.length);
    select([at + slash.length, at + slash.length]);
    write(text.slice(0, at) + slash + text.slice(at));
  };

  const choice: MacroChoice = { listId, shown, active: pointed, none, choose, point: setActive };
  const follow = () => setCaret(box.current?.selectionStart ?? 0);
  const boxProps = {
    onInput: follow,
    onSelect: follow,
    "aria-autocomplete": "list" as const,
    "aria-controls": shown.length > 0 ? listId : undefined,
    "aria-activedescendant": shown.length > 0 ? `${listId}-${pointed}` : undefined,
  };
  return { choice, boxProps, onKeyDown, ask };
}

/** Selects in the box as soon as it holds the text that was written into it. */
function useSelection(box: RefObject<HTMLTextAreaElement | null>, text: string) {
  const wanted = useRef<[number, number] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the text has come
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    box.current?.focus();
    box.current?.setSelectionRange(...wanted.current);
    wanted.current = null;
  }, [box, text]);
  return (selection: [number, number]) => {
    wanted.current = selection;
  };
}

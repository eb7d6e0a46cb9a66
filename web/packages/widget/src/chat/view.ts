import type { ReadonlySignal, Signal } from "@preact/signals-core";
import type { ComponentChild } from "preact";
import type { Chat } from "./chat";
import type { Files } from "./files/door";
import type { Front } from "./front";
import type { Reading } from "./reading";
import type { Words } from "./words/words";

/** What every part of the screen is given. The screen is a function of it, drawn anew when a signal it read changes. */
export interface View {
  chat: Chat;
  front: Front;
  reading: Reading;
  words: Words;
  language: string;
  sound: Signal<boolean>;
  /** Which of the small things is unfolded. */
  unfolded: Signal<"menu" | "emoji" | null>;
  copied: Signal<boolean>;
  /** Once they were asked for. */
  emoji: ReadonlySignal<(() => ComponentChild) | null>;
  /** Once there is a conversation for them to go into. */
  files: ReadonlySignal<Files | null>;
  /** Once nobody is there to answer. */
  offline: ReadonlySignal<Record<"form" | "received" | "ask", () => ComponentChild> | null>;
  /** Absent when the chat is a page of its own. */
  minimize: (() => void) | undefined;
}

export interface Shown {
  view: View;
}

/** Given as a `ref`: puts the focus there when it appears. */
export function focusFirst(element: HTMLElement | null): void {
  (element?.querySelector<HTMLElement>("button") ?? element)?.focus();
}

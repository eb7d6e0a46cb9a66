import { batch, computed, effect, signal, untracked } from "@preact/signals-core";
import type { Chat } from "./chat";
import type { Left } from "./left";

export type Screen = "loading" | "failed" | "talk" | "form" | "received";

/** Decides what is on the screen. The visitor's text follows from one screen to the next, and never away from under
 *  their hands: who has begun to fill in the form is told that the team is back, and goes over when they want. */
export class Front {
  private readonly leaving = signal(false);

  readonly screen = computed<Screen>(() => {
    const { chat, left } = this;
    if (!chat.start.value) return chat.failed.value ? "failed" : "loading";
    if (left.received.value) return "received";
    return this.leaving.value ? "form" : "talk";
  });

  constructor(
    readonly chat: Chat,
    readonly left: Left,
  ) {
    effect(() => this.decide());
  }

  /** From the form to the conversation, with the text. */
  talk(): void {
    const { chat, left } = this;
    batch(() => {
      chat.draft.value = left.text.value;
      left.text.value = "";
      this.leaving.value = false;
    });
  }

  private decide(): void {
    const { chat, left } = this;
    const talking = chat.conversation.value !== null || chat.pending.value.length > 0;
    const absent = chat.start.value !== null && !chat.online.value && !talking;
    const written = left.begun;
    untracked(() => {
      if (absent) this.toForm();
      else if (talking || !written) this.leaving.value = false;
    });
  }

  private toForm(): void {
    const { chat, left } = this;
    const text = chat.unanswered.value ?? chat.draft.value;
    batch(() => {
      if (text && !left.text.value.trim()) {
        left.text.value = text;
        chat.draft.value = "";
      }
      chat.unanswered.value = null;
      this.leaving.value = true;
    });
  }
}

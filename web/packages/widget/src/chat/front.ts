import { batch, computed, effect, signal, untracked } from "@preact/signals-core";
import type { Chat } from "./chat";
import type { OfflineForm } from "./form";

export type Screen = "loading" | "failed" | "talk" | "form" | "received";

/** Decides what is on the screen. The visitor's text follows from one screen to the next, and never away from under
 *  their hands: who has begun to fill in the form is told that the team is back, and goes over when they want. */
export class Front {
  private readonly leaving = signal(false);

  readonly screen = computed<Screen>(() => {
    const { chat, form } = this;
    if (!chat.start.value) return chat.failed.value ? "failed" : "loading";
    if (form.opened.value) return "received";
    return this.leaving.value ? "form" : "talk";
  });

  constructor(
    readonly chat: Chat,
    readonly form: OfflineForm,
  ) {
    effect(() => this.decide());
  }

  /** From the form to the conversation, with the text. */
  talk(): void {
    const { chat, form } = this;
    batch(() => {
      chat.draft.value = form.values.value.text;
      form.set("text", "");
      this.leaving.value = false;
    });
  }

  private decide(): void {
    const { chat, form } = this;
    const talking = chat.conversation.value !== null || chat.pending.value.length > 0;
    const absent = chat.start.value !== null && !chat.online.value && !talking;
    const written = form.touched || form.opened.value !== null;
    untracked(() => {
      if (absent) this.toForm();
      else if (talking || !written) this.leaving.value = false;
    });
  }

  private toForm(): void {
    const { chat, form } = this;
    const text = chat.unanswered.value ?? chat.draft.value;
    batch(() => {
      if (text && !form.touched) {
        form.set("text", text);
        chat.draft.value = "";
      }
      chat.unanswered.value = null;
      this.leaving.value = true;
    });
  }
}

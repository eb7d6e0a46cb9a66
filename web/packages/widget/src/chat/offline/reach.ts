import { batch, signal } from "@preact/signals-core";
import { Refused, type Send } from "../api";
import type { Chat } from "../chat";
import { emailProblem, type FieldProblem } from "./form";

/** The e-mail that a visitor leaves in a conversation which nobody is there to answer (S06). */
export class Reach {
  readonly email = signal("");
  readonly problem = signal<FieldProblem | "formFailed" | "tooMany" | null>(null);
  readonly sending = signal(false);
  /** What was left, and in which conversation. */
  readonly left = signal<{ email: string; conversation: string } | null>(null);

  constructor(
    private readonly send: Send,
    private readonly chat: Chat,
  ) {}

  write(email: string): void {
    this.email.value = email;
    this.problem.value = null;
  }

  async leave(): Promise<void> {
    const email = this.email.value.trim();
    const conversation = this.chat.conversation.value?.id;
    if (!conversation || this.sending.value) return;
    this.problem.value = emailProblem(email);
    if (this.problem.value) return;
    this.sending.value = true;
    try {
      await this.send("PUT", `/conversations/${conversation}/email`, { email });
      batch(() => {
        this.left.value = { email, conversation };
        this.email.value = "";
      });
    } catch (problem) {
      this.problem.value = problemOf(problem);
    }
    this.sending.value = false;
  }
}

function problemOf(refused: unknown): "emailInvalid" | "formFailed" | "tooMany" {
  if (!(refused instanceof Refused)) return "formFailed";
  if (refused.problem.status === 429) return "tooMany";
  return refused.problem.code.startsWith("email.") ? "emailInvalid" : "formFailed";
}

import { typingSignal } from "@prosa/protocol/frameChecks";
import { Value } from "../../live/value";
import { TypingNow } from "./typing";

/** In which of the conversations of the list the requester writes at this moment. */
export class TypingInbox {
  readonly conversations = new Value<ReadonlySet<string>>(new Set());
  readonly #byConversation = new Map<string, TypingNow>();

  take(signal: unknown): void {
    const { conversation } = typingSignal(signal);
    this.#of(conversation).take(signal);
  }

  #of(conversation: string): TypingNow {
    const known = this.#byConversation.get(conversation);
    if (known !== undefined) return known;
    const typing = new TypingNow();
    typing.names.subscribe(() => this.#tell(conversation, typing.names.get().length > 0));
    this.#byConversation.set(conversation, typing);
    return typing;
  }

  #tell(conversation: string, typing: boolean): void {
    const now = new Set(this.conversations.get());
    if (typing) now.add(conversation);
    else now.delete(conversation);
    this.conversations.set(now);
    if (!typing) this.#byConversation.delete(conversation);
  }
}

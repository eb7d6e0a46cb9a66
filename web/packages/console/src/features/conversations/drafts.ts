import { type Check, exactly, record, text } from "@prosa/protocol/check";
import { Value } from "../../live/value";
import type { UnsentKind } from "./outbox";

export interface Draft {
  text: string;
  kind: UnsentKind;
  at: string;
}

const draft: Check<Draft> = record<Draft>({ text, kind: exactly("reply", "note"), at: text });

/** What was begun and not sent, by conversation; kept in the browser at every key. */
export class Drafts {
  readonly changed = new Value(0);
  readonly #prefix: string;
  readonly #storage: Storage;

  constructor(agent: string, storage: Storage) {
    this.#prefix = `prosa-draft/${agent}/`;
    this.#storage = storage;
  }

  of(conversation: string): Draft | null {
    try {
      return draft(JSON.parse(this.#storage.getItem(this.#prefix + conversation) ?? ""));
    } catch {
      return null;
    }
  }

  write(conversation: string, kind: UnsentKind, body: string): void {
    const key = this.#prefix + conversation;
    try {
      if (body === "" && kind === "reply") this.#storage.removeItem(key);
      else this.#storage.setItem(key, JSON.stringify({ text: body, kind, at: new Date().toISOString() }));
    } catch {
      // Storage that is full or forbidden: the text stays on the screen, which is what can be done.
    }
    this.changed.change((count) => count + 1);
  }

  /** Puts a text that could not be sent before what has been written since. */
  giveBack(conversation: string, kind: UnsentKind, body: string): void {
    const since = this.of(conversation)?.text ?? "";
    this.write(conversation, kind, since === "" ? body : `${body}\n${since}`);
  }
}

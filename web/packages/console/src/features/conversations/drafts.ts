import { type Check, exactly, record, text } from "@prosa/protocol/check";
import { draftsOf, forgetDrafts } from "../../app/drafts";
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
  readonly #agent: string;
  readonly #storage: Storage;
  /** Written on this page: there also where storage is full or forbidden. */
  readonly #written = new Map<string, string>();

  constructor(agent: string, storage: Storage) {
    this.#agent = agent;
    this.#storage = storage;
  }

  /** Two tabs on one conversation write one draft: the last key of either. */
  start(): () => void {
    const elsewhere = ({ key, newValue }: StorageEvent) => {
      if (!key?.startsWith(draftsOf(this.#agent))) return;
      this.#written.set(key, newValue ?? "");
      this.#tell();
    };
    window.addEventListener("storage", elsewhere);
    return () => window.removeEventListener("storage", elsewhere);
  }

  of(conversation: string): Draft | null {
    const key = this.#key(conversation);
    try {
      return draft(JSON.parse(this.#written.get(key) ?? this.#storage.getItem(key) ?? ""));
    } catch {
      return null;
    }
  }

  write(conversation: string, kind: UnsentKind, body: string): void {
    const nothing = body === "" && kind === "reply";
    this.#put(
      this.#key(conversation),
      nothing ? "" : JSON.stringify({ text: body, kind, at: new Date().toISOString() }),
    );
    this.#tell();
  }

  /** Puts a text that could not be sent before what has been written since. */
  giveBack(conversation: string, kind: UnsentKind, body: string): void {
    const since = this.of(conversation)?.text ?? "";
    this.write(conversation, kind, [body, since].filter((each) => each !== "").join("\n"));
  }

  forget(): void {
    this.#written.clear();
    forgetDrafts(this.#agent, this.#storage);
    this.#tell();
  }

  #put(key: string, value: string): void {
    this.#written.set(key, value);
    try {
      if (value === "") this.#storage.removeItem(key);
      else this.#storage.setItem(key, value);
    } catch {
      // Kept by this page alone.
    }
  }

  #key(conversation: string): string {
    return draftsOf(this.#agent) + conversation;
  }

  #tell(): void {
    this.changed.change((count) => count + 1);
  }
}

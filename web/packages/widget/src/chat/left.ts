import { signal } from "@preact/signals-core";
import type { OpenedTicket } from "./api";

export type Received = OpenedTicket & { name: string; email: string };

/** What a visitor leaves while nobody is online: as much of it as the rest of the chat has to know. */
export class Left {
  readonly text = signal("");
  readonly received = signal<Received | null>(null);

  get begun(): boolean {
    return this.text.value.trim() !== "" || this.received.value !== null;
  }
}

import type { Attachment } from "@prosa/protocol/conversation";
import { type Post, type Upload, Uploads } from "@prosa/protocol/uploads";
import { clientMadeId } from "../../../live/clientMadeId";
import { Value } from "../../../live/value";

/** What lies beside the text that is being written for one conversation. */
export class Tray {
  readonly items = new Value<readonly Upload[]>([]);
  /** More were chosen than fit. */
  readonly overfull = new Value(false);
  /** The message was sent and goes as soon as they are up. */
  readonly awaited = new Value(false);
  readonly #uploads: Uploads;

  constructor(post: Post) {
    this.#uploads = new Uploads(post, clientMadeId, (items, awaited) => {
      this.items.set(items);
      this.awaited.set(awaited);
    });
  }

  whenUp(go: () => void): void {
    this.#uploads.whenUp(go);
  }

  callOff(): void {
    this.#uploads.callOff();
  }

  add(files: readonly File[]): void {
    this.overfull.set(!this.#uploads.add(files));
  }

  retry(id: string): void {
    this.#uploads.retry(id);
  }

  remove(id: string): void {
    this.overfull.set(false);
    this.#uploads.remove(id);
  }

  take(): Attachment[] {
    this.overfull.set(false);
    return this.#uploads.take();
  }

  giveBack(attachments: readonly Attachment[]): void {
    this.#uploads.giveBack(attachments);
  }

  clear(): void {
    this.take();
  }
}

/** Each conversation has its own, which goes on while the agent looks at another. */
export class Trays {
  readonly #trays = new Map<string, Tray>();

  constructor(private readonly postTo: (conversation: string) => Post) {}

  of(conversation: string): Tray {
    const tray = this.#trays.get(conversation) ?? new Tray(this.postTo(conversation));
    this.#trays.set(conversation, tray);
    return tray;
  }

  forget(): void {
    for (const tray of this.#trays.values()) tray.clear();
    this.#trays.clear();
  }
}

import { batch, computed, signal } from "@preact/signals-core";
import type { Attachment } from "@prosa/protocol/conversation";
import { heldUpBy, type Post, type Upload, Uploads } from "@prosa/protocol/uploads";
import { newId } from "../ids";
import { type Pictures, previewOf } from "./pictures";

/** What every browser draws by itself. */
const DRAWN = /^image\/(png|jpeg|gif|webp)$/;

/** The files beside the text that is being written, and the picture that is looked at. */
export class Tray {
  readonly items = signal<readonly Upload[]>([]);
  /** More were chosen than fit. */
  readonly overfull = signal(false);
  readonly open = signal<Attachment | null>(null);
  /** Of a file that is being saved, by its id: on its way, or not come. */
  readonly saving = signal<Readonly<Record<string, "BUSY" | "FAILED">>>({});
  /** The message was sent and goes as soon as they are up. */
  readonly awaited = signal(false);
  /** Nothing can be sent: one did not get there. */
  readonly failed = computed(() => heldUpBy(this.items.value) === "FAILED");
  private conversation: string | undefined;
  private readonly uploads: Uploads;

  constructor(
    postTo: (conversation: string) => Post,
    private readonly pictures: Pictures,
  ) {
    const post: Post = (...given) => postTo(this.conversation ?? "")(...given);
    this.uploads = new Uploads(post, newId, (items, awaited) => this.changed(items, awaited));
  }

  /** Files belong to one conversation. */
  enter(conversation: string | undefined): void {
    if (conversation === this.conversation) return;
    this.conversation = conversation;
    this.uploads.clear();
    this.pictures.clear();
    this.open.value = null;
  }

  add(files: readonly File[]): void {
    if (this.conversation) this.overfull.value = !this.uploads.add(files);
  }

  whenUp(go: () => void): void {
    this.uploads.whenUp(go);
  }

  callOff(): void {
    this.uploads.callOff();
  }

  retry(id: string): void {
    this.uploads.retry(id);
  }

  remove(id: string): void {
    this.overfull.value = false;
    this.pictures.forget(previewOf(id));
    this.uploads.remove(id);
  }

  /** What goes with the message; undefined where it is text alone. */
  take(): Attachment[] | undefined {
    this.overfull.value = false;
    const taken = this.uploads.take();
    return taken.length ? taken : undefined;
  }

  giveBack(attachments: readonly Attachment[]): void {
    this.uploads.giveBack(attachments);
  }

  async save({ id, name }: Attachment): Promise<void> {
    if (this.saving.peek()[id] === "BUSY") return;
    this.saving.value = { ...this.saving.peek(), [id]: "BUSY" };
    const saved = await this.pictures.download(id, name);
    const { [id]: _, ...others } = this.saving.peek();
    this.saving.value = saved ? others : { ...others, [id]: "FAILED" };
  }

  private changed(items: readonly Upload[], awaited: boolean): void {
    const known = new Set(this.items.peek().map((each) => each.id));
    batch(() => {
      for (const { id, file, type } of items)
        if (file && !known.has(id) && DRAWN.test(type)) this.pictures.seed(previewOf(id), file);
      this.items.value = items;
      this.awaited.value = awaited;
    });
  }
}

import { effect, signal } from "@preact/signals-core";
import type { Chat } from "./chat";

const NEAR_THE_END = 48;

/** Where the visitor is in the conversation: it stays at its end while they are there, and where they are while they
 *  read back. What is at the end of an open chat on a page in sight has been read. */
export class Reading {
  readonly atEnd = signal(true);
  private readonly awake = signal(true);
  private box: HTMLElement | null = null;
  private height = 0;
  private first = 0;
  private own = 0;
  private readonly sized = new ResizeObserver(() => this.atEnd.peek() && this.toEnd());

  constructor(private readonly chat: Chat) {
    document.addEventListener("visibilitychange", () => {
      this.awake.value = !document.hidden;
    });
    effect(() => {
      const there = chat.shown.value && this.awake.value && this.atEnd.value;
      if (there && chat.unread.value.length) chat.read();
    });
  }

  toEnd(): void {
    if (this.box) this.box.scrollTop = this.box.scrollHeight;
  }

  scrolled(): void {
    if (this.box)
      this.atEnd.value = this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < NEAR_THE_END;
  }

  /** Called with every drawing. Older messages push what is being read down: it is moved back under the eye. */
  drawn(box: HTMLElement | null): void {
    if (!box) return;
    if (box !== this.box) {
      this.sized.disconnect();
      this.sized.observe(box);
      this.box = box;
    }
    const first = this.chat.entries.peek()[0]?.publicSeq ?? 0;
    const own = this.chat.pending.peek().length;
    if (first < this.first) box.scrollTop += box.scrollHeight - this.height;
    else if (this.atEnd.peek() || own > this.own) this.toEnd();
    this.first = first;
    this.own = own;
    this.height = box.scrollHeight;
  }
}

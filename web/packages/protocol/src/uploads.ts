import { LARGEST_FILE, MOST_FILES } from "./attachments";
import type { Attachment } from "./conversation";
import type { Problem } from "./frames";

/** A file beside the text that is being written. */
export interface Upload {
  /** Made here and kept for every try, so that a retry is recognised. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Absent on what was up already and came back from a message that was not taken. */
  readonly file: File | null;
  /** How much of it has left, 0 to 1. */
  readonly sent: number;
  /** Set once the server has it. */
  readonly attachment: Attachment | null;
  /** Why it is not up, and will not be by itself. */
  readonly problem: Problem | null;
}

/** One try: answers with what the server keeps, or throws `NotUp`. */
export type Post = (
  id: string,
  file: File,
  sent: (share: number) => void,
  stop: AbortSignal,
) => Promise<Attachment>;

/** Status 0: nobody can tell whether it arrived. */
export class NotUp extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export const UNREACHABLE = "network.unreachable";

/** The pauses between the tries of a file that did not come through: a short break of the network goes unnoticed. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000];

/** The files of one message that is being written: each goes up at once, and again under its id until it is there. */
export class Uploads {
  #items: readonly Upload[] = [];
  #whenUp: (() => void) | null = null;
  readonly #running = new Map<string, AbortController>();

  constructor(
    private readonly post: Post,
    private readonly newId: () => string,
    /** `awaited` while a message is to go as soon as they are up. */
    private readonly changed: (items: readonly Upload[], awaited: boolean) => void,
  ) {}

  /**
   * Goes at once, or as soon as all are up. What does not get there calls it off, and so does a change of the files:
   * the message would be another one than was sent.
   */
  whenUp(go: () => void): void {
    this.#whenUp = go;
    this.#set(this.#items);
  }

  callOff(): void {
    if (this.#whenUp === null) return;
    this.#whenUp = null;
    this.#set(this.#items);
  }

  /** False when there were more than fit: those are left out. */
  add(files: readonly File[]): boolean {
    this.#whenUp = null;
    const fitting = files.slice(0, Math.max(0, MOST_FILES - this.#items.length));
    const added = fitting.map((file) => started(this.newId(), file));
    this.#set([...this.#items, ...added]);
    for (const each of added) void this.#send(each);
    return fitting.length === files.length;
  }

  retry(id: string): void {
    this.#become(id, { problem: null, sent: 0 });
    const again = this.#items.find((each) => each.id === id);
    if (again) void this.#send(again);
  }

  remove(id: string): void {
    this.#whenUp = null;
    this.#running.get(id)?.abort();
    this.#running.delete(id);
    this.#set(this.#items.filter((each) => each.id !== id));
  }

  /** What is up goes with a message; none stays behind. */
  take(): Attachment[] {
    const taken = this.#items.flatMap(({ attachment }) => attachment ?? []);
    this.clear();
    return taken;
  }

  /** From a message that was not taken. */
  giveBack(attachments: readonly Attachment[]): void {
    this.#whenUp = null;
    const back = attachments.map((attachment) => {
      const { id, name, type, size } = attachment;
      return { id, name, type, size, file: null, sent: 1, attachment, problem: null };
    });
    const known = new Set(this.#items.map((each) => each.id));
    this.#set([...back.filter((each) => !known.has(each.id)), ...this.#items].slice(0, MOST_FILES));
  }

  clear(): void {
    this.#whenUp = null;
    for (const running of this.#running.values()) running.abort();
    this.#running.clear();
    this.#set([]);
  }

  async #send({ id, file, attachment, problem }: Upload): Promise<void> {
    if (file === null || attachment !== null || problem !== null || this.#running.has(id)) return;
    const running = new AbortController();
    this.#running.set(id, running);
    const result = await this.#tried(id, file, running.signal);
    if (running.signal.aborted) return;
    this.#running.delete(id);
    this.#become(id, result);
  }

  async #tried(id: string, file: File, stop: AbortSignal): Promise<Partial<Upload>> {
    for (const pause of [...PAUSES, null]) {
      try {
        const attachment = await this.post(id, file, (sent) => this.#become(id, { sent }), stop);
        return { attachment, sent: 1 };
      } catch (reason) {
        const problem = reason instanceof NotUp ? reason.problem : { status: 0, code: UNREACHABLE };
        if (stop.aborted || pause === null || !maySucceed(problem)) return { problem };
        await waited(Math.max(pause, Number(problem.retryAfterSeconds ?? 0) * 1000), stop);
        if (stop.aborted) return {};
      }
    }
    return {};
  }

  #become(id: string, part: Partial<Upload>): void {
    this.#set(this.#items.map((each) => (each.id === id ? { ...each, ...part } : each)));
  }

  #set(items: readonly Upload[]): void {
    this.#items = items;
    const held = heldUpBy(items);
    const go = held === null ? this.#whenUp : null;
    if (held !== "UPLOADING") this.#whenUp = null;
    this.changed(items, this.#whenUp !== null);
    go?.();
  }
}

/** Why a message cannot go yet: something is on its way, or did not get there. */
export function heldUpBy(items: readonly Upload[]): "UPLOADING" | "FAILED" | null {
  if (items.some((each) => each.problem !== null)) return "FAILED";
  return items.some((each) => each.attachment === null) ? "UPLOADING" : null;
}

/** Trying the same file again is worth it. */
export function mayTryAgain({ status }: Problem): boolean {
  return [0, 408, 429].includes(status) || status >= 500;
}

/** What cannot be taken is said before a byte of it has travelled. */
function started(id: string, file: File): Upload {
  const { name, type, size } = file;
  const code = size === 0 ? "attachment.empty" : size > LARGEST_FILE ? "attachment.huge" : null;
  const problem = code && { status: 422, code };
  return { id, name, type, size, file, sent: 0, attachment: null, problem };
}

/** By itself: too many in ten minutes, and a connection that is too slow, are for the person to wait for. */
function maySucceed({ status }: Problem): boolean {
  return status === 0 || status >= 500;
}

function waited(millis: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    stop.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

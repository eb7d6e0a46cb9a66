import { computed, signal } from "@preact/signals-core";
import { Refused } from "./api";
import { newId } from "./ids";
import type { Keep } from "./keep";

/** Written here and not yet seen on the server. */
export interface Unsent {
  /** Made here and kept for every try, so that a retry is recognised. */
  id: string;
  text: string;
  at: string;
  /** Null: it begins one. */
  conversation: string | null;
  /** Why the server will never take it as it is. */
  refused?: string;
  /** Stored on the server; shown here until it comes back in the conversation. */
  acknowledged?: boolean;
}

/** How a message reaches the server; throws `Refused` or `Unreachable`. */
export type Deliver = (message: Unsent) => Promise<void>;

const KEY = "outbox";
const SLOWEST = 15_000;

/** Sends in the order of writing, one at a time, until each is acknowledged or refused. Survives the tab. */
export class Outbox {
  readonly messages = signal<Unsent[]>([]);
  /** Sending stopped because too many were sent at once. */
  readonly slowed = signal(false);
  readonly waiting = computed(() =>
    this.messages.value.filter((each) => !each.refused && !each.acknowledged),
  );
  private busy = false;
  private failures = 0;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly keep: Keep,
    private readonly deliver: Deliver,
  ) {
    this.messages.value = stored(keep.get(KEY));
  }

  add(text: string, conversation: string | null): void {
    this.change([...this.messages.value, { id: newId(), text, at: new Date().toISOString(), conversation }]);
    void this.pump();
  }

  /** Tries again a refused one, in that conversation or a new one. */
  retry(id: string, conversation: string | null): void {
    this.change(
      this.messages.value.map(({ refused, ...each }) =>
        each.id === id ? { ...each, conversation } : refused ? { ...each, refused } : each,
      ),
    );
    void this.pump();
  }

  remove(ids: ReadonlySet<string>): void {
    if (this.messages.value.some((each) => ids.has(each.id))) {
      this.change(this.messages.value.filter((each) => !ids.has(each.id)));
    }
  }

  async pump(): Promise<void> {
    clearTimeout(this.later);
    this.later = undefined;
    const next = this.waiting.value[0];
    if (this.busy || !next) return;
    this.busy = true;
    try {
      await this.deliver(next);
      this.failures = 0;
      this.slowed.value = false;
      this.mark(next.id, { acknowledged: true });
    } catch (problem) {
      this.failed(next, problem);
    }
    this.busy = false;
    if (!this.later) void this.pump();
  }

  private failed(message: Unsent, problem: unknown): void {
    if (problem instanceof Refused && problem.problem.status !== 429) {
      this.mark(message.id, { refused: problem.problem.code });
      return;
    }
    this.slowed.value = problem instanceof Refused;
    const seconds = problem instanceof Refused ? Number(problem.problem.retryAfterSeconds ?? 5) : 0;
    const wait = seconds * 1000 || Math.min(SLOWEST, 1000 * 2 ** this.failures++);
    this.later = setTimeout(() => {
      this.later = undefined;
      void this.pump();
    }, wait);
  }

  private mark(id: string, what: Partial<Unsent>): void {
    this.change(this.messages.value.map((each) => (each.id === id ? { ...each, ...what } : each)));
  }

  private change(messages: Unsent[]): void {
    this.messages.value = messages;
    const open = messages.filter((each) => !each.acknowledged);
    if (open.length) this.keep.set(KEY, JSON.stringify(open));
    else this.keep.remove(KEY);
  }
}

function stored(text: string | null): Unsent[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.filter(isUnsent) : [];
  } catch {
    return [];
  }
}

function isUnsent(each: unknown): each is Unsent {
  return typeof each === "object" && each !== null && "id" in each && "text" in each && "at" in each;
}

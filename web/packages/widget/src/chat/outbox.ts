import { computed, signal } from "@preact/signals-core";
import type { Attachment } from "@prosa/protocol/conversation";
import { Refused } from "./api";
import type { Chest } from "./chest";
import { newId } from "./ids";

/** Written here and not yet seen on the server. */
export interface Unsent {
  /** Made here and kept for every try, so that a retry is recognised. */
  id: string;
  /** The page that sends it; another takes it over when that one is gone. */
  page: string;
  text: string;
  /** On the server already; they go with the text. */
  attachments?: Attachment[] | undefined;
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

/** Where a browser forbids storage, it denies locks as well, and there is nothing to inherit. */
const denied = () => {};
/** After so long a message says that it waits; and so long it waits at the most between two tries. */
const PATIENCE = 5_000;

/** Sends in the order of writing, one at a time, until each is acknowledged or refused. Survives the tab. */
export class Outbox {
  readonly messages = signal<Unsent[]>([]);
  /** In how many seconds it is tried again, where the server asked for patience. */
  readonly slowed = signal(0);
  /** What waits has waited long enough to say so. */
  readonly late = signal(false);
  readonly waiting = computed(() =>
    this.messages.value.filter((each) => !each.refused && !each.acknowledged),
  );
  private readonly page = newId();
  private busy = false;
  private failures = 0;
  private later: ReturnType<typeof setTimeout> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly chest: Chest<Unsent>,
    private readonly deliver: Deliver,
    /** Absent on plain http. A page holds one under its name for as long as it lives. */
    private readonly locks: LockManager | undefined,
  ) {
    locks?.request(this.page, () => new Promise(() => {})).catch(denied);
  }

  /** Takes over what pages have left that are gone; what another page still sends stays its own. */
  async restore(): Promise<void> {
    for (const page of new Set((await this.chest.all()).map((each) => each.page))) {
      if (page === this.page) continue;
      const inherit = async () => {
        for (const each of await this.chest.all())
          if (each.page === page) this.put({ ...each, page: this.page });
        void this.pump();
      };
      if (this.locks) this.locks.request(page, inherit).catch(denied);
      else await inherit();
    }
  }

  add(text: string, conversation: string | null, attachments?: Attachment[]): void {
    this.put({ id: newId(), page: this.page, text, attachments, at: new Date().toISOString(), conversation });
    void this.pump();
  }

  /** Tries again a refused one, in that conversation or a new one. */
  retry(id: string, conversation: string | null): void {
    this.mark(id, { conversation, refused: "" });
    void this.pump();
  }

  remove(ids: readonly string[]): void {
    const left = this.messages.value.filter((each) => !ids.includes(each.id));
    if (left.length === this.messages.value.length) return;
    this.messages.value = left;
    for (const id of ids) this.chest.remove(id);
  }

  async pump(): Promise<void> {
    clearTimeout(this.later);
    this.later = undefined;
    const next = this.waiting.value[0];
    if (this.busy || !next) return;
    this.busy = true;
    this.patience ??= setTimeout(() => (this.late.value = true), PATIENCE);
    try {
      await this.deliver(next);
      this.failures = 0;
      this.mark(next.id, { acknowledged: true });
      this.moved();
    } catch (problem) {
      this.failed(next, problem);
    }
    this.busy = false;
    if (!this.later) void this.pump();
  }

  private failed({ id }: Unsent, cause: unknown): void {
    const problem = cause instanceof Refused ? cause.problem : undefined;
    const seconds = Number(problem?.retryAfterSeconds ?? 0);
    if (problem && !seconds) {
      this.mark(id, { refused: problem.code });
      this.moved();
      return;
    }
    this.slowed.value = seconds;
    const wait = seconds * 1000 || Math.min(PATIENCE, 1000 * 2 ** this.failures++);
    this.later = setTimeout(() => void this.pump(), wait);
  }

  /** The next one has not waited yet. */
  private moved(): void {
    clearTimeout(this.patience);
    this.patience = undefined;
    this.late.value = false;
    this.slowed.value = 0;
  }

  private mark(id: string, what: Partial<Unsent>): void {
    const found = this.messages.value.find((each) => each.id === id);
    if (found) this.put({ ...found, ...what });
  }

  /** In the order of writing, which is that of the ids. */
  private put(message: Unsent): void {
    const others = this.messages.value.filter((each) => each.id !== message.id);
    this.messages.value = [...others, message].sort((one, other) => (one.id < other.id ? -1 : 1));
    if (message.acknowledged) this.chest.remove(message.id);
    else this.chest.put(message);
  }
}

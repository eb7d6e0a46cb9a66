import { type Check, exactly, orNull, record, text } from "@prosa/protocol/check";
import { problem } from "@prosa/protocol/frameChecks";
import type { Problem } from "@prosa/protocol/frames";
import { backoff } from "../../live/backoff";
import { clientMadeId } from "../../live/clientMadeId";
import { Refused } from "../../live/commands";
import type { Keep } from "../../live/keep";
import type { Live } from "../../live/live";
import { Value } from "../../live/value";

export type UnsentKind = "reply" | "note";

/** A text that was sent off and is not yet seen in the timeline. */
export interface Unsent {
  id: string;
  agent: string;
  conversation: string;
  kind: UnsentKind;
  text: string;
  writtenAt: string;
  state: "WAITING" | "SENDING" | "SAVED" | "REFUSED";
  problem: Problem | null;
}

const unsent: Check<Unsent> = record<Unsent>({
  id: text,
  agent: text,
  conversation: text,
  kind: exactly("reply", "note"),
  text,
  writtenAt: text,
  state: exactly("WAITING", "SENDING", "SAVED", "REFUSED"),
  problem: orNull(problem),
});

/** Told of a refusal before the screen is; true when the text found another place and the item may go. */
export type OnRefused = (item: Unsent, problem: Problem) => boolean;

interface OutboxParts {
  agent: string;
  live: Live;
  keep: Keep<Unsent>;
  refused: OnRefused;
}

/**
 * What waits to be sent: kept beyond the tab, sent in order within a conversation, and sent again with the same id
 * until the server has answered, which it does once for one id however often it hears it.
 */
export class Outbox {
  readonly items = new Value<readonly Unsent[]>([]);
  readonly #parts: OutboxParts;
  #failures = 0;
  #pause: ReturnType<typeof setTimeout> | null = null;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  start(): () => void {
    const stop = this.#parts.live.standing.subscribe(() => this.#pump());
    void this.#restore();
    return () => {
      stop();
      this.#rest();
    };
  }

  /** Resolves once the text would survive the tab. */
  async add(conversation: string, kind: UnsentKind, body: string): Promise<void> {
    const item: Unsent = {
      id: clientMadeId(),
      agent: this.#parts.agent,
      conversation,
      kind,
      text: body,
      writtenAt: new Date().toISOString(),
      state: "WAITING",
      problem: null,
    };
    this.items.change((items) => [...items, item]);
    const kept = this.#keep(item);
    this.#pump();
    await kept;
  }

  retry(id: string): void {
    this.#settle(id, { state: "WAITING", problem: null });
    this.#pump();
  }

  /** Takes an item out, to be edited or thrown away. */
  remove(id: string): Unsent | undefined {
    const item = this.#find(id);
    this.items.change((items) => items.filter((one) => one.id !== id));
    void this.#parts.keep.remove(id).catch(() => undefined);
    return item;
  }

  /** The timeline shows it: whatever the answer to the command was or will be, it is saved. */
  seen(ids: ReadonlySet<string>): void {
    for (const item of this.items.get()) if (ids.has(item.id)) this.remove(item.id);
  }

  async #restore(): Promise<void> {
    const kept = await this.#parts.keep.all().catch(() => []);
    const known = new Set(this.items.get().map((item) => item.id));
    const mine = kept
      .flatMap(readable)
      .filter((item) => item.agent === this.#parts.agent && !known.has(item.id));
    this.items.change((items) => [...mine.map(restart), ...items].sort((a, b) => a.id.localeCompare(b.id)));
    this.#pump();
  }

  #pump(): void {
    if (this.#pause !== null || this.#parts.live.standing.get() !== "LIVE") return;
    const busy = new Set<string>();
    for (const item of this.items.get()) {
      if (item.state !== "WAITING" && item.state !== "SENDING") continue;
      if (busy.has(item.conversation)) continue;
      busy.add(item.conversation);
      if (item.state === "WAITING") void this.#send(item);
    }
  }

  async #send(item: Unsent): Promise<void> {
    this.#become(item.id, { state: "SENDING" });
    try {
      const { conversation, id, text: body } = item;
      await this.#parts.live.command(item.kind, { conversation, id, text: body });
      this.#failures = 0;
      this.#saved(item.id);
    } catch (reason) {
      if (reason instanceof Refused) this.#refused(item, reason.problem);
      else this.#later(item.id, null);
    }
    this.#pump();
  }

  #saved(id: string): void {
    this.#become(id, { state: "SAVED", problem: null });
    void this.#parts.keep.remove(id).catch(() => undefined);
  }

  #refused(item: Unsent, problem: Problem): void {
    if (problem.status === 429 || problem.status >= 500) this.#later(item.id, problem);
    else if (this.#parts.refused(item, problem)) this.remove(item.id);
    else this.#settle(item.id, { state: "REFUSED", problem });
  }

  /** Not refused for ever, only not now. */
  #later(id: string, problem: Problem | null): void {
    this.#become(id, { state: "WAITING", problem });
    const asked = problem?.retryAfterSeconds;
    const wait = typeof asked === "number" ? asked * 1000 : backoff(this.#failures++, Math.random());
    this.#rest();
    this.#pause = setTimeout(() => {
      this.#pause = null;
      this.#pump();
    }, wait);
  }

  #rest(): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = null;
  }

  #become(id: string, part: Partial<Unsent>): void {
    this.items.change((items) => items.map((item) => (item.id === id ? { ...item, ...part } : item)));
  }

  #settle(id: string, part: Partial<Unsent>): void {
    this.#become(id, part);
    const item = this.#find(id);
    if (item !== undefined) void this.#keep(item);
  }

  async #keep(item: Unsent): Promise<void> {
    await this.#parts.keep.put(item).catch(() => undefined);
  }

  #find(id: string): Unsent | undefined {
    return this.items.get().find((item) => item.id === id);
  }
}

function restart(item: Unsent): Unsent {
  return item.state === "REFUSED" ? item : { ...item, state: "WAITING" };
}

function readable(kept: unknown): Unsent[] {
  try {
    return [unsent(kept)];
  } catch {
    return [];
  }
}

import { type Check, exactly, list, orNull, record, text } from "@prosa/protocol/check";
import type { Attachment } from "@prosa/protocol/conversation";
import { attachment } from "@prosa/protocol/conversationChecks";
import { problem } from "@prosa/protocol/frameChecks";
import type { Commands, Problem } from "@prosa/protocol/frames";
import { backoff } from "../../live/backoff";
import { clientMadeId } from "../../live/clientMadeId";
import { Refused } from "../../live/commands";
import type { Keep } from "../../live/keep";
import type { Live } from "../../live/live";
import type { Tabs } from "../../live/tabs";
import { Value } from "../../live/value";

export type UnsentKind = "reply" | "note";

/** A text that was sent off and is not yet seen in the timeline. */
export interface Unsent {
  id: string;
  agent: string;
  /** The tab that sends it; another takes it over when that one is gone. */
  tab: string;
  conversation: string;
  kind: UnsentKind;
  text: string;
  /** On the server already; they go with the text. */
  attachments: Attachment[];
  writtenAt: string;
  state: "WAITING" | "SENDING" | "SAVED" | "REFUSED";
  problem: Problem | null;
}

const unsent: Check<Unsent> = record<Unsent>({
  id: text,
  agent: text,
  tab: text,
  conversation: text,
  kind: exactly("reply", "note"),
  text,
  attachments: list(attachment),
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
  tabs: Tabs;
  refused: OnRefused;
}

/** Longer pauses would hold up what is written after an outage is over. */
const LONGEST_PAUSE = 5_000;

/**
 * What waits to be sent: kept beyond the tab, sent in order within a conversation, and sent again with the same id
 * until the server has answered, which it does once for one id however often it hears it.
 */
export class Outbox {
  readonly items = new Value<readonly Unsent[]>([]);
  readonly #parts: OutboxParts;
  readonly #awaited = new Set<string>();
  #failures = 0;
  #pause: ReturnType<typeof setTimeout> | null = null;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  start(): () => void {
    const stop = this.#parts.live.standing.subscribe(() => this.#lineChanged());
    void this.#restore();
    return () => {
      stop();
      this.#rest();
    };
  }

  /** Takes over what other tabs have not sent, as soon as they are gone. */
  async collect(): Promise<void> {
    const { tabs } = this.#parts;
    for (const { tab } of await this.#kept()) {
      if (tab === tabs.own || this.#awaited.has(tab)) continue;
      this.#awaited.add(tab);
      tabs.afterEndOf(tab, () => this.#inherit(tab));
    }
  }

  /** Resolves once the text would survive the tab. */
  async add(
    conversation: string,
    kind: UnsentKind,
    body: string,
    attachments: Attachment[] = [],
  ): Promise<void> {
    const item: Unsent = {
      id: clientMadeId(),
      agent: this.#parts.agent,
      tab: this.#parts.tabs.own,
      conversation,
      kind,
      text: body,
      attachments,
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

  /** Whoever signs out takes along what was not sent: the next agent at this desk must not find it. */
  async forget(): Promise<void> {
    this.#rest();
    this.items.set([]);
    for (const { id } of await this.#kept()) await this.#parts.keep.remove(id);
  }

  async #restore(): Promise<void> {
    this.#takeIn(await this.#left(this.#parts.tabs.own));
    await this.collect();
  }

  async #inherit(tab: string): Promise<void> {
    this.#awaited.delete(tab);
    const items = (await this.#left(tab)).map((item) => ({ ...item, tab: this.#parts.tabs.own }));
    for (const item of items) await this.#keep(item);
    this.#takeIn(items);
  }

  #takeIn(items: Unsent[]): void {
    const known = new Set(this.items.get().map((item) => item.id));
    const added = items.filter((item) => !known.has(item.id)).map(restart);
    if (added.length === 0) return;
    this.items.change((own) => [...added, ...own].sort((a, b) => (a.id < b.id ? -1 : 1)));
    this.#pump();
  }

  async #left(tab: string): Promise<Unsent[]> {
    return (await this.#kept()).filter((item) => item.tab === tab);
  }

  /** All that this agent left in this browser. */
  async #kept(): Promise<Unsent[]> {
    const kept = await this.#parts.keep.all().catch(() => []);
    return kept.flatMap(readable).filter((item) => item.agent === this.#parts.agent);
  }

  /** A line that is new has not failed yet. */
  #lineChanged(): void {
    if (this.#parts.live.standing.get() !== "LIVE") return;
    this.#failures = 0;
    this.#rest();
    this.#pump();
    void this.collect();
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
      await this.#parts.live.command(item.kind, bodyOf(item));
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
    const asked = Number(problem?.retryAfterSeconds ?? 0) * 1000;
    const wait = asked || Math.min(LONGEST_PAUSE, backoff(this.#failures++, Math.random()));
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

function bodyOf({ conversation, id, text: body, attachments }: Unsent): Commands["reply" | "note"] {
  const said = { conversation, id, text: body };
  return attachments.length === 0 ? said : { ...said, attachments: attachments.map((each) => each.id) };
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

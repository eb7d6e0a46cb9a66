import type { InboxRow } from "@prosa/protocol/conversation";
import { inboxRow } from "@prosa/protocol/conversationChecks";
import type { Live } from "../../live/live";
import { type News, nothingHeld } from "../../live/subscriptions";
import { Value } from "../../live/value";
import { emptyInbox, type Inbox, type InboxSnapshot, loadInbox, withoutRow, withRow } from "./inbox";
import { TypingInbox } from "./typingInbox";

export type Phase = "LOADING" | "READY" | "FAILED";

export interface InboxView {
  phase: Phase;
  inbox: Inbox;
}

/** A row that came by the line, and what it replaced. */
export type RowListener = (row: InboxRow, before: InboxRow | undefined) => void;

const TOPIC = "inbox";

/** Subscribe, hold what comes, load the snapshot, then apply what is newer. */
export class InboxStore {
  readonly view = new Value<InboxView>({ phase: "LOADING", inbox: emptyInbox });
  readonly #live: Live;
  readonly #load: () => Promise<InboxSnapshot>;
  readonly #listeners = new Set<RowListener>();
  readonly typing = new TypingInbox();
  readonly #goneAt = new Map<string, number>();
  #held: News[] | null = null;
  #loading = 0;

  constructor(live: Live, load: () => Promise<InboxSnapshot>) {
    this.#live = live;
    this.#load = load;
  }

  start(): () => void {
    const stop = this.#live.subscribe(TOPIC, { held: () => nothingHeld, take: (news) => this.#take(news) });
    void this.reload();
    return stop;
  }

  onRow(listener: RowListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** When the line told that a conversation left this agent's sight. */
  goneAt(conversation: string): number | undefined {
    return this.#goneAt.get(conversation);
  }

  async reload(): Promise<void> {
    const turn = ++this.#loading;
    this.#held = [];
    let snapshot: InboxSnapshot;
    try {
      snapshot = await this.#load();
    } catch {
      if (turn === this.#loading) this.#failed();
      return;
    }
    if (turn === this.#loading) this.#loaded(snapshot);
  }

  #loaded(snapshot: InboxSnapshot): void {
    const held = this.#held ?? [];
    this.#held = null;
    const inbox = held.reduce(apply, loadInbox(snapshot));
    this.view.set({ phase: "READY", inbox });
  }

  /** What was there stays: an old list with live rows is worth more than an error over it. */
  #failed(): void {
    const held = this.#held ?? [];
    this.#held = null;
    const { phase, inbox } = this.view.get();
    this.view.set({ phase: phase === "READY" ? "READY" : "FAILED", inbox: held.reduce(apply, inbox) });
  }

  #take(news: News): void {
    // Rights that changed open the topic again or end it; either way the server knows what is left to see.
    if (news.type === "subscribed" || news.type === "ended") {
      void this.reload();
      return;
    }
    if (news.type === "signal") this.typing.take(news.signal);
    if (news.type === "gone") this.#goneAt.set(news.id, Date.now());
    const { phase, inbox } = this.view.get();
    this.#held?.push(news);
    const next = apply(inbox, news);
    if (next === inbox) return;
    this.view.set({ phase, inbox: next });
    if (news.type === "row" && phase === "READY") this.#announce(inbox, inboxRow(news.row));
  }

  #announce(before: Inbox, row: InboxRow): void {
    for (const listener of this.#listeners) listener(row, before.rows.get(row.id));
  }
}

function apply(inbox: Inbox, news: News): Inbox {
  switch (news.type) {
    case "row":
      return withRow(inbox, inboxRow(news.row));
    case "gone":
      return withoutRow(inbox, news.id, news.seq);
    case "subscribed":
    case "entries":
    case "state":
    case "signal":
    case "ended":
      return inbox;
    default:
      return news satisfies never;
  }
}

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
  #held: Step[] | null = null;
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
    this.view.set({ phase: "READY", inbox: follow(loadInbox(snapshot), held) });
  }

  /** What was there stays: an old list with live rows is worth more than an error over it. */
  #failed(): void {
    const held = this.#held ?? [];
    this.#held = null;
    const { phase, inbox } = this.view.get();
    this.view.set({ phase: phase === "READY" ? "READY" : "FAILED", inbox: follow(inbox, held) });
  }

  #take(news: News): void {
    switch (news.type) {
      // Rights that changed open the topic again or end it; either way the server knows what is left to see.
      case "subscribed":
      case "ended":
        void this.reload();
        return;
      case "row":
        this.#takeRow(inboxRow(news.row));
        return;
      case "gone":
        this.#goneAt.set(news.id, Date.now());
        this.#step((inbox) => withoutRow(inbox, news.id, news.seq));
        return;
      case "signal":
        this.typing.take(news.signal);
        return;
      case "entries":
      case "state":
        return;
      default:
        news satisfies never;
    }
  }

  #takeRow(row: InboxRow): void {
    const { phase, inbox } = this.view.get();
    const moved = this.#step((held) => withRow(held, row));
    if (!moved || phase !== "READY") return;
    for (const listener of this.#listeners) listener(row, inbox.rows.get(row.id));
  }

  /** False when it changed nothing. */
  #step(step: Step): boolean {
    this.#held?.push(step);
    const { phase, inbox } = this.view.get();
    const next = step(inbox);
    if (next === inbox) return false;
    this.view.set({ phase, inbox: next });
    return true;
  }
}

/** What one piece of news makes of the list. */
type Step = (inbox: Inbox) => Inbox;

function follow(inbox: Inbox, steps: readonly Step[]): Inbox {
  return steps.reduce((before, step) => step(before), inbox);
}

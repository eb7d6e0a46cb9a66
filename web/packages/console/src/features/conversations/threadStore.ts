import type { ConversationState, Entry, Person } from "@prosa/protocol/conversation";
import {
  conversationSignal,
  conversationState,
  entry as entryCheck,
} from "@prosa/protocol/conversationChecks";
import type { Live } from "../../live/live";
import type { News } from "../../live/subscriptions";
import { Value } from "../../live/value";
import { problemOf } from "../../ui/ErrorState";
import { firstName } from "../../ui/names";
import { append, emptyTimeline, heldOf, lastSeq, newerState, prepend, type Timeline } from "./timeline";
import { TypingNow, VISITOR } from "./typing";

export type ThreadPhase = "LOADING" | "READY" | "FAILED" | "UNKNOWN";

export interface ThreadView {
  phase: ThreadPhase;
  state: ConversationState | null;
  timeline: Timeline;
  /** The right to see it was lost while it was open; what was seen stays on the screen. */
  ended: boolean;
  /** Who took it from under this agent's eyes. */
  takenBy: Person | null;
  older: "IDLE" | "LOADING" | "FAILED";
  /** When the visitor was seen to read on, as far as this screen was there to see it. */
  seen: readonly SeenMark[];
}

export interface SeenMark {
  upTo: number;
  at: string;
}

export interface ThreadSource {
  state(id: string): Promise<ConversationState>;
  timeline(id: string, before?: number): Promise<Timeline>;
}

const closedThread: ThreadView = {
  phase: "LOADING",
  state: null,
  timeline: emptyTimeline,
  ended: false,
  takenBy: null,
  older: "IDLE",
  seen: [],
};

/** One conversation on the screen: loaded once, then kept up to date by the line. */
export class ThreadStore {
  readonly id: string;
  readonly view = new Value<ThreadView>(closedThread);
  readonly typing = new TypingNow();
  readonly #live: Live;
  readonly #source: ThreadSource;
  #unsubscribe: (() => void) | null = null;
  #opened = false;
  #readSent = 0;

  constructor(id: string, live: Live, source: ThreadSource) {
    this.id = id;
    this.#live = live;
    this.#source = source;
  }

  open(): () => void {
    this.#opened = true;
    void this.load();
    return () => this.#close();
  }

  async load(): Promise<void> {
    this.#change({ phase: this.view.get().state === null ? "LOADING" : "READY" });
    try {
      const [state, timeline] = await Promise.all([
        this.#source.state(this.id),
        this.#source.timeline(this.id),
      ]);
      if (this.#opened) this.#loaded(state, timeline);
    } catch (reason) {
      if (this.#opened) this.#failed(reason);
    }
  }

  async loadOlder(): Promise<void> {
    const { timeline, older } = this.view.get();
    const from = timeline.entries[0]?.seq;
    if (older === "LOADING" || timeline.first || from === undefined) return;
    this.#change({ older: "LOADING" });
    try {
      const page = await this.#source.timeline(this.id, from);
      this.#change({ older: "IDLE", timeline: prepend(this.view.get().timeline, page.entries, page.first) });
    } catch {
      this.#change({ older: "FAILED" });
    }
  }

  /** The person looks at the newest entry. */
  markRead(): void {
    const { state, timeline, ended } = this.view.get();
    const seq = lastSeq(timeline);
    if (state === null || ended || seq <= Math.max(state.readUpTo, this.#readSent)) return;
    this.#readSent = seq;
    this.#live.command("read", { conversation: this.id, seq }).catch(() => {
      this.#readSent = 0;
    });
  }

  /** What came by the line meanwhile may be newer; what was remembered while nobody listened, of another past. */
  #loaded(state: ConversationState, timeline: Timeline): void {
    const heard = this.#unsubscribe === null ? null : this.view.get().state;
    this.view.set({
      ...this.view.get(),
      phase: "READY",
      state: newerState(heard, state),
      timeline,
      ended: false,
      takenBy: null,
    });
    this.#unsubscribe?.();
    this.#unsubscribe = this.#live.subscribe(this.#topic, {
      held: () => heldOf(this.view.get().timeline),
      take: (news) => this.#take(news),
    });
  }

  #failed(reason: unknown): void {
    const unknown = problemOf(reason).status === 404;
    if (this.view.get().state === null) this.#change({ phase: unknown ? "UNKNOWN" : "FAILED" });
    else this.#change({ ended: unknown });
  }

  #take(news: News): void {
    switch (news.type) {
      case "subscribed":
        if (news.anew) void this.#startOver();
        else this.#takeState(news.state);
        return;
      case "state":
        this.#takeState(news.state);
        return;
      case "entries":
        this.#takeEntries(news.entries.map((one) => entryCheck(one)));
        return;
      case "signal":
        this.#takeSignal(news.signal);
        return;
      case "ended":
        this.#change({ ended: true });
        return;
      case "row":
      case "gone":
        return;
      default:
        news satisfies never;
    }
  }

  /** What this screen holds is of another past, as after a restore. Only a fresh load is true. */
  async #startOver(): Promise<void> {
    this.#readSent = 0;
    this.view.set(closedThread);
    await this.load();
  }

  #takeState(state: unknown): void {
    if (state === null) return;
    const { state: before, seen } = this.view.get();
    const next = newerState(before, conversationState(state));
    const moved = before !== null && next.visitorReadUpTo > before.visitorReadUpTo;
    const mark = { upTo: next.visitorReadUpTo, at: new Date().toISOString() };
    this.#change({ state: next, ended: false, takenBy: null, seen: moved ? [...seen, mark] : seen });
  }

  #takeSignal(received: unknown): void {
    const signal = conversationSignal(received);
    if (signal.kind === "taken") this.#change({ takenBy: signal.by });
    else this.typing.take(signal);
  }

  #takeEntries(entries: Entry[]): void {
    const { timeline, gap } = append(this.view.get().timeline, entries);
    this.#change({ timeline });
    for (const entry of entries) this.#stopTyping(entry);
    if (gap) this.#live.again(this.#topic);
  }

  #stopTyping(entry: Entry): void {
    if (entry.kind !== "MESSAGE") return;
    this.typing.stopped(entry.by.kind === "VISITOR" ? VISITOR : firstName(entry.by.agent.name));
  }

  #close(): void {
    this.#opened = false;
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#readSent = 0;
    this.typing.clear();
  }

  #change(part: Partial<ThreadView>): void {
    this.view.set({ ...this.view.get(), ...part });
  }

  get #topic(): string {
    return `conversation/${this.id}`;
  }
}

import type { Live } from "../../live/live";
import { Value } from "../../live/value";
import type { Inbox } from "./inbox";
import { rowsOf } from "./inbox";
import type { InboxStore } from "./inboxStore";
import { TypingNow, VISITOR } from "./typing";

/** More would cost the server a subscription each for a word that nobody looks at. */
const WATCHED = 30;

interface Watched {
  typing: TypingNow;
  stop: () => void;
}

/** In which of the agent's own conversations the requester writes at this moment. */
export class TypingWatch {
  readonly conversations = new Value<ReadonlySet<string>>(new Set());
  readonly #live: Live;
  readonly #inbox: InboxStore;
  readonly #watched = new Map<string, Watched>();

  constructor(live: Live, inbox: InboxStore) {
    this.#live = live;
    this.#inbox = inbox;
  }

  start(): () => void {
    const stop = this.#inbox.view.subscribe(() => this.#follow(this.#inbox.view.get().inbox));
    return () => {
      stop();
      for (const id of [...this.#watched.keys()]) this.#leave(id);
    };
  }

  #follow(inbox: Inbox): void {
    const wanted = new Set(
      rowsOf(inbox, "MINE")
        .slice(0, WATCHED)
        .map((row) => row.id),
    );
    for (const id of [...this.#watched.keys()]) if (!wanted.has(id)) this.#leave(id);
    for (const id of wanted) if (!this.#watched.has(id)) this.#watch(id);
  }

  #watch(id: string): void {
    const typing = new TypingNow();
    const untell = typing.names.subscribe(() => this.#tell());
    const unsubscribe = this.#live.subscribe(`conversation/${id}`, {
      cursor: () => this.#inbox.view.get().inbox.rows.get(id)?.seq ?? 0,
      take: (news) => {
        if (news.type === "signal") typing.take(news.signal);
        if (news.type === "entries") typing.stopped(VISITOR);
      },
    });
    this.#watched.set(id, {
      typing,
      stop: () => {
        untell();
        unsubscribe();
        typing.clear();
      },
    });
  }

  #leave(id: string): void {
    this.#watched.get(id)?.stop();
    this.#watched.delete(id);
    this.#tell();
  }

  #tell(): void {
    const now = [...this.#watched]
      .filter(([, one]) => one.typing.names.get().includes(VISITOR))
      .map(([id]) => id);
    const before = this.conversations.get();
    if (now.length !== before.size || now.some((id) => !before.has(id))) this.conversations.set(new Set(now));
  }
}

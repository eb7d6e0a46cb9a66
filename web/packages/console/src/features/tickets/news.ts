import { type Check, exactly, record, text } from "@prosa/protocol/check";
import type { ConsoleTopics } from "@prosa/protocol/frames";
import type { Live } from "../../live/live";
import { type News, nothingHeld } from "../../live/subscriptions";

type Moved = ConsoleTopics["tickets"]["signal"];

const moved: Check<Moved> = record<Moved>({ kind: exactly("ticket-moved"), number: text });

/** Many tickets may move at once, as when a category is removed: they are told together. */
const TOGETHER = 500;

/** Which tickets moved; `null` when nobody can tell, because this page was away. */
export type OnMoved = (numbers: ReadonlySet<string> | null) => void;

export class TicketNews {
  readonly #live: Live;
  readonly #told: OnMoved;
  #moved: Set<string> | null = new Set();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(live: Live, told: OnMoved) {
    this.#live = live;
    this.#told = told;
  }

  start(): () => void {
    const stop = this.#live.subscribe("tickets", {
      held: () => nothingHeld,
      take: (news) => this.#take(news),
    });
    return () => {
      stop();
      if (this.#timer !== null) clearTimeout(this.#timer);
    };
  }

  #take(news: News): void {
    if (news.type === "subscribed") this.#moved = null;
    else if (news.type === "signal") this.#moved?.add(moved(news.signal).number);
    else return;
    this.#timer ??= setTimeout(() => this.#tell(), TOGETHER);
  }

  #tell(): void {
    const numbers = this.#moved;
    this.#moved = new Set();
    this.#timer = null;
    this.#told(numbers);
  }
}

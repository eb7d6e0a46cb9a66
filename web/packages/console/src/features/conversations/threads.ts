import type { Live } from "../../live/live";
import { type ThreadSource, ThreadStore } from "./threadStore";

const REMEMBERED = 12;

/** The conversations opened last stay in memory, so that going back to one shows it at once. */
export class Threads {
  readonly #live: Live;
  readonly #source: ThreadSource;
  readonly #stores = new Map<string, ThreadStore>();

  constructor(live: Live, source: ThreadSource) {
    this.#live = live;
    this.#source = source;
  }

  of(id: string): ThreadStore {
    const store = this.#stores.get(id) ?? new ThreadStore(id, this.#live, this.#source);
    this.#stores.delete(id);
    this.#stores.set(id, store);
    const [oldest] = this.#stores.keys();
    if (this.#stores.size > REMEMBERED && oldest !== undefined) this.#stores.delete(oldest);
    return store;
  }
}

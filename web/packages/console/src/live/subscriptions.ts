import type { ClientFrame, Held, ServerFrame } from "@prosa/protocol/frames";

/** What the server tells about one topic. */
export type News = Extract<ServerFrame, { topic: string }>;

export interface Subscriber {
  /** Only what is newer is asked for. */
  held(): Held;
  take(news: News): void;
}

/** Of a topic that keeps no past. */
export const nothingHeld: Held = { after: 0 };

/** Who on this page listens to which topic; one subscription on the line for all listeners of a topic. */
export class Subscriptions {
  readonly #send: (frame: ClientFrame) => boolean;
  readonly #byTopic = new Map<string, Set<Subscriber>>();
  /** Asked for on this line and not answered yet. */
  readonly #asked = new Set<string>();

  constructor(send: (frame: ClientFrame) => boolean) {
    this.#send = send;
  }

  add(topic: string, subscriber: Subscriber): () => void {
    const listeners = this.#byTopic.get(topic) ?? new Set();
    this.#byTopic.set(topic, listeners.add(subscriber));
    this.#ask(topic);
    return () => this.#remove(topic, subscriber);
  }

  /** Asks again for what is newer than what is held: after a gap, or for the next page. */
  again(topic: string): void {
    if (this.#byTopic.has(topic) && !this.#asked.has(topic)) this.#ask(topic);
  }

  /** A new line knows nothing of the old one's subscriptions. */
  up(): void {
    for (const topic of this.#byTopic.keys()) this.#ask(topic);
  }

  down(): void {
    this.#asked.clear();
  }

  take(news: News): void {
    if (news.type === "subscribed" || news.type === "ended") this.#asked.delete(news.topic);
    for (const subscriber of [...(this.#byTopic.get(news.topic) ?? [])]) subscriber.take(news);
  }

  /** A beat names the current seqs, so a subscription that fell silent shows itself within one beat. */
  beat(seqs: Record<string, number>): void {
    for (const topic of this.#byTopic.keys()) {
      const seq = seqs[topic];
      if (seq !== undefined && seq > this.#held(topic).after) this.again(topic);
    }
  }

  #ask(topic: string): void {
    if (this.#send({ type: "subscribe", topic, ...this.#held(topic) })) this.#asked.add(topic);
  }

  /** Of several listeners, what the one holds who is furthest behind. */
  #held(topic: string): Held {
    const all = [...(this.#byTopic.get(topic) ?? [])].map((subscriber) => subscriber.held());
    return all.sort((one, other) => one.after - other.after)[0] ?? nothingHeld;
  }

  #remove(topic: string, subscriber: Subscriber): void {
    const listeners = this.#byTopic.get(topic);
    if (listeners === undefined || !listeners.delete(subscriber) || listeners.size > 0) return;
    this.#byTopic.delete(topic);
    this.#asked.delete(topic);
    this.#send({ type: "unsubscribe", topic });
  }
}

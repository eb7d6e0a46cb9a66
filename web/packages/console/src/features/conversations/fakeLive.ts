import type { Held, Problem } from "@prosa/protocol/frames";
import { Refused } from "../../live/commands";
import type { Standing } from "../../live/connection";
import type { Live } from "../../live/live";
import { type News, nothingHeld, type Subscriber } from "../../live/subscriptions";
import { Value } from "../../live/value";

interface Given {
  name: string;
  body: unknown;
  done(result: unknown): void;
  refuse(problem: Problem): void;
  lose(reason: Error): void;
}

/** The line as a test plays it. */
export class FakeLive implements Live {
  readonly standing = new Value<Standing>("LIVE");
  readonly limited = new Value(false);
  readonly asked: ({ topic: string } & Held)[] = [];
  readonly commands: Given[] = [];
  readonly #subscribers = new Map<string, Subscriber>();

  subscribe(topic: string, subscriber: Subscriber): () => void {
    this.#subscribers.set(topic, subscriber);
    this.asked.push({ topic, ...subscriber.held() });
    return () => this.#subscribers.delete(topic);
  }

  again(topic: string): void {
    this.asked.push({ topic, ...(this.#subscribers.get(topic)?.held() ?? nothingHeld) });
  }

  command(name: string, body: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const refuse = (problem: Problem) => reject(new Refused(problem));
      this.commands.push({ name, body, done: resolve, refuse, lose: reject });
    });
  }

  tell(...news: News[]): void {
    for (const one of news) this.#subscribers.get(one.topic)?.take(one);
  }

  isFollowed(topic: string): boolean {
    return this.#subscribers.has(topic);
  }
}

import type { ServerFrame } from "@prosa/protocol/frames";
import { Commands } from "./commands";
import { Connection, type ConnectionParts, type Standing } from "./connection";
import { type Subscriber, Subscriptions } from "./subscriptions";
import type { Readable } from "./value";

/** The page's one line to the server: topics to listen to, commands to give. */
export interface Live {
  readonly standing: Readable<Standing>;
  /** No socket comes through; requests carry the frames, a little later. */
  readonly limited: Readable<boolean>;
  subscribe(topic: string, subscriber: Subscriber): () => void;
  /** Asks for what is newer than what the topic's subscribers hold. */
  again(topic: string): void;
  /** Resolves once the server has it on disk; rejects with `Refused` or `Unanswered`. */
  command(name: string, body: unknown): Promise<unknown>;
}

export class LiveLine implements Live {
  readonly standing: Readable<Standing>;
  readonly limited: Readable<boolean>;
  readonly #connection: Connection;
  readonly #subscriptions: Subscriptions;
  readonly #commands: Commands;

  constructor(parts: Pick<ConnectionParts, "ticket" | "open" | "openInstead" | "chance">) {
    this.#subscriptions = new Subscriptions((frame) => this.#connection.send(frame));
    this.#commands = new Commands((frame) => this.#connection.send(frame));
    this.#connection = new Connection({
      ...parts,
      up: () => this.#subscriptions.up(),
      down: () => this.#down(),
      frame: (frame) => this.#take(frame),
    });
    this.standing = this.#connection.standing;
    this.limited = this.#connection.limited;
  }

  start(): void {
    this.#connection.start();
  }

  stop(): void {
    this.#connection.stop();
  }

  wake(): void {
    this.#connection.wake();
  }

  subscribe(topic: string, subscriber: Subscriber): () => void {
    return this.#subscriptions.add(topic, subscriber);
  }

  again(topic: string): void {
    this.#subscriptions.again(topic);
  }

  command(name: string, body: unknown): Promise<unknown> {
    return this.#commands.run(name, body);
  }

  #down(): void {
    this.#subscriptions.down();
    this.#commands.down();
  }

  #take(frame: ServerFrame): void {
    switch (frame.type) {
      case "welcome":
        return;
      case "beat":
        this.#subscriptions.beat(frame.seqs);
        return;
      case "done":
      case "refused":
        this.#commands.take(frame);
        return;
      case "subscribed":
      case "entries":
      case "state":
      case "row":
      case "gone":
      case "signal":
      case "ended":
        this.#subscriptions.take(frame);
        return;
      default:
        frame satisfies never;
    }
  }
}

import { signal } from "@preact/signals-core";
import type { ClientFrame, Held, ServerFrame } from "@prosa/protocol/frames";
import { hello, type OpenWire, type Wire } from "@prosa/protocol/wire";

/** Something followed: only what is newer than what is held of it is sent. */
export interface Followed {
  held: () => Held;
  on: (frame: Extract<ServerFrame, { topic: string }>) => void;
}

const OUTDATED = 4400;
const TOO_MUCH = 4429;
const TWO_BEATS = 50_000;
const SLOWEST = 30_000;
/** After each so many in a row it is asked whether requests would come through where sockets do not. */
const ENOUGH_FAILURES = 2;

/**
 * The visitor's line. It comes back by itself, asks again for all that was followed, and takes silence for an end:
 * a connection that only looks open shows itself within two beats. Where no socket comes through, requests carry it.
 */
export class Live {
  readonly up = signal(false);
  private readonly topics = new Map<string, Followed>();
  private wire: Wire | undefined;
  private instead: OpenWire | undefined;
  private failures = 0;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly open: OpenWire,
    private readonly secret: string,
    private readonly outdated: () => void,
  ) {}

  start(): void {
    this.connect();
    for (const each of ["online", "offline", "pageshow", "visibilitychange"])
      addEventListener(each, () => document.hidden || this.wake());
  }

  follow(topic: string, followed: Followed): void {
    this.topics.set(topic, followed);
    this.catchUp(topic);
  }

  /** Asks for what is missing after a gap. */
  catchUp(topic: string): void {
    const followed = this.topics.get(topic);
    if (followed) this.send({ type: "subscribe", topic, ...followed.held() });
  }

  leave(topic: string): void {
    if (this.topics.delete(topic)) this.send({ type: "unsubscribe", topic });
  }

  /** For what is not kept and may be lost: typing, reading. */
  tell(name: string, body: unknown, id: string): void {
    this.send({ type: "command", id, name, body });
  }

  /** After sleep a socket may be dead and not know it: the answer, or its absence, tells. */
  private wake(): void {
    if (this.up.value) {
      this.send({ type: "wake" });
      this.expectWithin(1_500);
    } else {
      this.failures = 0;
      this.connect();
    }
  }

  private connect(): void {
    clearTimeout(this.again);
    this.drop();
    const wire = (this.instead ?? this.open)({
      opened: () => wire.send(hello(this.secret)),
      received: (message) => this.wire === wire && this.receive(message),
      closed: (code) => this.wire === wire && this.lost(code),
    });
    this.wire = wire;
    this.expectWithin(10_000);
  }

  private receive(message: string): void {
    const frame = JSON.parse(message) as ServerFrame;
    this.expectWithin(TWO_BEATS);
    if (frame.type === "welcome") {
      this.failures = 0;
      this.up.value = true;
      for (const topic of this.topics.keys()) this.catchUp(topic);
    } else if (frame.type === "beat") {
      for (const [topic, followed] of this.topics) {
        if ((frame.seqs[topic] ?? 0) > followed.held().after) this.catchUp(topic);
      }
    } else {
      const news = frame as Extract<ServerFrame, { topic: string }>;
      this.topics.get(news.topic)?.on(news);
    }
  }

  private send(frame: ClientFrame): void {
    if (this.up.value) this.wire?.send(JSON.stringify(frame));
  }

  private expectWithin(millis: number): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lost(0), millis);
  }

  /** Backs off with jitter, so that after an outage visitors do not all come back at once. */
  private lost(code: number): void {
    this.drop();
    if (code === OUTDATED) {
      this.outdated();
      return;
    }
    const wait = code === TOO_MUCH ? SLOWEST : Math.min(SLOWEST, 500 * 2 ** this.failures++);
    if (this.failures % ENOUGH_FAILURES === 0 && code < OUTDATED && !this.instead)
      void import("./fallback").then(
        (it) =>
          it.useRequests(this.open, this.secret, (instead) => {
            this.instead = instead;
            this.connect();
          }),
        () => {}, // nothing comes through at all: later
      );
    this.again = setTimeout(() => this.connect(), wait * (0.5 + Math.random() / 2));
  }

  private drop(): void {
    clearTimeout(this.silence);
    this.up.value = false;
    this.wire?.close();
    this.wire = undefined;
  }
}

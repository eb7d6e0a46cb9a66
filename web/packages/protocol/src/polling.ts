import { list, Malformed, named, record, text } from "./check";
import { serverFrame } from "./frameChecks";
import { type ClientFrame, type Held, type ServerFrame, VERSION } from "./frames";
import type { OpenWire, Wire, WireListener } from "./wire";

/** Posts to the poll or the command of one's door; throws `NotTaken` where no answer comes, or a problem. */
export type Ask = (what: "poll" | "command", body: string, signal: AbortSignal) => Promise<unknown>;

/** `status` and `code` are those of the problem; 0 and "" when nothing came. */
export class NotTaken extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

interface Polled {
  frames: ServerFrame[];
  marks: Record<string, string>;
}

interface Followed {
  held: Held;
  mark: string;
}

const polled = record<Polled>({ frames: list(serverFrame), marks: named(text) });
const BEAT_SECONDS = 25;
/** Answers that come faster than this are waited for together. */
const LEAST_PAUSE = 250;

/** A wire for networks that let no socket through: it carries the same frames as answers of requests. */
export function openPolling(ask: Ask, line: () => string): OpenWire {
  return (listener) => new Polling(ask, line(), listener);
}

class Polling implements Wire {
  private readonly topics = new Map<string, Followed>();
  private readonly ended = new AbortController();
  private held = new AbortController();
  private next: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ask: Ask,
    private readonly line: string,
    private readonly listener: WireListener,
  ) {
    this.next = setTimeout(() => listener.opened());
  }

  send(message: string): void {
    const frame = JSON.parse(message) as ClientFrame;
    switch (frame.type) {
      case "hello":
        void this.greet({ type: "welcome", version: VERSION, beatSeconds: BEAT_SECONDS });
        return;
      case "wake":
        void this.greet({ type: "beat", seqs: {} });
        return;
      case "subscribe":
        this.topics.set(frame.topic, { held: { after: frame.after, at: frame.at }, mark: "" });
        this.pollIn(0);
        return;
      case "unsubscribe":
        this.topics.delete(frame.topic);
        return;
      case "command":
        void this.try(async () =>
          this.receive(serverFrame(await this.ask("command", message, this.ended.signal))),
        );
        return;
      default:
        frame satisfies never;
    }
  }

  close(): void {
    clearTimeout(this.next);
    this.ended.abort();
    this.held.abort();
  }

  /** A poll that follows nothing is answered at once: the server is there. */
  private greet(frame: ServerFrame): Promise<void> {
    return this.try(async () => {
      await this.ask("poll", this.body([]), this.ended.signal);
      this.receive(frame);
      this.pollIn(0);
    });
  }

  /** The one that is held ends: it asks for less, or for what is not wanted any more. */
  private pollIn(pause: number): void {
    clearTimeout(this.next);
    this.next = setTimeout(() => {
      this.held.abort();
      this.held = new AbortController();
      void this.poll(this.held.signal);
    }, pause);
  }

  private async poll(signal: AbortSignal): Promise<void> {
    if (this.topics.size === 0) {
      this.next = setTimeout(() => void this.greet({ type: "beat", seqs: {} }), BEAT_SECONDS * 1000);
      return;
    }
    const asked = Date.now();
    await this.try(async () => {
      const answer = polled(await this.ask("poll", this.body([...this.topics]), signal));
      if (signal.aborted) return;
      this.pollIn(Math.max(0, LEAST_PAUSE - (Date.now() - asked)));
      this.take(answer);
    }, signal);
  }

  private take({ frames, marks }: Polled): void {
    for (const [topic, mark] of Object.entries(marks)) {
      const followed = this.topics.get(topic);
      if (followed) followed.mark = mark;
    }
    for (const frame of frames) this.keep(frame);
    for (const frame of frames) this.receive(frame);
    if (!frames.length) this.receive({ type: "beat", seqs: {} });
  }

  private keep(frame: ServerFrame): void {
    const followed = "topic" in frame && this.topics.get(frame.topic);
    if (!followed) return;
    if (frame.type === "ended") this.topics.delete(frame.topic);
    if (frame.type === "subscribed" && frame.anew) followed.held = { after: 0 };
    if (frame.type === "entries") followed.held = upTo(frame.entries.at(-1)) ?? followed.held;
  }

  private body(topics: [string, Followed][]): string {
    return JSON.stringify({
      version: VERSION,
      line: this.line,
      topics: topics.map(([topic, { held, mark }]) => ({ topic, ...held, mark })),
    });
  }

  private receive(frame: ServerFrame): void {
    if (!this.ended.signal.aborted) this.listener.received(JSON.stringify(frame));
  }

  private async try(work: () => Promise<void>, signal = this.ended.signal): Promise<void> {
    try {
      await work();
    } catch (reason) {
      if (signal.aborted || this.ended.signal.aborted) return;
      if (!(reason instanceof NotTaken || reason instanceof Malformed)) throw reason;
      this.close();
      this.listener.closed(closeCode(reason));
    }
  }
}

function upTo(entry: unknown): Held | null {
  const { seq, publicSeq, at } = entry as { seq?: number; publicSeq?: number; at?: string };
  const after = seq ?? publicSeq;
  return after === undefined ? null : { after, at };
}

/** As the server would have closed a socket. */
function closeCode(reason: NotTaken | Malformed): number {
  if (reason instanceof Malformed) return 4402;
  if (reason.code === "live.wrong-version") return 4400;
  return { 401: 4401, 429: 4429 }[reason.status] ?? 1006;
}

import { Malformed } from "@prosa/protocol/check";
import { readServerFrame } from "@prosa/protocol/frameChecks";
import { type ClientFrame, type CloseCode, type ServerFrame, VERSION } from "@prosa/protocol/frames";
import { isWelcomed } from "@prosa/protocol/probe";
import { hello, type OpenWire, type Wire } from "@prosa/protocol/wire";
import { backoff } from "./backoff";
import { Value } from "./value";

/**
 * What a person may know about the line. `RECONNECTING` comes 2 s after it was lost, never before;
 * `OUTDATED` means that page and server speak different versions and only a reload helps.
 */
export type Standing = "CONNECTING" | "LIVE" | "RECONNECTING" | "OUTDATED" | "SIGNED_OUT";

/** Thrown by the source of tickets when the session is over. */
export class SignedOut extends Error {}

export interface ConnectionParts {
  ticket: () => Promise<string>;
  open: OpenWire;
  /** For networks that let nothing else through. */
  openInstead: OpenWire;
  chance: () => number;
  up: () => void;
  down: () => void;
  frame: (frame: ServerFrame) => void;
}

const HANDSHAKE = 8_000;
/** So often a socket fails, while requests work, before there is something else to try. */
const ENOUGH_FAILURES = 2;
const TRY_SOCKET_AGAIN = 60_000;
const QUIET_BEFORE_SAYING_SO = 2_000;
const ANSWER_TO_WAKE = 1_500;
const LATE_BEAT = 10_000;
const WRONG_VERSION: CloseCode = 4400;
const NOT_UNDERSTOOD: CloseCode = 4402;
const TOO_MUCH: CloseCode = 4429;
/** Closed by nobody: dead. */
const CUT = 1006;
/** Below are the codes that come from browsers and from what lies between. */
const FIRST_OF_OURS = 4000;

/** Keeps one line to the server: opens it with a one-time ticket, notices when it dies, and opens it again. */
export class Connection {
  readonly standing = new Value<Standing>("CONNECTING");
  /** No socket comes through, and requests take its place. */
  readonly limited = new Value(false);
  readonly #parts: ConnectionParts;
  #wire: Wire | null = null;
  #up = false;
  /** Goes up when the line is started or stopped, so that what was asked before is recognised when it answers. */
  #turn = 0;
  #failures = 0;
  /** Sockets in a row that never got as far as a welcome. */
  #refusedSockets = 0;
  #beat = 25_000;
  #retry: Timer = null;
  #deadline: Timer = null;
  #saySo: Timer = null;
  #socketAgain: Timer = null;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#turn += 1;
    this.#failures = 0;
    this.standing.set("CONNECTING");
    this.#saySoLater();
    void this.#open();
  }

  stop(): void {
    this.#turn += 1;
    this.#release();
    this.#saySo = clear(this.#saySo);
    this.#retry = clear(this.#retry);
    this.#socketAgain = clear(this.#socketAgain);
  }

  /** False when the line is down: nothing was sent, and nothing will be by itself. */
  send(frame: ClientFrame): boolean {
    if (!this.#up || this.#wire === null) return false;
    this.#wire.send(JSON.stringify(frame));
    return true;
  }

  /** The page slept or the network came back: what looks alive may be dead, and waiting longer helps nobody. */
  wake(): void {
    if (this.send({ type: "wake" })) this.#expect(ANSWER_TO_WAKE);
    else if (this.#retry !== null) this.#openNow();
  }

  async #open(): Promise<void> {
    const turn = this.#turn;
    try {
      const ticket = await this.#parts.ticket();
      if (turn === this.#turn) this.#openWith(ticket);
    } catch (reason) {
      if (turn !== this.#turn) return;
      if (reason instanceof SignedOut) this.#end("SIGNED_OUT");
      else this.#again();
    }
  }

  #openWith(ticket: string): void {
    const open = this.limited.get() ? this.#parts.openInstead : this.#parts.open;
    const wire: Wire = open({
      opened: () => wire.send(hello(ticket)),
      received: (message) => this.#wire === wire && this.#received(message),
      closed: (code) => this.#wire === wire && this.#lost(code),
    });
    this.#wire = wire;
    this.#expect(HANDSHAKE);
  }

  /** Whoever never came up may be held off by a network that knows no sockets. */
  #fellShort(): void {
    this.#refusedSockets += 1;
    if (this.#refusedSockets < ENOUGH_FAILURES || this.limited.get()) return;
    this.limited.set(true);
    this.#failures = 0;
    this.#trySocketLater();
  }

  #trySocketLater(): void {
    this.#socketAgain = setTimeout(() => void this.#trySocket(), TRY_SOCKET_AGAIN);
  }

  async #trySocket(): Promise<void> {
    const turn = this.#turn;
    const ticket = await this.#parts.ticket().catch(() => null);
    const works = ticket !== null && (await isWelcomed(this.#parts.open, ticket));
    if (turn !== this.#turn) return;
    if (!works) {
      this.#trySocketLater();
      return;
    }
    this.limited.set(false);
    this.#refusedSockets = 0;
    this.#release();
    this.#openNow();
  }

  #received(message: string): void {
    this.#expect(this.#beat + LATE_BEAT);
    try {
      this.#take(readServerFrame(message));
    } catch (reason) {
      if (!(reason instanceof Malformed)) throw reason;
      this.#end("OUTDATED");
    }
  }

  #take(frame: ServerFrame): void {
    if (frame.type === "welcome") this.#welcomed(frame);
    this.#parts.frame(frame);
  }

  #welcomed(frame: Extract<ServerFrame, { type: "welcome" }>): void {
    if (frame.version !== VERSION) {
      this.#end("OUTDATED");
      return;
    }
    this.#up = true;
    this.#failures = 0;
    this.#refusedSockets = 0;
    this.#beat = frame.beatSeconds * 1000;
    this.#saySo = clear(this.#saySo);
    this.standing.set("LIVE");
    this.#parts.up();
  }

  #lost(code: number): void {
    if (code === WRONG_VERSION || code === NOT_UNDERSTOOD) {
      this.#end("OUTDATED");
      return;
    }
    if (code === TOO_MUCH) this.#failures = Math.max(this.#failures, 4);
    if (code < FIRST_OF_OURS && !this.#up) this.#fellShort();
    this.#release();
    this.#again();
  }

  #again(): void {
    this.#saySoLater();
    this.#retry = setTimeout(() => this.#openNow(), backoff(this.#failures++, this.#parts.chance()));
  }

  #openNow(): void {
    this.#retry = clear(this.#retry);
    void this.#open();
  }

  /** If nothing comes within this time, the line is dead whatever the browser says about it. */
  #expect(within: number): void {
    clear(this.#deadline);
    this.#deadline = setTimeout(() => this.#lost(CUT), within);
  }

  #release(): void {
    const wire = this.#wire;
    const wasUp = this.#up;
    this.#wire = null;
    this.#up = false;
    this.#deadline = clear(this.#deadline);
    wire?.close();
    if (wasUp) this.#parts.down();
  }

  #saySoLater(): void {
    if (this.#saySo !== null || this.standing.get() === "RECONNECTING") return;
    this.#saySo = setTimeout(() => {
      this.#saySo = null;
      this.standing.set("RECONNECTING");
    }, QUIET_BEFORE_SAYING_SO);
  }

  #end(standing: Standing): void {
    this.stop();
    this.standing.set(standing);
  }
}

type Timer = ReturnType<typeof setTimeout> | null;

function clear(timer: Timer): null {
  if (timer !== null) clearTimeout(timer);
  return null;
}

import type { ClientFrame, ServerFrame } from "@prosa/protocol/frames";
import type { OpenWire, WireListener } from "./wire";

/** One connection as a test's server sees it. */
export class ScriptedEnd {
  readonly sent: ClientFrame[] = [];
  closed = false;
  readonly #listener: WireListener;

  constructor(listener: WireListener) {
    this.#listener = listener;
  }

  accept(): void {
    this.#listener.opened();
    this.say({ type: "welcome", version: 1, beatSeconds: 25 });
  }

  opened(): void {
    this.#listener.opened();
  }

  say(...frames: ServerFrame[]): void {
    for (const frame of frames) this.#listener.received(JSON.stringify(frame));
  }

  sayRaw(message: string): void {
    this.#listener.received(message);
  }

  drop(code = 1006): void {
    this.closed = true;
    this.#listener.closed(code);
  }

  receive(message: string): void {
    this.sent.push(JSON.parse(message) as ClientFrame);
  }

  of<T extends ClientFrame["type"]>(type: T): Extract<ClientFrame, { type: T }>[] {
    return this.sent.filter((frame): frame is Extract<ClientFrame, { type: T }> => frame.type === type);
  }
}

/** A transport for tests: nothing happens on it but what the test says. */
export class ScriptedWires {
  readonly ends: ScriptedEnd[] = [];

  readonly open: OpenWire = (listener) => {
    const end = new ScriptedEnd(listener);
    this.ends.push(end);
    return {
      send: (message) => end.receive(message),
      close: () => {
        end.closed = true;
      },
    };
  };

  get last(): ScriptedEnd {
    const end = this.ends.at(-1);
    if (end === undefined) throw new Error("no connection was opened");
    return end;
  }
}

import { typingSignal } from "@prosa/protocol/frameChecks";
import { Value } from "../../live/value";

/** A sign of typing is repeated every 3 s while it lasts; 6 s without one mean that it ended unsaid. */
const STALE = 6_000;

/** Who writes at this moment; `VISITOR` stands for the requester. */
export class TypingNow {
  readonly names = new Value<readonly string[]>([]);
  readonly #ends = new Map<string, ReturnType<typeof setTimeout>>();

  take(signal: unknown): void {
    const { by, typing } = typingSignal(signal);
    const name = by ?? VISITOR;
    clearTimeout(this.#ends.get(name));
    if (typing)
      this.#ends.set(
        name,
        setTimeout(() => this.stopped(name), STALE),
      );
    else this.#ends.delete(name);
    this.#tell();
  }

  /** Whoever sent something has stopped writing it. */
  stopped(name: string): void {
    clearTimeout(this.#ends.get(name));
    this.#ends.delete(name);
    this.#tell();
  }

  clear(): void {
    for (const name of [...this.#ends.keys()]) this.stopped(name);
  }

  #tell(): void {
    const now = [...this.#ends.keys()];
    const before = this.names.get();
    if (now.length !== before.length || now.some((name, index) => name !== before[index]))
      this.names.set(now);
  }
}

export const VISITOR = "\u0000visitor";

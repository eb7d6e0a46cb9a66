import type { ClientFrame, Problem, ServerFrame } from "@prosa/protocol/frames";
import { clientMadeId } from "./clientMadeId";

/** The server said no, and why. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** No answer came: it may have happened or not. Sending the same again, with the same ids, is safe. */
export class Unanswered extends Error {}

interface Waiting {
  resolve(result: unknown): void;
  reject(reason: Error): void;
  timer: ReturnType<typeof setTimeout>;
}

const PATIENCE = 12_000;

/** Commands on their way over the line, each waiting for its `done` or `refused`. */
export class Commands {
  readonly #send: (frame: ClientFrame) => boolean;
  readonly #waiting = new Map<string, Waiting>();

  constructor(send: (frame: ClientFrame) => boolean) {
    this.#send = send;
  }

  run(name: string, body: unknown): Promise<unknown> {
    const id = clientMadeId();
    return new Promise((resolve, reject) => {
      if (!this.#send({ type: "command", id, name, body })) {
        reject(new Unanswered("the line is down"));
        return;
      }
      const timer = setTimeout(() => this.#settle(id)?.reject(new Unanswered("no answer in time")), PATIENCE);
      this.#waiting.set(id, { resolve, reject, timer });
    });
  }

  take(frame: Extract<ServerFrame, { type: "done" | "refused" }>): void {
    const waiting = this.#settle(frame.id);
    if (frame.type === "done") waiting?.resolve(frame.result);
    else waiting?.reject(new Refused(frame.problem));
  }

  down(): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id)?.reject(new Unanswered("the line was lost"));
  }

  #settle(id: string): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting !== undefined) clearTimeout(waiting.timer);
    return waiting;
  }
}

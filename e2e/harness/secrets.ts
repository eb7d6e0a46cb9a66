import { readFileSync } from "node:fs";
import type { BrowserContext } from "@playwright/test";

/** The secret of a followed ticket stands behind its page's address, as in `/portal/#...`. */
const TICKET_LINK = /\/portal\/?#([\w-]{20,})/g;
const BEARER = /^Bearer (.+)$/;
const IN_HELLO = /"secret":"([^"]+)"/;

/** What one journey's people wrote, typed and were given, and no log may hold (S1). */
export class Secrets {
  private readonly known = new Set<string>();

  constructor(private readonly log: string) {}

  add(...words: string[]): void {
    for (const each of words) this.known.add(each);
  }

  /** A visitor's own, from what their browser sends. */
  listen(context: BrowserContext): void {
    context.on("request", (request) => {
      const bearer = BEARER.exec(request.headers().authorization ?? "");
      if (bearer?.[1] !== undefined) this.add(bearer[1]);
    });
    context.on("page", (page) =>
      page.on("websocket", (socket) =>
        socket.on("framesent", ({ payload }) => {
          const hello = IN_HELLO.exec(String(payload));
          if (hello?.[1] !== undefined) this.add(hello[1]);
        }),
      ),
    );
  }

  /** Those of ticket links, in what a visitor was sent. */
  read(sent: readonly string[]): void {
    for (const text of sent) {
      for (const [, secret] of text.matchAll(TICKET_LINK)) if (secret !== undefined) this.add(secret);
    }
  }

  /** Which of them the log of the house holds. */
  logged(): string[] {
    const log = readFileSync(this.log, "utf8");
    if (log === "") throw new Error(`${this.log} is empty: nothing was looked at`);
    return [...this.known].filter((each) => log.includes(each));
  }
}

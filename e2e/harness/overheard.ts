import { setTimeout as after } from "node:timers/promises";
import type { BrowserContext, Response } from "@playwright/test";

/** Every byte that Prosa sends to one visitor's browser: answers and socket frames. */
export class Overheard {
  private readonly heard: Promise<string>[] = [];

  constructor(context: BrowserContext, prosa: string) {
    context.on("response", (response) => {
      if (response.url().startsWith(prosa)) this.heard.push(textOf(response));
    });
    context.on("page", (page) =>
      page.on("websocket", (socket) => {
        if (socket.url().startsWith(prosa.replace(/^http/, "ws"))) {
          socket.on("framereceived", ({ payload }) => this.heard.push(Promise.resolve(String(payload))));
        }
      }),
    );
  }

  /** The answers and frames in which the words stand. */
  async lines(words: string): Promise<string[]> {
    const all = await Promise.all(this.heard);
    return all.filter((text) => text.includes(words));
  }
}

/** A poll is held for 25 s; one that its page gave up is never said to have ended. */
const LONGEST_ANSWER = 30_000;

/** Headers count as well; a redirect or an answer that was cut off has no body. */
async function textOf(response: Response): Promise<string> {
  const headers = JSON.stringify(await response.allHeaders().catch(() => ({})));
  const body = await Promise.race([
    response.text().catch(() => ""),
    after(LONGEST_ANSWER, "", { ref: false }),
  ]);
  return `${response.url()} ${headers} ${body}`;
}

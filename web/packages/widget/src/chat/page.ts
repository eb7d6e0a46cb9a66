import { type ChatToPage, isPageGreeting, isPageToChat, type PageToChat } from "@prosa/protocol/page";

/** The way to the page around the iframe: a port that only the two hold, from the first greeting of our own parent. */
export class Page {
  private port: MessagePort | undefined;
  private readonly held: ChatToPage[] = [];

  constructor(private readonly on: (message: PageToChat) => void) {}

  listen(): void {
    addEventListener("message", ({ source, data, ports }) => {
      const [port] = ports;
      if (source !== parent || this.port || !isPageGreeting(data) || !port) return;
      this.port = port;
      port.onmessage = (event) => {
        if (isPageToChat(event.data)) this.on(event.data);
      };
      for (const message of this.held) this.say(message);
    });
  }

  say(message: ChatToPage): void {
    if (this.port) this.port.postMessage(message);
    else this.held.push(message);
  }
}

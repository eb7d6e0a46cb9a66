import { type ChatToPage, isPageGreeting, isPageToChat, type PageToChat } from "@prosa/protocol/page";

/** The way to the page around the iframe: a port that only the two hold, from the first greeting of our own parent. */
export class Page {
  private port: MessagePort | undefined;
  private held: ChatToPage | undefined;

  constructor(private readonly on: (message: PageToChat) => void) {}

  listen(): void {
    addEventListener("message", ({ source, data, ports }) => {
      const [port] = ports;
      if (source !== parent || this.port || !isPageGreeting(data) || !port) return;
      this.port = port;
      port.onmessage = (event) => {
        if (isPageToChat(event.data)) this.on(event.data);
      };
      if (this.held) this.say(this.held);
    });
  }

  say(message: ChatToPage): void {
    this.held = message;
    this.port?.postMessage(message);
  }
}

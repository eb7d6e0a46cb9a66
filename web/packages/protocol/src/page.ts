/**
 * What the company's page and the chat in its iframe tell each other. The page opens a channel: its first message goes
 * to Prosa's exact origin with a port, and all else goes through that port, which nobody else holds.
 */
export const PAGE_GREETING = "prosa";

/** From the page, first with the port and then whenever the visitor shows or hides the chat. */
export interface PageToChat {
  open: boolean;
  url: string;
  title: string;
  /** What the chat had the page keep, or just the mark that it was opened before. */
  kept: string | undefined;
}

/** From the chat. */
export type ChatToPage =
  | { type: "close" }
  /** Where a browser forbids the iframe to store anything, the company's page keeps its visitor's secret. */
  | { type: "keep"; secret: string }
  /** For the badge and the invitation beside the launcher; `by` and `text` are those of the latest. */
  | { type: "unread"; count: number; by: string; text: string };

/** What the server writes into the loader: everything it needs to draw the launcher. */
export interface LoaderSettings {
  company: string;
  ground: string;
  font: string;
  border: string;
}

/** The first thing that comes from the page: the greeting, and no other message that a page may send around. */
export function isPageGreeting(data: unknown): boolean {
  return data === PAGE_GREETING;
}

export function isPageToChat(data: unknown): data is PageToChat {
  return (
    typeof data === "object" &&
    data !== null &&
    "open" in data &&
    typeof data.open === "boolean" &&
    "url" in data &&
    typeof data.url === "string" &&
    "title" in data &&
    typeof data.title === "string"
  );
}

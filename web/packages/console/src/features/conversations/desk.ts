import type { Person } from "@prosa/protocol/conversation";
import { BrowserKeep } from "../../live/keep";
import { line } from "../../live/line";
import type { Live } from "../../live/live";
import { tabs } from "../../live/tabs";
import { onWake } from "../../live/wake";
import { loadInboxSnapshot, threadSource } from "./api";
import { postTo } from "./attaching/post";
import { Trays } from "./attaching/trays";
import { Drafts } from "./drafts";
import { InboxStore } from "./inboxStore";
import { Losses } from "./losses";
import { Outbox, type Unsent } from "./outbox";
import { PresenceStore } from "./presenceStore";
import { Threads } from "./threads";

/** What one signed-in agent works with: everything that lives as long as the agent does, not as long as a screen. */
export class Desk {
  readonly live: Live = line;
  readonly inbox = new InboxStore(line, loadInboxSnapshot);
  readonly presence = new PresenceStore(line);
  readonly threads = new Threads(line, threadSource);
  readonly losses = new Losses();
  readonly trays = new Trays(postTo);
  readonly drafts: Drafts;
  readonly outbox: Outbox;

  constructor(readonly agent: string) {
    this.drafts = new Drafts(agent, localStorage);
    this.outbox = new Outbox({
      agent,
      live: line,
      keep: new BrowserKeep<Unsent>("prosa-unsent"),
      tabs,
      refused: (item, problem) => {
        const lost = this.losses.take(item, problem, this.inbox.goneAt(item.conversation));
        if (lost) this.giveBack(item);
        return lost;
      },
    });
  }

  start(): () => void {
    line.start();
    const stops = [
      onWake(() => this.#wake()),
      this.inbox.start(),
      this.presence.start(),
      this.drafts.start(),
      this.outbox.start(),
      () => line.stop(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** What was sent off and not taken lies again where it was written. */
  giveBack({ conversation, kind, text, attachments }: Unsent): void {
    this.drafts.giveBack(conversation, kind, text);
    this.trays.of(conversation).giveBack(attachments);
  }

  /** How many texts wait here for the server, or for a decision. */
  unsent(): number {
    return this.outbox.items.get().filter((item) => item.state !== "SAVED").length;
  }

  /** Leaves nothing in this browser of what the agent wrote. */
  async forget(): Promise<void> {
    this.drafts.forget();
    this.trays.forget();
    await this.outbox.forget();
  }

  #wake(): void {
    line.wake();
    void this.outbox.collect();
  }
}

let current: Desk | null = null;

/** The desk of whoever is signed in; another agent in the same tab gets another one. */
export function deskOf(agent: Person): Desk {
  if (current?.agent !== agent.id) current = new Desk(agent.id);
  return current;
}

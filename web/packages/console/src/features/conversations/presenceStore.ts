import { presenceSignal, presenceState } from "@prosa/protocol/frameChecks";
import type { Live } from "../../live/live";
import { type News, nothingHeld } from "../../live/subscriptions";
import { Value } from "../../live/value";

/** Which agents are online, as the server sees it. */
export class PresenceStore {
  readonly online = new Value<ReadonlySet<string>>(new Set());
  readonly #live: Live;

  constructor(live: Live) {
    this.#live = live;
  }

  start(): () => void {
    return this.#live.subscribe("presence", { held: () => nothingHeld, take: (news) => this.#take(news) });
  }

  #take(news: News): void {
    if ((news.type === "subscribed" || news.type === "state") && news.state !== null) this.#load(news.state);
    if (news.type === "signal") this.#hear(news.signal);
  }

  #load(state: unknown): void {
    const { agents } = presenceState(state);
    this.online.set(new Set(agents.filter((agent) => agent.online).map((agent) => agent.agent)));
  }

  #hear(signal: unknown): void {
    const { agent, online } = presenceSignal(signal);
    const now = new Set(this.online.get());
    if (online) now.add(agent);
    else now.delete(agent);
    this.online.set(now);
  }
}

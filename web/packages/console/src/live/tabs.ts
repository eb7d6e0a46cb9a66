import { clientMadeId } from "./clientMadeId";

/** The tabs of this browser, so that what one of them left behind finds an heir. */
export interface Tabs {
  /** The name of this one. */
  readonly own: string;
  /** Runs `inherit` once the tab of that name is gone; of several heirs one after the other. */
  afterEndOf(tab: string, inherit: () => Promise<void>): void;
}

/** A tab holds a lock under its name: the browser gives it up when the tab is closed, reloaded or crashes. */
export class BrowserTabs implements Tabs {
  readonly own = clientMadeId();
  /** A page on plain http has none. */
  readonly #locks: LockManager | undefined;

  constructor(locks: LockManager | undefined) {
    this.#locks = locks;
    this.#locks?.request(lockOf(this.own), () => new Promise(() => undefined)).catch(denied);
  }

  /** Where nothing tells whether the other lives, both send: the ids make that harmless. */
  afterEndOf(tab: string, inherit: () => Promise<void>): void {
    if (this.#locks === undefined) void inherit();
    else this.#locks.request(lockOf(tab), inherit).catch(denied);
  }
}

/** A browser that forbids storage denies locks as well, and has kept nothing to inherit. */
const denied = () => undefined;

const lockOf = (tab: string) => `prosa-tab/${tab}`;

export const tabs: Tabs = new BrowserTabs(navigator.locks as LockManager | undefined);

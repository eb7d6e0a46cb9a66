import { expect, it } from "vitest";
import { BrowserTabs } from "./tabs";

/** Locks as a browser has them, without the rest of the browser. */
class FakeLocks {
  readonly held = new Map<string, Promise<unknown>>();

  request = (name: string, act: () => unknown): Promise<unknown> => {
    const before = this.held.get(name) ?? Promise.resolve();
    const turn = before.then(act);
    this.held.set(name, turn);
    return turn;
  };
}

it("lets nobody inherit from a tab that lives", async () => {
  const locks = new FakeLocks();
  const living = new BrowserTabs(locks as unknown as LockManager);
  const other = new BrowserTabs(locks as unknown as LockManager);
  const inherited: string[] = [];
  other.afterEndOf(living.own, async () => void inherited.push("living"));
  other.afterEndOf("gone", async () => void inherited.push("gone"));
  await locks.held.get("prosa-tab/gone");
  expect(inherited).toEqual(["gone"]);
});

it("lets everybody inherit where nothing tells who lives", async () => {
  const inherited: string[] = [];
  new BrowserTabs(undefined).afterEndOf("t1", async () => void inherited.push("t1"));
  expect(inherited).toEqual(["t1"]);
});

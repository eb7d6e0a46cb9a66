import { Database } from "./database";
import { House } from "./house";
import { test as base, expect } from "./journey";
import { Redis } from "./redis";

/** Two nodes on one database, with a Redis between them. */
export interface Pair {
  first: House;
  second: House;
  redis: Redis;
}

/** A journey through two nodes: its people live in the first, and may look in at the second. */
export const test = base.extend<object, { pair: Pair }>({
  pair: [
    async ({ browserName: _ }, use) => {
      const redis = await Redis.start();
      const shared = { PROSA_REDIS_URL: redis.url };
      const first = await House.start(shared);
      const second = await House.start({ ...shared, PROSA_DATABASE_URL: new Database(first.address).url });
      await use({ first, second, redis });
      await second.stop();
      await first.stop();
      await redis.remove();
    },
    { scope: "worker", timeout: 480_000 },
  ],

  house: [async ({ pair }, use) => use(pair.first.address), { scope: "worker" }],
});

export { expect };

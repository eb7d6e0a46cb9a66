import { type BrowserContextOptions, test as base, expect } from "@playwright/test";
import { Api } from "./api";
import { Cast } from "./cast";
import type { Address } from "./house";
import { houseOf } from "./setup";
import { Shop } from "./shop";

interface PerWorker {
  house: Address;
  administrator: Api;
  shop: Shop;
}

/** A journey has the people of `cast`, in a house that is empty of conversations when it begins. */
export const test = base.extend<{ cast: Cast }, PerWorker>({
  house: [
    async ({ browserName: _ }, use, worker) => {
      await use(houseOf(worker.parallelIndex));
    },
    { scope: "worker" },
  ],

  administrator: [
    async ({ playwright, house }, use) => {
      const api = await Api.signIn(playwright.request, house.url, house.email, house.password);
      await licensed(api);
      await use(api);
      await api.dispose();
    },
    { scope: "worker" },
  ],

  shop: [
    async ({ administrator, house }, use) => {
      const { html } = await administrator.get<{ html: string }>("/api/v1/settings/embed-snippet");
      const shop = await Shop.open(house.url, html);
      await use(shop);
      await shop.close();
    },
    { scope: "worker" },
  ],

  cast: async ({ browser, playwright, house, administrator, shop, contextOptions }, use, info) => {
    const options: BrowserContextOptions = { ...contextOptions };
    const cast = new Cast(browser, playwright.request, house, administrator, shop, options);
    await use(cast);
    const seen = await cast.leave();
    if (info.status !== info.expectedStatus) {
      await info.attach("server log", { path: house.log, contentType: "text/plain" });
      return;
    }
    expect(seen.faults, "no page threw, and none broke its content policy").toEqual([]);
    expect(seen.leaks, "nothing private reached a visitor").toEqual([]);
    expect(seen.logged, "S1 nothing that was written, typed or given stands in the log").toEqual([]);
  },
});

/** Who has no licence sees no conversation, and could not tidy up after a journey. */
async function licensed(administrator: Api): Promise<void> {
  const me = await administrator.get<{
    id: string;
    name: string;
    email: string;
    permissions: string[];
    livechatLicense: boolean;
    teams: { id: string }[];
  }>("/api/v1/me");
  if (!me.livechatLicense) {
    const { id, name, email, permissions } = me;
    const teams = me.teams.map((team) => team.id);
    await administrator.put(`/api/v1/agents/${id}`, {
      name,
      email,
      permissions,
      livechatLicense: true,
      teams,
    });
  }
  await administrator.put("/api/v1/me/availability", { availability: "OFFLINE" });
}

export { expect };

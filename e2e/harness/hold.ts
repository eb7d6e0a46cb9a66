import type { Page } from "@playwright/test";

/** Holds requests to an address on their way, as a slow network does, until the answer is called. */
export async function hold(page: Page, url: string): Promise<() => void> {
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(url, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

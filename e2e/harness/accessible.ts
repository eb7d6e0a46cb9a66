import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2 AA: what axe can see of it. In the dark only the colours are other ones. */
export async function accessible(page: Page, where: string): Promise<void> {
  const everything = new AxeBuilder({ page }).withTags([
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
  ]);
  await nothingIsFound(page, "light", everything, where);
  await nothingIsFound(page, "dark", new AxeBuilder({ page }).withRules("color-contrast"), where);
}

async function nothingIsFound(page: Page, colorScheme: "light" | "dark", axe: AxeBuilder, where: string) {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.html}`).join("\n")}`,
  );
  expect.soft(found, `${where}, ${colorScheme}`).toEqual([]);
}

import type { Locator, Page } from "@playwright/test";

export class SignIn {
  readonly email: Locator;
  readonly password: Locator;

  constructor(readonly page: Page) {
    this.email = page.getByLabel("E-mail", { exact: true });
    this.password = page.getByLabel("Senha", { exact: true });
  }

  async as(email: string, password: string): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.page.getByRole("button", { name: "Entrar", exact: true }).click();
  }
}

/** Signing out loads the page anew, a moment after it says /entrar: nothing of what was shown stays in it. */
export async function signOut(
  page: Page,
  button = page.getByRole("button", { name: "Sair" }),
): Promise<void> {
  const anew = page.waitForEvent("load");
  await button.click();
  await anew;
}

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

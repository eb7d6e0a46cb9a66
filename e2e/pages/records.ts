import { expect, type Locator, type Page } from "@playwright/test";

/** A list of things one looks after, and the form beside it. */
export class Records {
  constructor(readonly page: Page) {}

  row(name: string): Locator {
    return this.page.getByRole("listitem").filter({ hasText: name });
  }

  form(title: string): Locator {
    return this.page.getByRole("dialog", { name: title });
  }

  async create(title: string, fields: Record<string, string>): Promise<void> {
    await this.page.getByRole("button", { name: title, exact: true }).first().click();
    await this.fill(title, fields);
  }

  async edit(name: string, title: string, fields: Record<string, string>): Promise<void> {
    await this.row(name).getByRole("button").click();
    await this.fill(title, fields);
  }

  private async fill(title: string, fields: Record<string, string>): Promise<void> {
    const form = this.form(title);
    for (const [label, value] of Object.entries(fields)) {
      await form.getByRole("textbox", { name: label, exact: true }).fill(value);
    }
    await form.getByRole("button", { name: "Salvar" }).click();
    await expect(form).toBeHidden();
  }
}

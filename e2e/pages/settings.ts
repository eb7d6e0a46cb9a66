import { expect, type Locator, type Page } from "@playwright/test";

/** Configurações Gerais do Sistema. */
export class Settings {
  readonly preview: Locator;

  constructor(readonly page: Page) {
    this.preview = page.getByRole("region", { name: "Pré-visualização" });
  }

  tab(name: string): Locator {
    return this.page
      .getByRole("navigation", { name: "Configurações Gerais do Sistema" })
      .getByRole("link", { name, exact: true });
  }

  field(label: string): Locator {
    return this.page.getByRole("textbox", { name: label, exact: true });
  }

  /** A field that opens a list. */
  choice(label: string): Locator {
    return this.page.getByRole("combobox", { name: label, exact: true });
  }

  async choose(label: string, option: string): Promise<void> {
    await this.choice(label).click();
    await this.page.getByRole("option", { name: option, exact: true }).click();
  }

  /** Its name goes on with the hint under it. */
  switch(label: string): Locator {
    return this.page.getByRole("switch", { name: new RegExp(`^${label}`) });
  }

  async toggle(label: string, on: boolean): Promise<void> {
    if ((await this.switch(label).isChecked()) !== on) {
      await this.switch(label).click();
    }
    await expect(this.switch(label)).toBeChecked({ checked: on });
  }

  async save(): Promise<void> {
    await this.page.getByRole("button", { name: "Salvar", exact: true }).click();
    await expect(this.page.getByText("Tudo salvo")).toBeVisible();
  }
}

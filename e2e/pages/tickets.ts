import { expect, type Locator, type Page } from "@playwright/test";

/** A ticket as an agent has it. */
export class Tickets {
  readonly ticket: Locator;
  readonly title: Locator;
  readonly timeline: Locator;
  readonly fields: Locator;
  readonly list: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole("region", { name: "Chamados" });
    this.ticket = page.getByRole("article");
    this.title = this.ticket.getByRole("heading").first();
    this.timeline = this.ticket.getByRole("log", { name: "Linha do tempo" });
    this.fields = this.ticket.getByRole("complementary", { name: "Campos do chamado" });
  }

  async visit(number: string): Promise<void> {
    await this.page.goto(`/chamados/${number}`);
    await expect(this.ticket).toContainText(`Protocolo ${number}`);
  }

  /** A field, which shows its value and opens a list. */
  field(label: string): Locator {
    return this.fields.getByRole("combobox", { name: label, exact: true });
  }

  async whole(): Promise<void> {
    await this.timeline.getByRole("button", { name: "Ver a conversa inteira" }).click();
  }
}

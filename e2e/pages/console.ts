import { expect, type Locator, type Page } from "@playwright/test";

export type Group = "Novas Conversas" | "Minhas Conversas" | "Outros Atendimentos" | "Encerradas";

/** The conversations module as an agent has it. */
export class Console {
  readonly list: Locator;
  readonly thread: Locator;
  readonly log: Locator;
  readonly composer: Locator;
  readonly panel: Locator;
  readonly balloon: Locator;
  readonly availability: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole("complementary", { name: "Lista de conversas" });
    this.thread = page.getByRole("region", { name: /^Conversa com / });
    this.log = this.thread.getByRole("log", { name: "Mensagens" });
    this.composer = this.thread.getByRole("textbox", { name: /^Mensagem para / });
    this.panel = page.getByRole("complementary", { name: "Dados do solicitante" });
    this.balloon = page.getByRole("banner").getByRole("link", { name: /^Conversas/ });
    this.availability = this.list.getByRole("switch", { name: "Disponibilidade" });
  }

  async visit(): Promise<void> {
    await this.page.goto("/conversas");
    await expect(this.list).toBeVisible();
  }

  group(name: Group): Locator {
    return this.list.getByRole("region", { name, exact: true });
  }

  /** The heading of a group with its count, as in "Novas Conversas 2". */
  head(name: Group): Locator {
    return this.group(name).locator("[data-group]");
  }

  async counts(name: Group, count: number): Promise<void> {
    await expect(this.head(name)).toHaveText(new RegExp(`^${name}\\s*${count}$`));
  }

  rows(name: Group): Locator {
    return this.group(name).getByRole("link");
  }

  /** The row whose last line or name has these words. */
  row(words: string, group?: Group): Locator {
    const within = group === undefined ? this.list : this.group(group);
    return within.getByRole("link").filter({ hasText: words });
  }

  async open(words: string, group?: Group): Promise<void> {
    await this.row(words, group).click();
    await expect(this.log).toBeVisible();
    await this.away();
  }

  /** Nothing moves under a pointer that rests on the list: so it leaves. */
  async away(): Promise<void> {
    await this.page.mouse.move(720, 8);
  }

  async reply(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press("Enter");
    await expect(this.said(text)).toBeVisible();
    await expect(this.thread.getByRole("img", { name: /^(Enviada|Visto.*)$/ }).last()).toBeVisible();
  }

  /** Writes and sends off; it stands there, whatever becomes of it. */
  async write(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press("Enter");
    await expect(this.said(text)).toBeVisible();
  }

  /** Where files are chosen. */
  get files(): Locator {
    return this.thread.locator("input[type=file]");
  }

  /** What is attached and not sent yet. */
  get cards(): Locator {
    return this.thread.getByRole("list", { name: "Anexos" }).getByRole("listitem");
  }

  get send(): Locator {
    return this.thread.getByRole("button", { name: "Enviar", exact: true });
  }

  get reconnecting(): Locator {
    return this.page.getByText("Reconectando…");
  }

  /** Each stands there once, one below the other. */
  async inOrder(...texts: string[]): Promise<void> {
    for (const text of texts) await expect(this.said(text)).toHaveCount(1);
    const log = (await this.log.textContent()) ?? "";
    const places = texts.map((text) => log.indexOf(text));
    expect(places, log).toEqual(places.toSorted((one, other) => one - other));
  }

  async note(text: string): Promise<void> {
    await this.thread.getByRole("button", { name: "Nota interna" }).click();
    const box = this.thread.getByRole("textbox", { name: /^Nota interna sobre / });
    await box.fill(text);
    await this.thread.getByRole("button", { name: "Guardar nota" }).click();
    await expect(this.noted(text)).toBeVisible();
    await this.thread.getByRole("button", { name: "Resposta", exact: true }).click();
  }

  said(text: string): Locator {
    return this.log.getByText(text, { exact: true });
  }

  /** A note's words stand in one box with its head. */
  noted(text: string): Locator {
    return this.log.getByText(text);
  }

  async transfer(to: "agent" | "team"): Promise<Locator> {
    const label = to === "agent" ? "Transferir conversa para outro usuário" : "Transferir para equipe";
    await this.thread.getByRole("button", { name: "Transferir" }).click();
    await this.page.getByRole("menuitem", { name: label }).click();
    return this.dialog(label);
  }

  dialog(title: string): Locator {
    return this.page.getByRole("dialog", { name: title });
  }

  async close(): Promise<void> {
    await this.thread.getByTitle("Encerrar conversa", { exact: true }).click();
    await this.dialog("Encerrar conversa?").getByRole("button", { name: "Encerrar conversa" }).click();
  }

  /** The confirmation of **Encerrar conversa e criar chamado**, and what gives it. */
  async closeWithTicket(): Promise<{ dialog: Locator; confirm: () => Promise<void> }> {
    await this.thread.getByTitle("Encerrar conversa e criar chamado", { exact: true }).click();
    const dialog = this.dialog("Encerrar conversa e criar chamado?");
    await expect(dialog).toBeVisible();
    return {
      dialog,
      confirm: () => dialog.getByRole("button", { name: "Encerrar e criar chamado" }).click(),
    };
  }

  async menu(group: string, entry: string): Promise<void> {
    await this.page
      .getByRole("navigation", { name: "Principal" })
      .getByRole("button", { name: group })
      .click();
    const item = this.page.getByRole("menuitem", { name: entry });
    await item.click();
    await this.page.mouse.move(720, 600);
    await expect(item).toBeHidden();
  }
}

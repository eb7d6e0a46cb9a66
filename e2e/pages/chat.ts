import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";

const WORDS = {
  "pt-BR": {
    launcher: /^Abrir o chat/,
    minimize: "Minimizar",
    stream: "Mensagens da conversa",
    message: "Mensagem",
    more: "Mais opções",
    end: "Encerrar conversa",
    name: "Nome",
    email: "E-mail",
    sendMessage: "Enviar mensagem",
    again: "Nova conversa",
    attachments: "Anexos",
  },
  en: {
    launcher: /^Open the chat/,
    minimize: "Minimise",
    stream: "Messages of the conversation",
    message: "Message",
    more: "More options",
    end: "End conversation",
    name: "Name",
    email: "E-mail",
    sendMessage: "Send message",
    again: "New conversation",
    attachments: "Attachments",
  },
} as const;

export type Language = keyof typeof WORDS;

/** The chat as a visitor has it on somebody's page. */
export class Chat {
  readonly frame: FrameLocator;
  readonly launcher: Locator;
  readonly iframe: Locator;
  readonly stream: Locator;
  readonly composer: Locator;
  readonly heading: Locator;
  private readonly words: (typeof WORDS)[Language];

  constructor(
    readonly page: Page,
    language: Language = "pt-BR",
  ) {
    this.words = WORDS[language];
    this.launcher = page.getByRole("button", { name: this.words.launcher });
    this.iframe = page.locator("prosa-chat iframe");
    this.frame = page.frameLocator("prosa-chat iframe");
    this.stream = this.frame.getByRole("log", { name: this.words.stream });
    this.composer = this.frame.getByRole("textbox", { name: this.words.message });
    this.heading = this.frame.getByRole("heading", { level: 1 });
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await expect(this.heading).toBeVisible();
  }

  async minimize(): Promise<void> {
    await this.frame.getByRole("button", { name: this.words.minimize }).click();
    await expect(this.iframe).toBeHidden();
  }

  /** Writes and sends off; it stands there, whatever becomes of it. */
  async write(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press("Enter");
    await expect(this.said(text)).toBeVisible();
  }

  /** Writes and sends; waits until the server has it. */
  async say(text: string): Promise<void> {
    await this.write(text);
    await expect(this.frame.locator(".wm.me").last()).toContainText(/Enviada|Visto|Sent|Seen/);
  }

  /** Where files are chosen; there once a conversation is open. */
  get files(): Locator {
    return this.frame.locator(".wc input[type=file]");
  }

  /** What is attached and not sent yet. */
  get cards(): Locator {
    return this.frame.getByRole("list", { name: this.words.attachments }).getByRole("listitem");
  }

  /** What is on its way to the server. */
  get rising(): Locator {
    return this.cards.getByRole("progressbar");
  }

  /** How far the visitor's latest got. */
  get delivery(): Locator {
    return this.frame.locator(".wm.me").last().locator(".wt");
  }

  get reconnecting(): Locator {
    return this.frame.getByText("Reconectando…");
  }

  said(text: string): Locator {
    return this.stream.getByText(text, { exact: true });
  }

  get name(): Locator {
    return this.frame.getByLabel(this.words.name, { exact: true });
  }

  get email(): Locator {
    return this.frame.getByLabel(this.words.email, { exact: true });
  }

  /** The form for when nobody is online. */
  get form(): Locator {
    return this.frame.getByRole("button", { name: this.words.sendMessage });
  }

  async leave(name: string, email: string, text: string): Promise<void> {
    await this.name.fill(name);
    await this.email.fill(email);
    await this.composer.fill(text);
    await this.form.click();
  }

  /** In the conversation that nobody is there to answer. */
  async leaveEmail(email: string): Promise<void> {
    await this.frame.getByLabel("Deixe seu e-mail para a equipe falar com você").fill(email);
    await this.frame.getByRole("button", { name: "Deixar e-mail" }).click();
    await expect(this.frame.getByText(`A equipe tem seu e-mail: ${email}`)).toBeVisible();
  }

  async end(): Promise<void> {
    await this.frame.getByRole("button", { name: this.words.more }).click();
    await this.frame.getByRole("menuitem", { name: this.words.end }).click();
    await this.frame.getByRole("dialog").getByRole("button", { name: this.words.end }).click();
  }

  /** The line that says that a ticket was opened, with its number and a link. */
  get opened(): Locator {
    return this.stream.locator(".wd").filter({ hasText: "Abrimos um chamado com esta conversa." });
  }

  async ticketNumber(): Promise<string> {
    await expect(this.opened).toContainText(/\d{4}-\d{6}/);
    return /\d{4}-\d{6}/.exec((await this.opened.textContent()) ?? "")?.[0] ?? "";
  }

  get again(): Locator {
    return this.frame.getByRole("button", { name: this.words.again, exact: true });
  }
}

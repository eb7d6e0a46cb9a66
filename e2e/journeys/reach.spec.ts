import type { Page } from "@playwright/test";
import { accessible } from "../harness/accessible";
import { unique } from "../harness/cast";
import { expect, test } from "../harness/journey";
import { SignIn } from "../pages/signIn";

const WIDTHS = {
  1440: { width: 1440, height: 900 },
  390: { width: 390, height: 844 },
} as const;

for (const width of [1440, 390] as const) {
  const browser = { viewport: WIDTHS[width] };

  test(`WCAG the console is accessible, ${width} wide`, async ({ cast }) => {
    const outside = await cast.stranger(browser);
    await outside.goto("/entrar");
    await expect(outside.getByRole("button", { name: "Entrar" })).toBeVisible();
    await accessible(outside, "sign in");

    const ana = await cast.hire({ permissions: ["ADMINISTRATOR"], browser });
    const question = unique("Está acessível?");
    await cast.ask(question);
    await accessible(ana.page, "list of conversations");
    await ana.console.open(question);
    await ana.console.reply("Está, veja https://prosa.example/ajuda");
    await ana.console.note("Conferido com o axe");
    await accessible(ana.page, "conversation");

    const { number } = await cast.administrator.post<{ number: string }>("/api/v1/tickets", {
      title: unique("Chamado de exemplo"),
      customer: null,
      requesterName: "Marina Leal",
      requesterEmail: "marina@leal.example",
      team: null,
      assignee: null,
      category: null,
      type: null,
      priority: null,
      text: "Descrição",
    });
    await ana.page.goto("/chamados?view=all");
    await expect(ana.page.getByRole("link", { name: /Chamado de exemplo/ }).first()).toBeVisible();
    await accessible(ana.page, "tickets");
    await ana.page.goto(`/chamados/${number}`);
    await expect(ana.page.getByRole("log", { name: "Linha do tempo" })).toContainText("Descrição");
    await accessible(ana.page, "ticket");
    for (const path of ["abertura-de-chamados", "customizacao", "livechat"]) {
      await ana.page.goto(`/configuracoes/gerais/${path}`);
      await expect(ana.page.getByRole("button", { name: "Salvar" })).toBeVisible();
      await accessible(ana.page, path);
    }
    await ana.page.goto("/configuracoes/usuarios");
    await expect(ana.page.getByRole("listitem").first()).toBeVisible();
    await accessible(ana.page, "agents");
  });

  test(`WCAG the chat is accessible, ${width} wide`, async ({ cast }) => {
    await cast.change("/api/v1/settings/appearance", { followTheme: true });
    const ana = await cast.hire();
    const question = unique("E o chat?");
    const visitor = await cast.visit({ browser });
    await accessible(visitor.page, "launcher");
    await visitor.chat.open();
    await visitor.chat.say(question);
    await ana.console.open(question);
    await ana.console.reply("Também, veja https://prosa.example/ajuda");
    await expect(visitor.chat.stream).toContainText("Também");
    await accessible(visitor.page, "conversation");
    await ana.console.close();
    await expect(visitor.chat.again).toBeVisible();
    await accessible(visitor.page, "closed");
    await ana.api.put("/api/v1/me/availability", { availability: "OFFLINE" });
    const late = await cast.visit({ browser });
    await late.chat.open();
    await late.chat.form.click();
    await expect(late.chat.frame.getByText("Escreva seu nome")).toBeVisible();
    await accessible(late.page, "offline form with problems");
  });
}

test("WCAG a conversation is claimed and answered by keyboard alone", async ({ cast }) => {
  const ana = await cast.hire();
  const question = unique("Sem mouse");
  const visitor = await cast.ask(question);
  await expect(ana.console.row(question, "Novas Conversas")).toBeVisible();
  const { keyboard } = ana.page;
  const row = ana.console.row(question);
  await keyboard.press("j");
  await expect(row, "J goes to the first row").toBeFocused();
  await keyboard.press("Enter");
  await expect(ana.console.composer).toBeVisible();
  await tabTo(ana.page, () => ana.console.composer.evaluate((box) => box === document.activeElement));
  await keyboard.type("Respondo sem mouse");
  await keyboard.press("Enter");
  await expect(visitor.chat.said("Respondo sem mouse")).toBeVisible();
  await expect(ana.console.row("Respondo sem mouse", "Minhas Conversas")).toBeVisible();
  await expect(ana.console.composer, "focus stays where one writes").toBeFocused();
});

test("WCAG a visitor opens the chat, writes and leaves it by keyboard alone", async ({ cast }) => {
  const ana = await cast.hire();
  const visitor = await cast.visit();
  const { keyboard } = visitor.page;
  await expect(visitor.chat.launcher).toBeVisible();
  await tabTo(visitor.page, () =>
    visitor.chat.launcher.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button),
  );
  await keyboard.press("Enter");
  await expect(visitor.chat.composer).toBeFocused();
  const question = unique("Só teclado");
  await keyboard.type(question);
  await keyboard.press("Enter");
  await expect(ana.console.row(question, "Novas Conversas")).toBeVisible();
  await keyboard.press("Escape");
  await expect(visitor.chat.iframe).toBeHidden();
  await expect(visitor.chat.launcher).toBeFocused();
});

async function tabTo(page: Page, there: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 40 && !(await there()); step++) await page.keyboard.press("Tab");
  expect(await there(), "reached by Tab").toBe(true);
}

test("S03 on a phone the chat fills the screen and can be written in", async ({ cast }) => {
  const ana = await cast.hire();
  const visitor = await cast.visit({
    browser: { viewport: WIDTHS[390], isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  });
  await visitor.chat.launcher.tap();
  await expect(visitor.chat.composer).toBeVisible();
  expect(await visitor.chat.iframe.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await expect(visitor.chat.launcher, "no launcher over the composer").toBeHidden();
  await expect(visitor.chat.composer, "or the phone would zoom in").toHaveCSS("font-size", "16px");
  const question = unique("Do celular");
  await visitor.chat.composer.tap();
  await visitor.chat.composer.fill(question);
  const send = visitor.chat.frame.getByRole("button", { name: "Enviar", exact: true });
  const box = await send.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0), "a target for a thumb").toBeGreaterThanOrEqual(44);
  await send.tap();
  await expect(visitor.chat.said(question)).toBeVisible();
  await expect(visitor.chat.composer).toBeInViewport();
  await ana.console.open(question);
  await ana.console.reply("Recebido no computador");
  await expect(visitor.chat.said("Recebido no computador")).toBeInViewport();

  await visitor.page.setViewportSize({ width: 844, height: 390 });
  await expect
    .poll(() => visitor.chat.iframe.boundingBox(), "held sideways")
    .toEqual({ x: 0, y: 0, width: 844, height: 390 });
  await expect(visitor.chat.said("Recebido no computador")).toBeInViewport();
  await expect(visitor.chat.composer).toBeInViewport();
  await visitor.chat.minimize();
  await expect(visitor.chat.launcher).toBeVisible();
});

test("S11 an agent answers from a phone, and Back is the list", async ({ cast }) => {
  const ana = await cast.hire({ browser: { viewport: WIDTHS[390], isMobile: true, hasTouch: true } });
  const question = unique("Atende no celular?");
  const visitor = await cast.ask(question);
  await ana.console.row(question, "Novas Conversas").tap();
  await expect(ana.console.list).toBeHidden();
  await ana.console.composer.fill("Atendo");
  await ana.console.thread.getByRole("button", { name: "Enviar" }).tap();
  await expect(visitor.chat.said("Atendo")).toBeVisible();
  const wide = await ana.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide, "nothing sticks out").toBe(false);
  await ana.page.goBack();
  await expect(ana.console.row("Atendo", "Minhas Conversas")).toBeVisible();
  await ana.console.row("Atendo").tap();
  await ana.page.getByRole("button", { name: "Voltar à lista" }).tap();
  await expect(ana.console.list).toBeVisible();
});

test("S05 in English from the visitor's page to the ticket", async ({ cast }) => {
  const ana = await cast.hire({ browser: { locale: "en-US" } });
  const visitor = await cast.visit({ lang: "en", language: "en", browser: { locale: "en-US" } });
  await visitor.chat.open();
  const question = unique("Do you ship to Lisbon?");
  await visitor.chat.say(question);
  await expect(visitor.chat.stream).toContainText("An agent will answer in a moment.");
  const list = ana.page.getByRole("complementary", { name: "List of conversations" });
  await list.getByRole("region", { name: "New conversations" }).getByRole("link", { name: question }).click();
  const thread = ana.page.getByRole("region", { name: /^Conversation with Visitor / });
  await thread.getByRole("textbox", { name: /^Message to / }).fill("We do");
  await thread.getByRole("button", { name: "Send", exact: true }).click();
  await expect(visitor.chat.said("We do")).toBeVisible();
  await expect(visitor.chat.stream).toContainText("Ana joined the conversation");
  await thread.getByTitle("Close conversation and create ticket").click();
  const dialog = ana.page.getByRole("dialog", { name: "Close conversation and create ticket?" });
  await dialog.getByLabel("Requester's e-mail").fill("john@doe.example");
  await dialog.getByRole("button", { name: "Close and create ticket" }).click();
  await expect(visitor.chat.stream).toContainText("We opened a ticket with this conversation.");
  await ana.page.getByRole("link", { name: /^See ticket / }).click();
  await expect(ana.page.getByRole("log", { name: "Timeline" })).toContainText(question);
  await expect(ana.page.locator("html")).toHaveAttribute("lang", "en");
});

test("S05 in Portuguese from signing in to the answered chat", async ({ cast }) => {
  const ana = await cast.hire({ online: false });
  const page = await cast.stranger();
  await page.goto("/");
  await new SignIn(page).as(ana.email, ana.password);
  await page.getByRole("button", { name: "Ficar online" }).click();
  const question = unique("Bom dia");
  const visitor = await cast.visit();
  await visitor.chat.open();
  await expect(visitor.chat.composer).toBeVisible();
  await visitor.chat.say(question);
  await page.getByRole("region", { name: "Novas Conversas" }).getByRole("link", { name: question }).click();
  await page.getByRole("textbox", { name: /^Mensagem para Visitante / }).fill("Bom dia, como posso ajudar?");
  await page.getByRole("button", { name: "Enviar", exact: true }).click();
  await expect(visitor.chat.said("Bom dia, como posso ajudar?")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "pt-BR");
});

import { unique } from "../harness/cast";
import { expect, test } from "../harness/journey";
import { Shop } from "../harness/shop";
import { Chat } from "../pages/chat";
import { Settings } from "../pages/settings";
import { Tickets } from "../pages/tickets";

const OPENING = "/api/v1/settings/ticket-opening";
const APPEARANCE = "/api/v1/settings/appearance";

test("S01 every ticket of the live chat is opened with these settings", async ({ cast }) => {
  await cast.change(OPENING, {});
  const admin = await cast.hire({ permissions: ["ADMINISTRATOR"] });
  const team = await cast.team("Pós-venda");
  const named = async (path: string, name: string, more = {}) =>
    cast.administrator.post<{ id: string; name: string }>(path, { name: unique(name), ...more });
  const category = await named("/api/v1/categories", "Entrega");
  const type = await named("/api/v1/ticket-types", "Reclamação");
  const priority = await named("/api/v1/priorities", "Muito alta", { level: 3 });
  const title = unique("Atendimento de {nome}");

  const settings = new Settings(admin.page);
  await admin.console.menu("Configurações", "Configurações Gerais do Sistema");
  await settings.tab("Abertura de Chamados").click();
  await settings.field("Título dos chamados criados via livechat").fill(title);
  await settings.choose("Equipe de atendimento", team.name);
  await settings.choose("Categoria", category.name);
  await settings.choose("Tipo de Ticket", type.name);
  await settings.choose("Prioridade", priority.name);
  await settings.toggle("Atribuir agente", true);
  await settings.save();
  await admin.page.reload();
  await expect(settings.field("Título dos chamados criados via livechat")).toHaveValue(title);
  await expect(settings.choice("Equipe de atendimento")).toHaveValue(team.name);
  await expect(settings.choice("Categoria")).toHaveValue(category.name);
  await expect(settings.choice("Tipo de Ticket")).toHaveValue(type.name);
  await expect(settings.choice("Prioridade")).toHaveValue(priority.name);
  await expect(settings.switch("Atribuir agente")).toBeChecked();

  // From a conversation: the last agent who wrote becomes the ticket's agent, not the one who closes it.
  const bruno = await cast.hire();
  const question = unique("O abajur veio quebrado");
  await cast.ask(question);
  await bruno.console.open(question);
  await bruno.console.reply("Vou verificar");
  await admin.console.visit();
  await admin.console.open("Vou verificar", "Outros Atendimentos");
  const { dialog, confirm } = await admin.console.closeWithTicket();
  for (const value of [team.name, category.name, type.name, priority.name, bruno.name]) {
    await expect(dialog).toContainText(value);
  }
  await dialog.getByLabel("E-mail do solicitante").fill("rita@casa.example");
  await confirm();
  await admin.page.getByRole("link", { name: /^Ver chamado / }).click();

  const tickets = new Tickets(admin.page);
  const expected = {
    Equipe: team.name,
    Categoria: category.name,
    Tipo: type.name,
    Prioridade: priority.name,
  };
  for (const [field, value] of Object.entries({ ...expected, Responsável: bruno.name })) {
    await expect(tickets.field(field)).toContainText(value);
  }

  // From the form for when nobody is online.
  await bruno.api.put("/api/v1/me/availability", { availability: "OFFLINE" });
  await admin.api.put("/api/v1/me/availability", { availability: "OFFLINE" });
  const late = await cast.visit();
  await late.chat.open();
  await late.chat.leave("Rita Melo", "rita@melo.example", unique("Chegou a peça?"));
  const number = await late.chat.frame.getByText(/^\d{4}-\d{6}$/).textContent();
  await tickets.visit(number ?? "");
  await expect(tickets.title).toHaveText(title.replace("{nome}", "Rita Melo"));
  for (const [field, value] of Object.entries(expected)) {
    await expect(tickets.field(field)).toContainText(value);
  }
});

test("S02 the messages and colours are kept, previewed, and judged for contrast", async ({ cast }) => {
  await cast.change(APPEARANCE, { fontColor: "#FFFFFF", groundColor: "#0E6668" });
  const admin = await cast.hire({ permissions: ["ADMINISTRATOR"] });
  const settings = new Settings(admin.page);
  await admin.console.menu("Configurações", "Configurações Gerais do Sistema");
  await settings.tab("Customização").click();

  const texts = {
    "Mensagem de Boas Vindas com o Chat Online": unique("Bem-vindo"),
    "Mensagem de Boas Vindas com o Chat Offline": unique("Voltamos amanhã"),
    "Mensagem de Encerramento de Conversa": unique("Até a próxima"),
  };
  for (const [label, text] of Object.entries(texts)) {
    await settings.field(label).fill(text);
  }
  const [online, offline, closing] = Object.values(texts);
  const colors = admin.page.getByRole("textbox", { name: "Cor da Mensagem Enviada", exact: true });
  await expect(colors).toHaveCount(3);
  await colors.nth(0).fill("#112233");
  await expect(settings.preview.getByText(online ?? "")).toHaveCSS("background-color", "rgb(17, 34, 51)");
  await settings.preview.getByRole("button", { name: "Offline" }).click();
  await expect(settings.preview.getByText(offline ?? "")).toBeVisible();
  await settings.preview.getByRole("button", { name: "Encerrada" }).click();
  await expect(settings.preview.getByText(closing ?? "")).toBeVisible();

  await settings.field("Cor da Fonte").fill("#77");
  await admin.page.getByRole("button", { name: "Salvar", exact: true }).click();
  await expect(settings.field("Cor da Fonte"), "no colour yet").toBeFocused();
  await expect(admin.page.getByText("Alterações ainda não salvas")).toBeVisible();
  await settings.field("Cor da Fonte").fill("#777777");
  await settings.field("Cor do Fundo").fill("#888888");
  await settings.field("Cor da Borda").fill("#222222");
  const verdict = admin.page.getByRole("status").filter({ hasText: "Difícil de ler" });
  await expect(verdict).toContainText("o mínimo é 4,5:1");
  await verdict.getByRole("button", { name: /^Usar #/ }).click();
  await expect(admin.page.getByText(/Boa leitura/)).toBeVisible();
  const ground = await settings.field("Cor do Fundo").inputValue();
  const font = await settings.field("Cor da Fonte").inputValue();
  await settings.toggle("Visualizar na Tela de Login", true);
  await settings.save();

  await admin.page.reload();
  for (const [label, text] of Object.entries(texts)) {
    await expect(settings.field(label)).toHaveValue(text);
  }
  await expect(settings.field("Cor da Borda")).toHaveValue("#222222");
  await expect(settings.switch("Visualizar na Tela de Login")).toBeChecked();

  const visitor = await cast.visit();
  await expect(visitor.chat.launcher).toHaveCSS("background-color", rgb(ground));
  await visitor.chat.open();
  await expect(visitor.chat.said(online ?? "")).toHaveCSS("background-color", "rgb(17, 34, 51)");
  await expect(visitor.chat.frame.locator("header")).toHaveCSS("background-color", rgb(ground));
  await expect(visitor.chat.heading).toHaveCSS("color", rgb(font));
});

test("S03 the code to embed is copied and shows the chat on a page of another origin", async ({
  cast,
  house,
}) => {
  const admin = await cast.hire({ permissions: ["ADMINISTRATOR"] });
  await admin.page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: house.url });
  await admin.page.goto("/configuracoes/gerais/customizacao");
  const embed = admin.page
    .locator("section")
    .filter({ has: admin.page.getByRole("heading", { name: "Código para incorporar" }) });
  await embed.getByRole("button", { name: "Copiar" }).click();
  await expect(embed.getByRole("status")).toHaveText("Copiado");
  const code = await admin.page.evaluate(() => navigator.clipboard.readText());
  expect(code).toContain(`${house.url}/widget.js`);

  const elsewhere = await Shop.open(house.url, code);
  cast.restore(() => elsewhere.close());
  expect(new URL(elsewhere.origin).host).not.toBe(new URL(house.url).host);
  const page = await cast.stranger();
  await page.goto(elsewhere.address());
  const chat = new Chat(page);
  await chat.open();
  const question = unique("Cheguei pelo site");
  await chat.say(question);
  await expect(admin.console.page).toHaveURL(/customizacao/);
  await admin.console.visit();
  await expect(admin.console.row(question, "Novas Conversas")).toBeVisible();
});

test("S03 the chat works in a page whose policy allows only Prosa", async ({ cast }) => {
  const ana = await cast.hire();
  const visitor = await cast.visit({ strict: true });
  await visitor.chat.open();
  await expect(visitor.chat.iframe).toHaveCSS("position", "fixed");
  const question = unique("Minha página é rigorosa");
  await visitor.chat.say(question);
  await ana.console.open(question, "Novas Conversas");
  await ana.console.reply("E o chat também");
  await expect(visitor.chat.said("E o chat também")).toBeVisible();
  const page = await visitor.page.request.get(cast.shop.address({ strict: true }));
  expect(page.headers()["content-security-policy"]).toContain("default-src 'none'");
});

test("S03 only allowed sites show the chat", async ({ cast }) => {
  await cast.hire();
  await cast.change(APPEARANCE, { allowedSites: ["https://outra.loja.example"] });
  const visitor = await cast.visit();
  await visitor.page.waitForLoadState("networkidle");
  await expect(visitor.chat.launcher, "nothing that would not open").toHaveCount(0);
  cast.foresee(/frame-ancestors/);
  await visitor.page.evaluate((url) => {
    const frame = document.createElement("iframe");
    frame.src = `${url}/widget/`;
    document.body.append(frame);
  }, cast.house.url);
  await expect
    .poll(() => visitor.page.frames().map((frame) => frame.url()))
    .toContain("chrome-error://chromewebdata/");

  await cast.change(APPEARANCE, { allowedSites: [cast.shop.origin] });
  const allowed = await cast.visit();
  await allowed.chat.open();
  await expect(allowed.chat.composer).toBeVisible();
});

test("S04 the chat shows on the login screens when it is asked to", async ({ cast }) => {
  const ana = await cast.hire();
  await cast.change(APPEARANCE, { onLogin: true });
  const page = await cast.stranger();
  for (const path of ["/recuperar-acesso", "/entrar"]) {
    await page.goto(path);
    await expect(new Chat(page).launcher).toBeVisible();
  }
  const chat = new Chat(page);
  await chat.open();
  const question = unique("Não consigo entrar");
  await chat.say(question);
  await expect(ana.console.row(question, "Novas Conversas")).toBeVisible();

  await cast.change(APPEARANCE, { onLogin: false });
  const other = await cast.stranger();
  await other.goto("/entrar");
  await expect(other.getByRole("button", { name: "Entrar" })).toBeVisible();
  await other.waitForLoadState("networkidle");
  await expect(new Chat(other).launcher).toHaveCount(0);
});

function rgb(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${parts.join(", ")})`;
}

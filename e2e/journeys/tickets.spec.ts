import { randomUUID } from "node:crypto";
import { type Cast, unique } from "../harness/cast";
import { WAIT_DEADLINE_SECONDS } from "../harness/house";
import { expect, test } from "../harness/journey";
import { Tickets } from "../pages/tickets";

async function opened(cast: Cast, title = unique("Certificado vencido bloqueia emissão")): Promise<string> {
  const { number } = await cast.administrator.post<{ number: string }>("/api/v1/tickets", {
    title,
    customer: null,
    requesterName: "Renan Vilela",
    requesterEmail: "renan@vertice.example",
    team: null,
    assignee: null,
    category: null,
    type: null,
    priority: null,
    text: Array.from({ length: 80 }, (_, line) => `Linha ${line + 1}`).join("\n"),
  });
  return number;
}

test("who reads further up in a ticket stays there when a reply comes, and is told", async ({ cast }) => {
  const ana = await cast.hire({ permissions: ["VIEW_ALL_CONVERSATIONS"] });
  const number = await opened(cast);
  const reply = (text: string) =>
    cast.administrator.post(`/api/v1/tickets/${number}/replies`, { id: randomUUID(), text });
  const tickets = new Tickets(ana.page);
  await tickets.visit(number);
  const first = "O certificado novo chegou.";
  await reply(first);
  await expect(tickets.timeline.getByText(first), "at the end one follows").toBeInViewport();

  await tickets.timeline.evaluate((box) => box.scrollTo({ top: 0 }));
  const toEnd = tickets.ticket.getByRole("button", { name: "Ir para o fim" });
  await expect(toEnd).toBeVisible();
  const second = "A fila de notas está andando.";
  await reply(second);
  const news = tickets.ticket.getByRole("button", { name: "1 novidade" });
  await expect(news).toBeVisible();
  expect(await tickets.timeline.evaluate((box) => box.scrollTop)).toBe(0);
  await news.click();
  await expect(tickets.timeline.getByText(second)).toBeInViewport();
  await expect(news).toBeHidden();
});

test("a field of a ticket with a long list is searched and changed by keyboard", async ({ cast }) => {
  for (let count = 0; count < 9; count++) {
    await cast.administrator.post("/api/v1/categories", { name: unique("Categoria") });
  }
  const wanted = unique("Nota fiscal");
  await cast.administrator.post("/api/v1/categories", { name: wanted });
  const ana = await cast.hire({ permissions: ["VIEW_ALL_CONVERSATIONS"] });
  const tickets = new Tickets(ana.page);
  await tickets.visit(await opened(cast));

  await tickets.field("Categoria").focus();
  await ana.page.keyboard.press("Enter");
  await expect(ana.page.getByRole("textbox", { name: "Buscar", exact: true })).toBeFocused();
  await ana.page.keyboard.type(wanted.slice(0, -1));
  await expect(ana.page.getByRole("option")).toContainText([wanted]);
  await ana.page.keyboard.press("Enter");
  await expect(tickets.field("Categoria")).toContainText(wanted);
  await expect(tickets.field("Categoria")).toBeFocused();
});

test("the list is sorted either way round by keyboard, and a reload keeps it", async ({ cast }) => {
  const series = unique("Boleto recusado");
  for (const which of ["primeiro", "segundo", "terceiro"]) {
    await opened(cast, `${series} ${which}`);
  }
  const ana = await cast.hire({ permissions: ["VIEW_ALL_CONVERSATIONS"] });
  const { page, list } = new Tickets(ana.page);
  await page.goto(`/chamados?view=all&q=${encodeURIComponent(series)}`);
  const rows = list.getByRole("link");
  await expect(rows).toContainText(["terceiro", "segundo", "primeiro"]);

  const order = list.getByRole("button", { name: "Ordenar: Atualização, mais recentes primeiro" });
  await order.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemradio", { name: "Abertura" }).press("Enter");
  await page.getByRole("menuitemradio", { name: "Mais antigos primeiro" }).press("Enter");
  await expect(rows).toContainText(["primeiro", "segundo", "terceiro"]);
  await page.keyboard.press("Escape");
  const turned = list.getByRole("button", { name: "Ordenar: Abertura, mais antigos primeiro" });
  await expect(turned).toBeFocused();

  await page.reload();
  await expect(turned).toBeVisible();
  await expect(rows).toContainText(["primeiro", "segundo", "terceiro"]);
});

test("on a phone the name of the list stands whole beside its buttons", async ({ cast }) => {
  const ana = await cast.hire({ permissions: ["VIEW_ALL_CONVERSATIONS"] });
  const { page, list } = new Tickets(ana.page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/chamados?view=all");
  await expect(list.getByRole("button", { name: "Novo chamado" })).toBeInViewport();
  const name = list.getByText("Todos os chamados").filter({ visible: true });
  expect(await name.evaluate((words) => words.scrollWidth - words.clientWidth)).toBe(0);
});

test("A5 the link that a ticket's requester has ends when the ticket becomes somebody else's", async ({
  cast,
}) => {
  const ana = await cast.hire();
  const question = unique("O rastreio parou em Marabá");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Já vejo");
  const { dialog, confirm } = await ana.console.closeWithTicket();
  await dialog.getByLabel("E-mail do solicitante").fill("bia@moveis.example");
  await confirm();
  const number = await visitor.chat.ticketNumber();
  const opened = visitor.page.waitForEvent("popup");
  await visitor.chat.opened.getByRole("link", { name: "Acompanhar chamado" }).click();
  const portal = await opened;
  await expect(portal.getByText(question)).toBeVisible();

  const tickets = new Tickets(ana.page);
  await tickets.visit(number);
  await tickets.fields.getByRole("button", { name: "Mudar o solicitante" }).click();
  const requester = ana.page.getByRole("dialog", { name: "Mudar o solicitante" });
  await expect(requester).toContainText("deixa de abrir este chamado");
  await requester.getByRole("button", { name: "Novo solicitante" }).click();
  await requester.getByRole("textbox", { name: "Nome" }).fill("Rui Melo");
  await requester.getByRole("textbox", { name: "E-mail" }).fill(`rui.${Date.now()}@moveis.example`);
  await requester.getByRole("button", { name: "Salvar" }).click();
  await expect(tickets.fields).toContainText("Rui Melo");

  await portal.reload();
  await expect(portal.getByRole("heading")).toHaveText("Este link não abre nenhum chamado");
  await expect(portal.getByText(question)).toHaveCount(0);
});

test("a ticket is found by what was said in it and in its conversation", async ({ cast }) => {
  const ana = await cast.hire();
  const question = unique("O estofado chegou rasgado");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Vou trocar");
  const { dialog, confirm } = await ana.console.closeWithTicket();
  await dialog.getByLabel("E-mail do solicitante").fill("bia@moveis.example");
  await confirm();
  const number = await visitor.chat.ticketNumber();
  await cast.administrator.post(`/api/v1/tickets/${number}/notes`, {
    id: randomUUID(),
    text: "Pedir laudo à marcenaria.",
  });

  const { page, list } = new Tickets(ana.page);
  await page.goto("/chamados?view=all");
  await list.getByRole("button", { name: "Buscar nesta lista" }).click();
  const row = list.getByRole("link").filter({ hasText: number.split("-")[1] ?? number });
  for (const [words, found] of [
    ["estofados rasgados", 1],
    ["laudo marcenaria", 1],
    ["laudo estofado", 0],
  ] as const) {
    await list.getByRole("searchbox", { name: "Buscar nesta lista" }).fill(words);
    await expect(page).toHaveURL(new RegExp(`q=${words.replace(" ", "(%20|\\+)")}`));
    await expect(row).toHaveCount(found);
  }
});

test("S06 an e-mail that a visitor leaves afterwards shows where the ticket is open", async ({ cast }) => {
  const ana = await cast.hire();
  const bruno = await cast.hire({ online: false });
  const question = unique("Ainda tem alguém?");
  const visitor = await cast.ask(question);
  await ana.console.row(question, "Novas Conversas").waitFor();
  await ana.console.availability.click();
  await expect(visitor.chat.stream).toContainText("Abrimos um chamado com esta conversa.", {
    timeout: WAIT_DEADLINE_SECONDS * 1000 + 15_000,
  });

  const tickets = new Tickets(bruno.page);
  await tickets.visit(await visitor.chat.ticketNumber());
  await expect(tickets.fields).toContainText("Sem e-mail");
  await visitor.chat.leaveEmail("luciana@moveis.example");
  await expect(tickets.fields).toContainText("luciana@moveis.example");
  await expect(tickets.timeline).toContainText("(luciana@moveis.example)");
});

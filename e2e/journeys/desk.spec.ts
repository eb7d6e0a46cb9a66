import type { Api } from "../harness/api";
import { unique } from "../harness/cast";
import { expect, test } from "../harness/journey";
import { Records } from "../pages/records";
import { signOut } from "../pages/signIn";
import { Tickets } from "../pages/tickets";

const LISTS = [
  { path: "/configuracoes/equipes", create: "Nova equipe", edit: "Editar equipe" },
  { path: "/configuracoes/categorias", create: "Nova categoria", edit: "Editar categoria" },
  { path: "/configuracoes/tipos-de-ticket", create: "Novo tipo", edit: "Editar tipo" },
  { path: "/configuracoes/prioridades", create: "Nova prioridade", edit: "Editar prioridade" },
  { path: "/organizacoes", create: "Nova organização", edit: "Editar organização" },
  { path: "/clientes", create: "Novo cliente", edit: "Editar cliente" },
];

test("what an administrator looks after is created and edited in its form", async ({ cast }) => {
  const admin = await cast.hire({ permissions: ["ADMINISTRATOR"] });
  const records = new Records(admin.page);
  for (const { path, create, edit } of LISTS) {
    const name = unique("Recém-criado");
    const renamed = unique("Renomeado");
    await admin.page.goto(path);
    await records.create(create, { Nome: name });
    await expect(records.row(name)).toHaveCount(1);
    await records.edit(name, edit, { Nome: renamed });
    await expect(records.row(renamed)).toHaveCount(1);
    await expect(records.row(name)).toHaveCount(0);
    await admin.page.reload();
    await expect(records.row(renamed), `${path} keeps it`).toHaveCount(1);
  }
});

test("Esc leaves a form one step at a time, and the focus goes back to where it was", async ({ cast }) => {
  const admin = await cast.hire({ permissions: ["ADMINISTRATOR"] });
  const team = await cast.team("Montagem");
  const records = new Records(admin.page);
  const { keyboard } = admin.page;
  await admin.page.goto("/configuracoes/equipes");
  const row = records.row(team.name).getByRole("button");
  await row.press("Enter");
  const form = records.form("Editar equipe");
  const name = form.getByRole("textbox", { name: "Nome", exact: true });
  await expect(name).toBeFocused();
  await name.fill("Montagem e entrega");
  await form.getByRole("button", { name: "Arquivar" }).press("Enter");
  const question = records.form(`Arquivar ${team.name}?`);
  await expect(question.getByRole("button", { name: "Cancelar" })).toBeFocused();

  await keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(name, "the form stays, with what was typed").toHaveValue("Montagem e entrega");
  await expect(form.getByRole("button", { name: "Arquivar" })).toBeFocused();
  await keyboard.press("Escape");
  const discarding = records.form("Descartar o que foi escrito?");
  await expect(discarding.getByRole("button", { name: "Cancelar" })).toBeFocused();
  await keyboard.press("Escape");
  await expect(discarding).toBeHidden();
  await expect(name).toHaveValue("Montagem e entrega");
  await keyboard.press("Escape");
  await discarding.getByRole("button", { name: "Descartar" }).click();
  await expect(form).toBeHidden();
  await expect(row).toBeFocused();
});

test("an agent who is created in the form comes in, and is what the form says", async ({ cast }) => {
  const admin = await cast.hire({ permissions: ["ADMINISTRATOR"] });
  const records = new Records(admin.page);
  const name = unique("Nina Castro");
  const email = `nina.${Date.now()}@canario.example`;
  await admin.page.goto("/configuracoes/usuarios");
  await admin.page.getByRole("button", { name: "Novo usuário" }).click();
  const form = records.form("Novo usuário");
  await form.getByRole("textbox", { name: "Nome" }).fill(name);
  await form.getByRole("textbox", { name: "E-mail" }).fill(email);
  await form.getByRole("button", { name: "Salvar" }).click();
  await expect(form, "no mail is sent here, so that nobody could choose a password").toContainText(
    "Falta a primeira senha",
  );
  await form.getByLabel("Primeira senha").fill("uma senha de passagem");
  await form.getByRole("switch", { name: /^Licença de Livechat/ }).uncheck({ force: true });
  await form.getByRole("button", { name: "Salvar" }).click();
  await expect(form).toBeHidden();

  const page = await cast.stranger();
  await page.goto("/entrar");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Senha", { exact: true }).fill("uma senha de passagem");
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page).toHaveURL(/\/trocar-senha/);
  await signOut(page);
  await expect(page, "who does not want to choose one now can leave").toHaveURL(/\/entrar/);
  await page.goto("/trocar-senha");
  await expect(page, "there is nothing to change for nobody").toHaveURL(/\/entrar/);

  await expect(records.row(email)).not.toContainText("Livechat");
  await records.row(email).getByRole("button").click();
  const edit = records.form("Editar usuário");
  await edit.getByRole("switch", { name: /^Licença de Livechat/ }).check({ force: true });
  await edit.getByRole("checkbox", { name: /^Visualizar todas as conversas/ }).check();
  await edit.getByRole("button", { name: "Salvar" }).click();
  await expect(records.row(email)).toContainText("Livechat");
  await expect(records.row(email)).toContainText("Vê todas");
});

test("a ticket is opened, answered, noted on, changed, given to another requester and found", async ({
  cast,
}) => {
  const ana = await cast.hire();
  const tickets = new Tickets(ana.page);
  const title = unique("Nota fiscal errada");
  await ana.page.goto("/chamados?view=all");
  await ana.page.getByRole("button", { name: "Novo chamado" }).click();
  const form = ana.page.getByRole("dialog", { name: "Novo chamado" });
  await form.getByRole("textbox", { name: "Título" }).fill(title);
  await form.getByRole("button", { name: "Novo solicitante" }).click();
  await form.getByRole("textbox", { name: "Nome" }).fill("Caio Reis");
  await form.getByRole("textbox", { name: "Descrição" }).fill("O valor não confere.");
  await form.getByRole("button", { name: "Abrir chamado" }).click();
  await expect(tickets.timeline).toContainText("O valor não confere.");

  const answer = unique("Já corrigimos");
  await tickets.ticket.getByRole("textbox", { name: "Resposta" }).fill(answer);
  await tickets.ticket.getByRole("button", { name: "Enviar" }).click();
  await expect(tickets.timeline).toContainText(answer);
  const note = unique("O canario avisou");
  await tickets.ticket.getByRole("button", { name: "Nota interna" }).click();
  await tickets.ticket.getByRole("textbox", { name: "Nota interna" }).fill(note);
  await tickets.ticket.getByRole("button", { name: "Guardar nota" }).click();
  await expect(tickets.timeline).toContainText(note);

  await tickets.field("Prioridade").click();
  await ana.page.getByRole("option", { name: "Urgente" }).click();
  await expect(tickets.timeline).toContainText("Prioridade de Normal para Urgente, por Ana Souza");
  await tickets.fields.getByRole("button", { name: "Mudar o solicitante" }).click();
  const requester = ana.page.getByRole("dialog", { name: "Mudar o solicitante" });
  await requester.getByRole("button", { name: "Novo solicitante" }).click();
  await requester.getByRole("textbox", { name: "Nome" }).fill("Lia Reis");
  await requester.getByRole("textbox", { name: "E-mail" }).fill(`lia.${Date.now()}@moveis.example`);
  await requester.getByRole("button", { name: "Salvar" }).click();
  await expect(tickets.fields).toContainText("Lia Reis");
  await expect(tickets.timeline).toContainText("Solicitante de Caio Reis para Lia Reis");

  const other = unique("Outro chamado");
  await openTicket(cast.administrator, other);
  const row = (words: string) => tickets.list.getByRole("link").filter({ hasText: words });
  await ana.page.goto("/chamados?view=all&sort=updated");
  await expect(row(other)).toBeVisible();
  await expect(tickets.list.getByRole("link").first(), "the latest").toContainText(other);
  await tickets.list.getByRole("button", { name: /^Ordenar/ }).click();
  await ana.page.getByRole("menuitemradio", { name: "Prioridade" }).click();
  await expect(tickets.list.getByRole("link").first(), "the most urgent").toContainText("Nota fiscal errada");
  await tickets.list.getByRole("button", { name: "Filtro" }).click();
  await ana.page.getByRole("menuitem", { name: "Prioridade" }).hover();
  await ana.page.getByRole("menuitem", { name: "Urgente" }).click();
  await expect(row(title)).toBeVisible();
  await expect(row(other)).toHaveCount(0);
  await tickets.list.getByRole("button", { name: "Tirar o filtro Urgente" }).click();
  await expect(row(other)).toBeVisible();
});

function openTicket(by: Api, title: string): Promise<unknown> {
  return by.post("/api/v1/tickets", {
    title,
    customer: null,
    requesterName: "Davi Sá",
    requesterEmail: null,
    team: null,
    assignee: null,
    category: null,
    type: null,
    priority: null,
    text: "Descrição",
  });
}

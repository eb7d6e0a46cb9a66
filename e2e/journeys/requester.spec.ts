import { unique } from "../harness/cast";
import { expect, test } from "../harness/journey";

test("S12 editing the requester's data registers a customer", async ({ cast }) => {
  const ana = await cast.hire();
  const question = unique("Sou cliente novo");
  await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Como se chama?");
  await expect(ana.console.panel).toContainText("Sem cadastro");
  const email = `${unique("luciana").replaceAll(" ", ".")}@prado.example`;

  await ana.console.thread.getByRole("button", { name: "Editar dados do Solicitante" }).click();
  const dialog = ana.console.dialog("Editar dados do Solicitante");
  await dialog.getByLabel("Nome").fill("Luciana Prado");
  await dialog.getByLabel("E-mail").fill("luciana@prado");
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(dialog.getByLabel("E-mail"), "the form says what is wrong").toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await expect(dialog.getByLabel("Nome")).toHaveValue("Luciana Prado");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByRole("button", { name: "Salvar" }).click();

  await expect(dialog).toBeHidden();
  await expect(ana.console.panel).toContainText("Luciana Prado");
  await expect(ana.console.panel).toContainText(email);
  await expect(ana.console.panel).toContainText("Cliente");
  await expect(ana.console.row("Luciana Prado", "Minhas Conversas")).toBeVisible();
  await expect(ana.console.log).toContainText("registrou o solicitante como Luciana Prado");
  await expect(
    ana.page.getByRole("button", { name: "Editar dados do Solicitante" }),
    "a registered customer is not edited here",
  ).toHaveCount(0);

  await ana.page.goto("/clientes");
  await ana.page.getByRole("searchbox").fill(email);
  await expect(ana.page.getByRole("listitem").filter({ hasText: email })).toBeVisible();
});

test("S12 an e-mail that belongs to a customer offers to link to that customer", async ({ cast }) => {
  const email = `${unique("marcos").replaceAll(" ", ".")}@vieira.example`;
  await cast.administrator.post("/api/v1/customers", {
    name: "Marcos Vieira",
    email,
    phone: null,
    organization: null,
    notes: "",
  });
  const ana = await cast.hire();
  const question = unique("Já sou cliente");
  await cast.ask(question);
  await ana.console.open(question);
  await ana.console.reply("Qual o e-mail?");

  await ana.console.thread.getByRole("button", { name: "Editar dados do Solicitante" }).click();
  const dialog = ana.console.dialog("Editar dados do Solicitante");
  await dialog.getByLabel("Nome").fill("Marcos V.");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByRole("button", { name: "Salvar" }).click();
  await expect(dialog).toContainText("Este e-mail já tem cadastro");
  await expect(dialog).toContainText("Marcos Vieira");
  await dialog.getByRole("button", { name: "Vincular" }).click();
  await expect(dialog).toBeHidden();
  await expect(ana.console.panel.getByRole("heading", { name: "Marcos Vieira" })).toBeVisible();
  await expect(ana.console.panel).toContainText(email);
});

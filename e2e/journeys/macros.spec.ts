import { unique } from "../harness/cast";
import { expect, test } from "../harness/journey";

test("an administrator writes a macro, and an agent answers with it by two keys", async ({ cast }) => {
  const ana = await cast.hire({ name: "Ana Souza", permissions: ["ADMINISTRATOR"] });
  const shortcut = unique("prazo").replaceAll(" ", "-");
  await ana.page.goto("/configuracoes/respostas-prontas");
  await ana.page.getByRole("button", { name: "Nova resposta pronta" }).first().click();
  const panel = ana.page.getByRole("dialog", { name: "Nova resposta pronta" });
  await panel.getByLabel("Nome").fill("Prazo de entrega");
  await panel.getByLabel("Atalho").fill("dois termos");
  await panel.getByLabel("Texto").fill("Aqui é {agente}. Para {cidade} são 5 dias.");
  await panel.getByRole("button", { name: "Salvar" }).click();
  await expect(panel.getByText("Use só letras", { exact: false })).toBeVisible();
  await expect(panel.getByLabel("Texto")).toHaveValue("Aqui é {agente}. Para {cidade} são 5 dias.");
  await panel.getByLabel("Atalho").fill(`/${shortcut}`);
  await panel.getByRole("button", { name: "Salvar" }).click();
  await expect(panel).toBeHidden();
  await expect(ana.page.getByText(`/${shortcut}`)).toBeVisible();

  await ana.console.visit();
  const question = unique("Quando chega?");
  const visitor = await cast.ask(question);
  await ana.console.open(question);
  await ana.console.composer.pressSequentially("Claro! /praz");
  const option = ana.console.thread.getByRole("option", { name: "Prazo de entrega" });
  await expect(option).toHaveAttribute("aria-selected", "true");
  await ana.console.composer.press("Enter");

  await expect(ana.console.composer).toHaveValue("Claro! Aqui é Ana. Para {cidade} são 5 dias.");
  await ana.page.keyboard.type("Recife");
  await ana.console.composer.press("Enter");
  await expect(visitor.chat.said("Claro! Aqui é Ana. Para Recife são 5 dias.")).toBeVisible();

  await ana.console.thread.getByRole("button", { name: "Respostas prontas" }).click();
  await expect(option).toBeVisible();
  await ana.console.composer.press("Escape");
  await expect(option).toBeHidden();
  await expect(ana.console.composer).toHaveValue("/");
});

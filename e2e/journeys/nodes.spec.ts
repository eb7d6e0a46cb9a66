import { unique } from "../harness/cast";
import { expect, test } from "../harness/pair";
import { Console } from "../pages/console";

test("P04 Redis is pulled between two nodes: visitor and agent go on talking", async ({ cast, pair }) => {
  const ana = await cast.hire();
  const question = unique("Vocês parcelam?");
  const { chat } = await cast.ask(question);
  const page = await cast.sit(ana.api);
  await page.goto(`${pair.second.address.url}/conversas`);
  await ana.page.close();
  const far = new Console(page);
  await far.open(question);
  await far.reply(unique("Em dez vezes"));
  const typing = far.thread.getByText(/está digitando…$/);
  const types = async () => {
    await chat.composer.pressSequentially("m");
    return typing.isVisible();
  };
  await expect.poll(types, "what is never kept goes through Redis alone").toBe(true);

  await pair.redis.stop();
  const [asked, answered, last] = [unique("Sem juros?"), unique("Sem juros"), unique("Fechado")];
  const within = { timeout: 5_000 };
  await chat.say(asked);
  await expect(far.said(asked)).toBeVisible(within);
  await far.reply(answered);
  await expect(chat.said(answered)).toBeVisible(within);
  await expect(far.reconnecting).toHaveCount(0);
  await expect(chat.reconnecting).toHaveCount(0);

  await expect(typing).toHaveCount(0);
  await pair.redis.resume();
  await expect.poll(types, { message: "live again within 10 s", timeout: 10_000 }).toBe(true);
  await chat.say(last);
  await far.inOrder(question, asked, answered, last);
});

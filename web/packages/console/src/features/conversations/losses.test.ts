import { expect, it } from "vitest";
import { Losses } from "./losses";

const claimed = {
  status: 409,
  code: "conversation.already-claimed",
  owner: "a-rafael",
  ownerName: "Rafael Nogueira",
};
const written = (ago: number) => ({
  conversation: "c1",
  writtenAt: new Date(Date.now() - ago).toISOString(),
});

it("S11_names_the_winner_and_says_by_how_much", () => {
  const losses = new Losses();
  expect(losses.take(written(3_000), claimed, Date.now())).toBe(true);
  expect(losses.byConversation.get().get("c1")).toMatchObject({
    winner: { name: "Rafael Nogueira" },
    seconds: 3,
  });
});

it("never says that somebody was no second earlier", () => {
  const losses = new Losses();
  losses.take(written(20), claimed, undefined);
  expect(losses.byConversation.get().get("c1")?.seconds).toBe(1);
});

it("says nothing of seconds where the text waited long", () => {
  const losses = new Losses();
  losses.take(written(600_000), claimed, undefined);
  expect(losses.byConversation.get().get("c1")?.seconds).toBeNull();
});

it("leaves other refusals to the message itself", () => {
  const losses = new Losses();
  expect(losses.take(written(20), { status: 409, code: "conversation.closed" }, undefined)).toBe(false);
});

it("is over once the person has dealt with it", () => {
  const losses = new Losses();
  losses.take(written(20), claimed, undefined);
  losses.settle("c1");
  expect(losses.byConversation.get().size).toBe(0);
});

import { expect, it } from "vitest";
import { clientMadeId } from "./clientMadeId";

it("is a UUID of version 7", () => {
  expect(clientMadeId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it("sorts by when it was made, within a millisecond and when the clock goes back", () => {
  const now = Date.now() + 1_000;
  const made = Array.from({ length: 5_000 }, (_, index) => clientMadeId(index < 4_500 ? now : now - 60_000));
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});

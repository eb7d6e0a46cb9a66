import { expect, test } from "vitest";
import { clientMadeId } from "./ticket";

test("a reply's id is a UUIDv7", () => {
  const ids = Array.from({ length: 200 }, clientMadeId);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  expect(new Set(ids).size).toBe(200);
});

import { expect, it } from "vitest";
import { occasionOf } from "./alerts";
import { mariana, rowOf } from "./samples";

const mine = (unread: number) => rowOf("c1", 2, { group: "MINE", assignee: mariana, unread });

it("tells of a new conversation once", () => {
  expect(occasionOf(rowOf("c1", 1), undefined)).toBe("CONVERSATION");
  expect(occasionOf(rowOf("c1", 1), rowOf("c1", 1))).toBeNull();
});

it("tells of a conversation that came back to the new ones, and of one handed over", () => {
  expect(occasionOf(rowOf("c1", 3), mine(0))).toBe("CONVERSATION");
  expect(occasionOf(mine(1), undefined)).toBe("CONVERSATION");
});

it("tells of words, not of marks", () => {
  expect(occasionOf(mine(2), mine(1))).toBe("MESSAGE");
  expect(occasionOf(mine(0), mine(2))).toBeNull();
});

it("leaves other agents' conversations to them", () => {
  expect(occasionOf(rowOf("c1", 2, { group: "OTHERS", unread: 9 }), undefined)).toBeNull();
});

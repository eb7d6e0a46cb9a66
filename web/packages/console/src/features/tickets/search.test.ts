import { expect, test } from "vitest";
import { filtersIn, orderOf, ticketSearch, withoutFilters } from "./search";

test("an address gives only what is known", () => {
  expect(
    ticketSearch({ view: "mine", sort: "number", team: "t1", q: "nota", x: "1", phase: ["OPEN"] }),
  ).toEqual({
    view: "mine",
    sort: "number",
    team: "t1",
    q: "nota",
  });
  expect(ticketSearch({ view: "drop table", sort: 3, direction: "up", q: "" })).toEqual({});
});

test("a search for a number is still a search", () => {
  expect(ticketSearch({ q: 18392 })).toEqual({ q: "18392" });
});

test("clearing filters keeps the view and the order", () => {
  const search = ticketSearch({ view: "team", sort: "created", direction: "asc", team: "t1", q: "nota" });
  expect(filtersIn(search)).toEqual(["team"]);
  expect(withoutFilters(search)).toEqual({ view: "team", sort: "created", direction: "asc" });
});

test("an order that the address leaves out has the direction one expects of it", () => {
  expect(orderOf({})).toEqual({ sort: "updated", direction: "desc" });
  expect(orderOf({ sort: "status" })).toEqual({ sort: "status", direction: "asc" });
  expect(orderOf({ sort: "status", direction: "desc" })).toEqual({ sort: "status", direction: "desc" });
});

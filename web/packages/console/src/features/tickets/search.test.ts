import { expect, test } from "vitest";
import { filtersIn, ticketSearch, withoutFilters } from "./search";

test("an address gives only what is known", () => {
  expect(
    ticketSearch({ view: "mine", sort: "number", team: "t1", q: "nota", x: "1", phase: ["OPEN"] }),
  ).toEqual({
    view: "mine",
    sort: "number",
    team: "t1",
    q: "nota",
  });
  expect(ticketSearch({ view: "drop table", sort: 3, q: "" })).toEqual({});
});

test("a search for a number is still a search", () => {
  expect(ticketSearch({ q: 18392 })).toEqual({ q: "18392" });
});

test("clearing filters keeps the view and the order", () => {
  const search = ticketSearch({ view: "team", sort: "created", team: "t1", q: "nota" });
  expect(filtersIn(search)).toEqual(["team"]);
  expect(withoutFilters(search)).toEqual({ view: "team", sort: "created" });
});

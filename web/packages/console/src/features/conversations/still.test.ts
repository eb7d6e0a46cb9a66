import { describe, expect, it } from "vitest";
import { arrange, faded, type Shown } from "./still";

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const start = (...ids: string[]) => arrange([], rows(...ids), false);
const look = (shown: Shown<{ id: string }>[]) =>
  shown.map(({ item, state }) => (state === "HERE" ? item.id : `${item.id}:${state}`));

describe("a list that nobody points at", () => {
  it("shows what is true", () => {
    expect(look(arrange(start("a", "b"), rows("c", "a", "b"), false))).toEqual(["c", "a", "b"]);
  });

  it("fades what left, then closes its place", () => {
    const leaving = arrange(start("a", "b", "c"), rows("a", "c"), false);
    expect(look(leaving)).toEqual(["a", "b:LEAVING", "c"]);
    expect(look(arrange(faded(leaving), rows("a", "c"), false))).toEqual(["a", "c"]);
  });
});

describe("a list under the pointer", () => {
  it("keeps its order and lets new rows wait", () => {
    expect(look(arrange(start("a", "b"), rows("new", "b", "a"), true))).toEqual(["a", "b"]);
  });

  it("leaves the place of what left empty, until the pointer goes", () => {
    const leaving = arrange(start("a", "b", "c"), rows("a", "c"), true);
    const held = arrange(faded(leaving), rows("a", "c"), true);
    expect(look(held)).toEqual(["a", "b:HOLE", "c"]);
    expect(look(arrange(held, rows("a", "c"), false))).toEqual(["a", "c"]);
  });

  it("shows at once what comes when nothing is there", () => {
    expect(look(arrange([], rows("a"), true))).toEqual(["a"]);
  });

  it("brings back in its place what returns", () => {
    const gone = faded(arrange(start("a", "b"), rows("b"), true));
    expect(look(arrange(gone, rows("b", "a"), true))).toEqual(["a", "b"]);
  });
});

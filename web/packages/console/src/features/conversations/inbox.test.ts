import { describe, expect, it } from "vitest";
import { FakeLive } from "./fakeLive";
import {
  countsByAgent,
  emptyInbox,
  type Inbox,
  type InboxSnapshot,
  loadInbox,
  rowsOf,
  unreadOf,
  withoutRow,
  withRow,
} from "./inbox";
import { InboxStore } from "./inboxStore";
import { mariana, minute, rafael, rowOf } from "./samples";

const of = (...rows: Parameters<typeof rowOf>[]): Inbox =>
  loadInbox({ rows: rows.map((row) => rowOf(...row)), closedToday: 0 });

describe("the inbox", () => {
  it("puts whoever waits longest first among the new", () => {
    const inbox = of(["late", 3, { waitingSince: minute(9) }], ["early", 3, { waitingSince: minute(2) }]);
    expect(rowsOf(inbox, "NEW").map((row) => row.id)).toEqual(["early", "late"]);
  });

  it("puts what moved last first among my own", () => {
    const inbox = of(
      ["old", 3, { group: "MINE", lastLineAt: minute(2) }],
      ["new", 3, { group: "MINE", lastLineAt: minute(9) }],
    );
    expect(rowsOf(inbox, "MINE").map((row) => row.id)).toEqual(["new", "old"]);
  });

  it("ignores a row older than the one it knows, and takes one of the same seq", () => {
    const inbox = of(["c1", 5, { unread: 2 }]);
    expect(withRow(inbox, rowOf("c1", 4, { unread: 9 }))).toBe(inbox);
    expect(unreadOf(withRow(inbox, rowOf("c1", 5, { unread: 0 })))).toBe(0);
  });

  it("does not bring back by an old row what has gone", () => {
    const gone = withoutRow(of(["c1", 5]), "c1", 7);
    expect(withRow(gone, rowOf("c1", 6))).toBe(gone);
    expect(rowsOf(withRow(gone, rowOf("c1", 8)), "NEW")).toHaveLength(1);
  });

  it("does not lose a row to an old farewell", () => {
    const inbox = of(["c1", 5]);
    expect(withoutRow(inbox, "c1", 4)).toBe(inbox);
  });

  it("S11_a_claimed_row_moves_to_the_claimers_group", () => {
    const claimed = withRow(of(["c1", 3]), rowOf("c1", 5, { group: "MINE", assignee: mariana }));
    expect(rowsOf(claimed, "NEW")).toEqual([]);
    expect(rowsOf(claimed, "MINE")).toHaveLength(1);
  });

  it("counts a closed row once under the day's closed ones", () => {
    const closed = withRow(of(["c1", 3]), rowOf("c1", 9, { group: "CLOSED", closedAt: minute(9) }));
    expect(closed.rows.size).toBe(0);
    expect(closed.closedToday).toBe(1);
    expect(withRow(closed, rowOf("c1", 9, { group: "CLOSED" })).closedToday).toBe(1);
  });

  it("counts as unread only what this agent answers for", () => {
    const inbox = of(
      ["a", 1],
      ["b", 1, { group: "MINE", unread: 2 }],
      ["c", 1, { group: "OTHERS", unread: 7 }],
    );
    expect(unreadOf(inbox)).toBe(3);
  });

  it("S16_counts_the_others_by_agent", () => {
    const others = (assignee: typeof mariana) => ({ group: "OTHERS", assignee }) as const;
    const inbox = of(["a", 1, others(rafael)], ["b", 1, others(mariana)], ["c", 1, others(rafael)]);
    const counts = countsByAgent(rowsOf(inbox, "OTHERS"));
    expect(counts.map(({ agent, count }) => [agent.name, count])).toEqual([
      ["Rafael Nogueira", 2],
      ["Mariana Azevedo", 1],
    ]);
  });
});

describe("the inbox store", () => {
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  function storeWith(load: () => Promise<InboxSnapshot>) {
    const live = new FakeLive();
    const store = new InboxStore(live, load);
    store.start();
    return { live, store };
  }

  it("applies to the snapshot what came while it was loading", async () => {
    let arrive: (snapshot: InboxSnapshot) => void = () => undefined;
    const { live, store } = storeWith(() => new Promise((resolve) => (arrive = resolve)));
    live.tell({ type: "row", topic: "inbox", row: rowOf("c2", 1) });
    live.tell({ type: "gone", topic: "inbox", id: "c1", seq: 6 });
    live.tell({ type: "row", topic: "inbox", row: rowOf("c3", 2) });
    arrive({ rows: [rowOf("c1", 5), rowOf("c3", 4, { lastLine: "newer" })], closedToday: 3 });
    await settle();
    const { phase, inbox } = store.view.get();
    expect(phase).toBe("READY");
    expect([...inbox.rows.keys()].sort()).toEqual(["c2", "c3"]);
    expect(inbox.rows.get("c3")?.lastLine).toBe("newer");
    expect(inbox.closedToday).toBe(3);
  });

  it("says that it failed, and is ready after another try", async () => {
    let works = false;
    const { store } = storeWith(async () => {
      if (!works) throw new Error("down");
      return { rows: [rowOf("c1", 1)], closedToday: 0 };
    });
    await settle();
    expect(store.view.get().phase).toBe("FAILED");
    works = true;
    await store.reload();
    expect(store.view.get().phase).toBe("READY");
  });

  it("loads again when the line came back", async () => {
    let rows = [rowOf("c1", 1)];
    const { live, store } = storeWith(async () => ({ rows, closedToday: 0 }));
    await settle();
    rows = [rowOf("c2", 1)];
    live.tell({ type: "subscribed", topic: "inbox", seq: 0, state: null, anew: false });
    await settle();
    expect([...store.view.get().inbox.rows.keys()]).toEqual(["c2"]);
  });

  it("announces what came by the line, not what was loaded", async () => {
    const { live, store } = storeWith(async () => ({ rows: [rowOf("c1", 1)], closedToday: 0 }));
    const heard: [string, boolean][] = [];
    store.onRow((row, before) => heard.push([row.id, before === undefined]));
    await settle();
    live.tell({ type: "row", topic: "inbox", row: rowOf("c1", 2) });
    live.tell({ type: "row", topic: "inbox", row: rowOf("c2", 1) });
    expect(heard).toEqual([
      ["c1", false],
      ["c2", true],
    ]);
  });

  it("starts with nothing known", () => {
    expect(new InboxStore(new FakeLive(), async () => ({ rows: [], closedToday: 0 })).view.get()).toEqual({
      phase: "LOADING",
      inbox: emptyInbox,
    });
  });
});

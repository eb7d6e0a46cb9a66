import type { Group, InboxRow, Person } from "@prosa/protocol/conversation";

/** The open conversations this agent may see, each as of its newest seq; of those that left, only that seq. */
export interface Inbox {
  readonly rows: ReadonlyMap<string, InboxRow>;
  readonly left: ReadonlyMap<string, number>;
  readonly closedToday: number;
}

export interface InboxSnapshot {
  rows: InboxRow[];
  closedToday: number;
}

export const emptyInbox: Inbox = { rows: new Map(), left: new Map(), closedToday: 0 };

export function loadInbox(snapshot: InboxSnapshot): Inbox {
  const open = snapshot.rows.filter((row) => row.group !== "CLOSED");
  return {
    rows: new Map(open.map((row) => [row.id, row])),
    left: new Map(),
    closedToday: snapshot.closedToday,
  };
}

/** A row older than what is known changes nothing; one of the same seq may carry a new read mark. */
export function withRow(inbox: Inbox, row: InboxRow): Inbox {
  if (row.seq < knownSeq(inbox, row.id)) return inbox;
  if (row.group === "CLOSED") return withClosed(inbox, row);
  const left = new Map(inbox.left);
  left.delete(row.id);
  return { ...inbox, rows: new Map(inbox.rows).set(row.id, row), left };
}

export function withoutRow(inbox: Inbox, id: string, seq: number): Inbox {
  if (seq < knownSeq(inbox, id)) return inbox;
  const rows = new Map(inbox.rows);
  rows.delete(id);
  return { ...inbox, rows, left: new Map(inbox.left).set(id, seq) };
}

function withClosed(inbox: Inbox, row: InboxRow): Inbox {
  const wasOpen = inbox.rows.has(row.id);
  const without = withoutRow(inbox, row.id, row.seq);
  return wasOpen ? { ...without, closedToday: inbox.closedToday + 1 } : without;
}

function knownSeq(inbox: Inbox, id: string): number {
  return inbox.rows.get(id)?.seq ?? inbox.left.get(id) ?? 0;
}

export type OpenGroup = Exclude<Group, "CLOSED">;

/** Who waits longest stands first among the new; elsewhere what moved last does. */
export function rowsOf(inbox: Inbox, group: OpenGroup): InboxRow[] {
  const rows = [...inbox.rows.values()].filter((row) => row.group === group);
  return rows.sort(group === "NEW" ? byWaiting : byLastLine);
}

const byWaiting = (a: InboxRow, b: InboxRow) =>
  (a.waitingSince ?? a.startedAt).localeCompare(b.waitingSince ?? b.startedAt) || a.id.localeCompare(b.id);

const byLastLine = (a: InboxRow, b: InboxRow) =>
  b.lastLineAt.localeCompare(a.lastLineAt) || a.id.localeCompare(b.id);

/** What has not been read of what this agent answers for: the number on the balloon and in the page's title. */
export function unreadOf(inbox: Inbox): number {
  let count = 0;
  for (const row of inbox.rows.values()) if (row.group !== "OTHERS") count += row.unread;
  return count;
}

export interface AgentCount {
  agent: Person;
  count: number;
}

/** Whose conversations stand under Outros Atendimentos, the busiest first. */
export function countsByAgent(rows: readonly InboxRow[]): AgentCount[] {
  const counts = new Map<string, AgentCount>();
  for (const { assignee } of rows) {
    if (assignee === null) continue;
    const found = counts.get(assignee.id);
    counts.set(assignee.id, { agent: assignee, count: (found?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.agent.name.localeCompare(b.agent.name));
}

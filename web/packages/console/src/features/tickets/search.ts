import type { TicketWord } from "./words";

/** What of the list stands in the address, so that Back, a reload and a shared link keep it. */
export interface TicketSearch {
  view?: View;
  q?: string;
  sort?: Sort;
  direction?: Direction;
  status?: string;
  phase?: string;
  team?: string;
  assignee?: string;
  category?: string;
  type?: string;
  priority?: string;
  channel?: string;
}

export const VIEWS = ["mine", "team", "unassigned", "chat", "all"] as const;
export type View = (typeof VIEWS)[number];

export const SORTS = ["updated", "created", "priority", "status", "number"] as const;
export type Sort = (typeof SORTS)[number];

export const DIRECTIONS = ["desc", "asc"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const FILTERS = [
  "status",
  "phase",
  "team",
  "assignee",
  "category",
  "type",
  "priority",
  "channel",
] as const;
export type Filter = (typeof FILTERS)[number];

export const SORT_WORDS = {
  updated: "updated",
  created: "created",
  priority: "priority",
  status: "status",
  number: "number",
} as const satisfies Record<Sort, TicketWord>;

/** What each direction means: nobody should have to think about which end of a priority is the upper one. */
export const DIRECTION_WORDS = {
  updated: { desc: "latestFirst", asc: "earliestFirst" },
  created: { desc: "latestFirst", asc: "earliestFirst" },
  priority: { desc: "urgentFirst", asc: "lowFirst" },
  status: { desc: "solvedFirst", asc: "openFirst" },
  number: { desc: "greatestFirst", asc: "smallestFirst" },
} as const satisfies Record<Sort, Record<Direction, TicketWord>>;

export const FILTER_WORDS = {
  status: "status",
  phase: "phase",
  team: "teamField",
  assignee: "assignee",
  category: "category",
  type: "type",
  priority: "priority",
  channel: "channel",
} as const satisfies Record<Filter, TicketWord>;

/** Takes from an address only what is known; anything may stand there. */
export function ticketSearch(raw: Record<string, unknown>): TicketSearch {
  const found: TicketSearch = {};
  const view = VIEWS.find((each) => each === raw.view);
  const sort = SORTS.find((each) => each === raw.sort);
  const direction = DIRECTIONS.find((each) => each === raw.direction);
  if (view) {
    found.view = view;
  }
  if (sort) {
    found.sort = sort;
  }
  if (direction) {
    found.direction = direction;
  }
  for (const key of ["q", ...FILTERS] as const) {
    const value = raw[key];
    if (typeof value === "string" && value !== "") {
      found[key] = value;
    } else if (typeof value === "number") {
      found[key] = String(value);
    }
  }
  return found;
}

export function filtersIn(search: TicketSearch): Filter[] {
  return FILTERS.filter((filter) => search[filter] !== undefined);
}

export function withoutFilters(search: TicketSearch): TicketSearch {
  const { view, sort, direction } = search;
  return { ...(view ? { view } : {}), ...(sort ? { sort } : {}), ...(direction ? { direction } : {}) };
}

/** Where the address does not say: the latest and greatest first, but what is to do before what is done. */
export function orderOf({ sort = "updated", direction }: TicketSearch): { sort: Sort; direction: Direction } {
  return { sort, direction: direction ?? (sort === "status" ? "asc" : "desc") };
}

/** A checker turns what came over a border into what it claims to be, or throws `Malformed`. */
export type Check<T> = (value: unknown, path?: string) => T;

export class Malformed extends Error {
  constructor(path: string, wanted: string) {
    super(`${path}: ${wanted} expected`);
    this.name = "Malformed";
  }
}

export const anything: Check<unknown> = (value) => value;

export const text: Check<string> = (value, path = "value") => {
  if (typeof value !== "string") throw new Malformed(path, "text");
  return value;
};

export const whole: Check<number> = (value, path = "value") => {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw new Malformed(path, "whole number");
  return value;
};

export const flag: Check<boolean> = (value, path = "value") => {
  if (typeof value !== "boolean") throw new Malformed(path, "true or false");
  return value;
};

export function exactly<const T extends string>(...allowed: T[]): Check<T> {
  return (value, path = "value") => {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new Malformed(path, allowed.join(" or "));
    return found;
  };
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value, path) => (value === null ? null : check(value, path));
}

export function list<T>(check: Check<T>): Check<T[]> {
  return (value, path = "value") => {
    if (!Array.isArray(value)) throw new Malformed(path, "list");
    return value.map((one, index) => check(one, `${path}[${index}]`));
  };
}

/** By name: every value passes the same check. */
export function named<T>(check: Check<T>): Check<Record<string, T>> {
  return (value, path = "value") => {
    const found = open(value, path);
    return Object.fromEntries(
      Object.entries(found).map(([name, one]) => [name, check(one, `${path}.${name}`)]),
    );
  };
}

/** The fields named, and no others: what a newer server adds is left out rather than refused. */
export function record<T extends object>(fields: { [K in keyof T]-?: Check<T[K]> }): Check<T> {
  return (value, path = "value") => {
    const found = open(value, path);
    const checked: Partial<T> = {};
    for (const name in fields) checked[name] = fields[name](found[name], `${path}.${name}`);
    return checked as T;
  };
}

/** One of several shapes, told apart by the field `tag`. */
export function tagged<Tag extends string, T extends Record<Tag, string>>(
  tag: Tag,
  cases: { [K in T[Tag]]: Check<Extract<T, Record<Tag, K>>> },
): Check<T> {
  return (value, path = "value") => {
    const name = open(value, path)[tag];
    if (typeof name !== "string" || !Object.hasOwn(cases, name))
      throw new Malformed(`${path}.${tag}`, "known name");
    return cases[name as T[Tag]](value, path);
  };
}

function open(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Malformed(path, "object");
  return value as Record<string, unknown>;
}

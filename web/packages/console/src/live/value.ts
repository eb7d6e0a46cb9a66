export interface Readable<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** A value that tells its listeners when it becomes another one. */
export class Value<T> implements Readable<T> {
  #current: T;
  readonly #listeners = new Set<() => void>();

  constructor(first: T) {
    this.#current = first;
  }

  readonly get = (): T => this.#current;

  set(next: T): void {
    if (Object.is(next, this.#current)) return;
    this.#current = next;
    for (const listener of [...this.#listeners]) listener();
  }

  change(step: (current: T) => T): void {
    this.set(step(this.#current));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

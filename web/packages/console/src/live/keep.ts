/** Where things are kept that must outlive the tab. */
export interface Keep<T extends { id: string }> {
  all(): Promise<unknown[]>;
  put(item: T): Promise<void>;
  remove(id: string): Promise<void>;
}

/** One object store in the browser's database; opened when first needed. */
export class BrowserKeep<T extends { id: string }> implements Keep<T> {
  readonly #name: string;
  #database: Promise<IDBDatabase> | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  async all(): Promise<unknown[]> {
    return this.#run("readonly", (store) => store.getAll());
  }

  async put(item: T): Promise<void> {
    await this.#run("readwrite", (store) => store.put(item));
  }

  async remove(id: string): Promise<void> {
    await this.#run("readwrite", (store) => store.delete(id));
  }

  async #run<R>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> {
    this.#database ??= this.#open();
    const database = await this.#database;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction("items", mode);
      const request = act(transaction.objectStore("items"));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  #open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(this.#name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore("items", { keyPath: "id" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
}

/** For tests: lasts as long as the page. */
export class MemoryKeep<T extends { id: string }> implements Keep<T> {
  readonly items = new Map<string, T>();

  async all(): Promise<unknown[]> {
    return [...this.items.values()];
  }

  async put(item: T): Promise<void> {
    this.items.set(item.id, item);
  }

  async remove(id: string): Promise<void> {
    this.items.delete(id);
  }
}

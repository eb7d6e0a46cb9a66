/**
 * What must outlive the tab, each thing under its id, in the browser's own database. Opened when first asked; where the
 * browser forbids it, nothing is kept and nothing fails.
 */
export class Chest<T extends { id: string }> {
  private database: Promise<IDBDatabase> | undefined;

  all(): Promise<T[]> {
    return this.ask((store) => store.getAll()).then((found) => found ?? []);
  }

  put(thing: T): void {
    void this.ask((store) => store.put(thing));
  }

  remove(id: string): void {
    void this.ask((store) => store.delete(id));
  }

  private async ask<R>(question: (store: IDBObjectStore) => IDBRequest<R>): Promise<R | undefined> {
    try {
      this.database ??= this.open();
      return await answer(question((await this.database).transaction(STORE, "readwrite").objectStore(STORE)));
    } catch {}
  }

  private open(): Promise<IDBDatabase> {
    const request = indexedDB.open("prosa");
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    return answer(request);
  }
}

const STORE = "unsent";

function answer<R>(request: IDBRequest<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });
}

import { type APIRequest, type APIRequestContext, expect } from "@playwright/test";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What a browser keeps for whoever is signed in. */
export type Kept = Awaited<ReturnType<APIRequestContext["storageState"]>>;

/** One person's way to the HTTP API: the same cookies and the same token header as in a browser. */
export class Api {
  private constructor(private readonly context: APIRequestContext) {}

  static async open(request: APIRequest, baseURL: string): Promise<Api> {
    const api = new Api(await request.newContext({ baseURL }));
    await api.get("/api/v1/installation");
    return api;
  }

  static async signIn(request: APIRequest, baseURL: string, email: string, password: string): Promise<Api> {
    const api = await Api.open(request, baseURL);
    await api.post("/api/v1/session", { email, password, remember: false });
    return api;
  }

  get<T>(path: string): Promise<T> {
    return this.take<T>("GET", path);
  }

  post<T>(path: string, body?: unknown): Promise<T> {
    return this.take<T>("POST", path, body);
  }

  put<T>(path: string, body?: unknown): Promise<T> {
    return this.take<T>("PUT", path, body);
  }

  delete<T>(path: string): Promise<T> {
    return this.take<T>("DELETE", path);
  }

  /** The answer as it is, refusals too. */
  async ask(method: Method, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    const answer = await this.context.fetch(path, {
      method,
      headers: { "X-XSRF-TOKEN": await this.token() },
      ...(body === undefined ? {} : { data: body }),
    });
    const text = await answer.text();
    return { status: answer.status(), body: text === "" ? null : parsed(text) };
  }

  kept(): Promise<Kept> {
    return this.context.storageState();
  }

  dispose(): Promise<void> {
    return this.context.dispose();
  }

  private async take<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask(method, path, body);
    expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
    return answer.body as T;
  }

  private async token(): Promise<string> {
    const { cookies } = await this.context.storageState();
    return cookies.find((cookie) => cookie.name === "XSRF-TOKEN")?.value ?? "";
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

import createClient, { type Middleware } from "openapi-fetch";
import type { ProblemLike } from "../../words/problems";
import { language } from "../../words/words";
import type { paths } from "./schema";

/** What the server refused, or why it could not be asked; clients choose words by `problem.code`. */
export class Refused extends Error {
  readonly problem: ProblemLike & { status: number; field?: string };

  constructor(problem: ProblemLike & { status: number; field?: string }) {
    super(problem.code);
    this.problem = problem;
  }
}

export const UNREACHABLE = "network.unreachable";

function cookie(name: string): string | undefined {
  const held = document.cookie.split("; ").find((each) => each.startsWith(`${name}=`));
  return held === undefined ? undefined : decodeURIComponent(held.slice(name.length + 1));
}

/** Where there is TLS it is bound to this host by its name, and one of the other name is somebody else's. */
function csrfToken(): string | undefined {
  return cookie("__Host-XSRF-TOKEN") ?? cookie("XSRF-TOKEN");
}

/** The first write may come before any answer has set the token's cookie. */
async function withCsrfToken(): Promise<string | undefined> {
  if (csrfToken() === undefined) {
    await fetch("/api/v1/installation", { credentials: "same-origin" });
  }
  return csrfToken();
}

/** For requests that are not of the API. */
export async function csrfHeader(): Promise<Record<string, string>> {
  const token = await withCsrfToken();
  return token === undefined ? {} : { "X-XSRF-TOKEN": token };
}

async function problemIn(response: Response): Promise<ProblemLike & { status: number }> {
  const body: unknown = await response.json().catch(() => null);
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
  return typeof code === "string"
    ? { ...(body as object), code, status: response.status }
    : { code: `http.${response.status}`, status: response.status };
}

const signedOut = new Set<() => void>();

/** Called when an answer says that the session is over. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

const manners: Middleware = {
  async onRequest({ request }) {
    request.headers.set("Accept-Language", language());
    if (request.method !== "GET") {
      const token = await withCsrfToken();
      if (token !== undefined) {
        request.headers.set("X-XSRF-TOKEN", token);
      }
    }
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok) {
      return undefined;
    }
    const problem = await problemIn(response);
    if (response.status === 401 && !new URL(request.url).pathname.endsWith("/session")) {
      for (const each of signedOut) {
        each();
      }
    }
    throw new Refused(problem);
  },
  onError() {
    return new Refused({ code: UNREACHABLE, status: 0 });
  },
};

export const api = createClient<paths>({ baseUrl: location.origin, credentials: "same-origin" });
api.use(manners);

/** The body of an answer; refusals were thrown before. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** A picture, as the form the server expects it in. */
export async function sendFile(method: "PUT", path: string, file: File): Promise<void> {
  const body = new FormData();
  body.append("file", file);
  const token = await withCsrfToken();
  const sent = fetch(path, {
    method,
    body,
    credentials: "same-origin",
    headers: token === undefined ? {} : { "X-XSRF-TOKEN": token },
  });
  const response = await sent.catch(() => {
    throw new Refused({ code: UNREACHABLE, status: 0 });
  });
  if (!response.ok) {
    throw new Refused(await problemIn(response));
  }
}

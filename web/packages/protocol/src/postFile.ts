import type { Problem } from "./frames";
import { NotUp, UNREACHABLE } from "./uploads";

/**
 * One file under the id its sender made, as the form the server expects. Not `fetch`, which does not tell how much has
 * left. Resolves with the answer's body, or throws `NotUp`.
 */
export function postFile(
  path: string,
  headers: Record<string, string>,
  { id, file, sent, stop }: Posted,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const ended = () => {
      const { status, response } = request;
      if (status >= 200 && status < 300) resolve(response);
      else reject(new NotUp(problemIn(status, response)));
    };
    request.open("POST", path);
    request.responseType = "json";
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => sent(loaded / total);
    request.onloadend = ended;
    stop.addEventListener("abort", () => request.abort());
    const form = new FormData();
    form.append("id", id);
    form.append("file", file, file.name);
    request.send(form);
  });
}

interface Posted {
  id: string;
  file: File;
  /** Told the share that has left, 0 to 1. */
  sent: (share: number) => void;
  stop: AbortSignal;
}

function problemIn(status: number, body: unknown): Problem {
  const said = typeof body === "object" && body !== null && "code" in body ? body : {};
  const code = status === 0 ? UNREACHABLE : `http.${status}`;
  return { code, ...said, status };
}

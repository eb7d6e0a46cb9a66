import type { Attachment } from "@prosa/protocol/conversation";
import { postFile } from "@prosa/protocol/postFile";
import type { Post } from "@prosa/protocol/uploads";

/** Files there and back. The secret travels in a header, so a picture cannot simply be pointed at. */
export function filesOf(secret: string) {
  const headers = { authorization: `Bearer ${secret}` };
  const postTo =
    (conversation: string): Post =>
    async (id, file, sent, stop) => {
      const path = `/widget/api/conversations/${conversation}/attachments`;
      return (await postFile(path, headers, { id, file, sent, stop })) as Attachment;
    };
  /** `path` is an attachment's id, or that of its preview. */
  const fetchFile: FetchFile = async (path) => {
    const response = await fetch(`/widget/api/attachments/${path}`, { headers, credentials: "omit" });
    if (!response.ok) throw new Error(`${response.status}`);
    return response.blob();
  };
  return { postTo, fetch: fetchFile };
}

export type FetchFile = (path: string) => Promise<Blob>;

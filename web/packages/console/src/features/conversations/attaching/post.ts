import { attachment } from "@prosa/protocol/conversationChecks";
import { postFile } from "@prosa/protocol/postFile";
import type { Post } from "@prosa/protocol/uploads";
import { csrfHeader } from "../../../app/api/client";

/** How a file of an agent reaches a conversation. */
export const postTo =
  (conversation: string): Post =>
  async (id, file, sent, stop) => {
    const path = `/api/v1/conversations/${conversation}/attachments`;
    return attachment(await postFile(path, await csrfHeader(), { id, file, sent, stop }));
  };

import { type FileKind, kindOf } from "@prosa/protocol/attachments";
import type { IconName } from "../Icon";

const ICONS: Record<FileKind, IconName> = {
  IMAGE: "image",
  AUDIO: "audio",
  VIDEO: "video",
  SHEET: "sheet",
  ARCHIVE: "archive",
  TEXT: "document",
  OTHER: "file",
};

export const kindIcon = (type: string): IconName => ICONS[kindOf(type)];

import { type FileKind, kindOf } from "@prosa/protocol/attachments";

const SHEET_OF_PAPER =
  "M9 2H4.75c-.7 0-1.25.55-1.25 1.25v9.5c0 .7.55 1.25 1.25 1.25h6.5c.7 0 1.25-.55 1.25-1.25V5.5L9 2ZM9 2v3.5h3.5";

const KINDS: Record<FileKind, string> = {
  IMAGE:
    "M3.75 3h8.5c.7 0 1.25.55 1.25 1.25v7.5c0 .7-.55 1.25-1.25 1.25h-8.5c-.7 0-1.25-.55-1.25-1.25v-7.5c0-.7.55-1.25 1.25-1.25ZM5.75 6.25h.01m-2.76 5.25 3.25-3 2 1.75 2.25-2.25 2.75 2.75",
  AUDIO: `${SHEET_OF_PAPER}M6 11.25v-1.5M8 11.25v-3.5M10 11.25v-2`,
  VIDEO: `${SHEET_OF_PAPER}M7 8l2.75 1.6L7 11.25V8Z`,
  SHEET: `${SHEET_OF_PAPER}M6 8h4v3.25H6V8ZM8 8v3.25`,
  ARCHIVE: `${SHEET_OF_PAPER}M6.75 5.5h.01M6.75 7.75h.01M6.75 10v1.25`,
  TEXT: `${SHEET_OF_PAPER}M6 8.25h4M6 10.75h4`,
  OTHER: SHEET_OF_PAPER,
};

const ACTS = {
  clip: "m13 7.25-5.1 5.1a3.05 3.05 0 0 1-4.3-4.3l5.5-5.5a2 2 0 0 1 2.85 2.85l-5.45 5.45a1 1 0 0 1-1.4-1.4l4.9-4.9",
  x: "m4 4 8 8M12 4l-8 8",
  download: "M8 2.75v7.5M4.75 7.25 8 10.5l3.25-3.25M3 13.25h10",
};

const drawn = (path: string) => (
  <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} />
  </svg>
);

/** What kind of file it is. */
export const FileIcon = ({ type }: { type: string }) => drawn(KINDS[kindOf(type)]);

/** What can be done with it. */
export const ActIcon = ({ name }: { name: keyof typeof ACTS }) => drawn(ACTS[name]);

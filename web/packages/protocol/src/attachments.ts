import type { Attachment } from "./conversation";

/** More do not fit into one message. */
export const MOST_FILES = 5;
/** In bytes. The server's limit is lower, 20 MB unless set otherwise, and it says so; of more than this it reads nothing. */
export const LARGEST_FILE = 100 * 1024 * 1024;

export type FileKind = "IMAGE" | "AUDIO" | "VIDEO" | "SHEET" | "ARCHIVE" | "TEXT" | "OTHER";

const KINDS: [RegExp, FileKind][] = [
  [/^image\//, "IMAGE"],
  [/^audio\//, "AUDIO"],
  [/^video\//, "VIDEO"],
  [/spreadsheet|excel|csv/, "SHEET"],
  [/zip|compressed|x-tar/, "ARCHIVE"],
  [/^text\/|pdf|word|opendocument\.text/, "TEXT"],
];

/** What a media type is to the eye: which icon stands for it. */
export function kindOf(type: string): FileKind {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? "OTHER";
}

/** Whether there is a picture of it: the server measures what it can show, and nothing else. */
export function isPicture({ type, width, height }: Attachment): boolean {
  return kindOf(type) === "IMAGE" && width !== null && height !== null;
}

/** PDF, XLSX: the end of the name, where it is short enough to be one. */
export function endingOf(name: string): string {
  return /\.(\w{1,5})$/.exec(name)?.[1]?.toUpperCase() ?? "";
}

const UNITS = ["B", "KB", "MB"];

/** 412 KB, 1,2 MB: never parted from its unit. */
export function sizeIn(bytes: number, language: string): string {
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const digits = { maximumFractionDigits: step === 2 ? 1 : 0 };
  return `${(bytes / 1024 ** step).toLocaleString(language, digits)}\u00A0${UNITS[step]}`;
}

const WIDEST = 280;
const HIGHEST = 320;
const LEAST = 48;

/** The place of a picture in CSS pixels, kept before it is there so that nothing jumps. */
export function placeOf({ width, height }: Attachment): { width: number; height: number } {
  const [wide, high] = [width ?? WIDEST, height ?? WIDEST];
  const scale = Math.min(1, WIDEST / wide, HIGHEST / high);
  return {
    width: Math.max(LEAST, Math.round(wide * scale)),
    height: Math.max(LEAST, Math.round(high * scale)),
  };
}

import classes from "./Avatar.module.css";

export interface Face {
  /** The id of the person: it alone decides the tint. */
  id: string;
  name: string | null;
  photo?: string | null;
}

/** 1 to 8: which of the tints of tokens.css the initials stand on. */
export function tintOf(id: string): number {
  let hash = 0;
  for (let index = 0; index < id.length; index++) {
    hash = (hash * 31 + id.charCodeAt(index)) >>> 0;
  }
  return (hash % 8) + 1;
}

export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^\p{L}|^\p{N}/u.test(word));
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const letter = (word: string | undefined) => (word ? ([...word][0] ?? "") : "");
  return (letter(first) + letter(last)).toLocaleUpperCase() || "?";
}

interface Props {
  of: Face;
  size?: 16 | 20 | 24 | 28 | 32 | 40 | 64;
  /** Undefined: no dot at all. */
  online?: boolean | undefined;
  /** Said by what stands beside it, mostly; then the picture is decoration. */
  title?: boolean;
}

export function Avatar({ of, size = 32, online, title = false }: Props) {
  const name = of.name ?? "";
  const presence = online === undefined ? "" : online ? classes.on : classes.off;
  const tint = tintOf(of.id);
  const said = title ? { title: name, role: "img", "aria-label": name } : { "aria-hidden": true };
  return (
    <span
      {...said}
      className={`${classes.avatar} ${presence}`}
      data-size={size}
      data-initials={of.photo ? undefined : initialsOf(name)}
      style={of.photo ? undefined : { background: `var(--p${tint})`, color: `var(--p${tint}t)` }}
    >
      {of.photo && <img src={of.photo} alt="" width={size} height={size} loading="lazy" />}
    </span>
  );
}

import type { Person } from "@prosa/protocol/conversation";

/** The photo, or the initials on a tint that stays the person's own. */
export function Avatar({ person: { id, name, photo }, online }: { person: Person; online?: boolean }) {
  const words = name.trim().split(/\s+/);
  const initials = `${words[0]?.charAt(0)}${words.length > 1 ? words.at(-1)?.charAt(0) : ""}`;
  const hue = Number.parseInt(id.slice(-4), 16) % 360;
  return (
    <span
      class={online ? "av on" : "av"}
      style={{ background: `hsl(${hue} 30% 88%)`, color: `hsl(${hue} 45% 28%)` }}
    >
      {photo ? <img src={photo} alt={name} /> : <span title={name}>{initials.toUpperCase()}</span>}
    </span>
  );
}

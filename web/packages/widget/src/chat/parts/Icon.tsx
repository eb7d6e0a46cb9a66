const PATHS = {
  alert: "M8 2.75 14 13H2L8 2.75ZM8 6.5v3M8 11.25v.01",
  check: "m3 8.5 3.25 3.25L13 5",
  check2: "m1.5 8.5 3 3 6-6.5M7.25 11l.5.5 6.5-6.5",
  clock: "M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0M8 5v3.25l2 1.25",
  dots: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  down: "m4.5 6.5 3.5 3.5 3.5-3.5",
  send: "M13.5 2.5 7.25 8.75M13.5 2.5 9.5 13.5 7.25 8.75 2.5 6.5l11-4Z",
  smile:
    "M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0M5.75 9.5c.5.8 1.3 1.25 2.25 1.25s1.75-.45 2.25-1.25M6 6.25v.25M10 6.25v.25",
  wifi: "m2.5 2.5 11 11M2 6.5c3.5-3 8.5-3 12 0M4.5 9.25c2-1.75 5-1.75 7 0M8 12.5v.01",
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class={`i ${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

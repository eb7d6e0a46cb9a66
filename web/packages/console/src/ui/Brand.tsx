export function BrandMark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" style={{ color: "var(--accent)" }}>
      <path
        d="M12 2.5c5.4 0 9.5 3.7 9.5 8.6s-4.1 8.6-9.5 8.6c-1 0-2-.1-2.9-.4l-4.9 2.5.9-4.5c-1.7-1.6-2.6-3.7-2.6-6.2 0-4.9 4.1-8.6 9.5-8.6Z"
        fill="currentColor"
      />
      <path
        d="M8 9.25h8M8 13h5"
        stroke="var(--surface)"
        strokeWidth="1.75"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}

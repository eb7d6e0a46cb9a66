const TICK = 5_000;
const SLEPT = 3 * TICK;

/**
 * Calls when the page woke: shown again, thawed, back on the network, or its clock jumped; and when the network went,
 * for a line may look alive long after that. Returns how to stop.
 */
export function onWake(woke: () => void): () => void {
  const shown = () => {
    if (document.visibilityState === "visible") woke();
  };
  let last = Date.now();
  const clock = setInterval(() => {
    const now = Date.now();
    if (now - last > SLEPT) woke();
    last = now;
  }, TICK);
  document.addEventListener("visibilitychange", shown);
  document.addEventListener("resume", woke);
  window.addEventListener("pageshow", woke);
  window.addEventListener("online", woke);
  window.addEventListener("offline", woke);
  return () => {
    clearInterval(clock);
    document.removeEventListener("visibilitychange", shown);
    document.removeEventListener("resume", woke);
    window.removeEventListener("pageshow", woke);
    window.removeEventListener("online", woke);
    window.removeEventListener("offline", woke);
  };
}

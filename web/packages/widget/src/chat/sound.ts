/** Two soft notes, made on the spot: no file to load. A browser that wants a click first stays silent. */
export function chime(): void {
  try {
    const audio = new AudioContext();
    for (const [index, pitch] of [659, 880].entries()) {
      const at = audio.currentTime + index * 0.12;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.08, at);
      volume.gain.exponentialRampToValueAtTime(0.001, at + 0.25);
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + 0.26);
    }
    setTimeout(() => void audio.close(), 1000);
  } catch {
    // Silence is an answer too.
  }
}

/** The JSON samples of the protocol, by the name of their file. The server's tests read the same ones. For tests only. */
const files = import.meta.glob<string>("../samples/**/*", { query: "?raw", import: "default", eager: true });

export function samplesIn(folder: string): [name: string, sample: string][] {
  const start = `../samples/${folder}/`;
  return Object.entries(files)
    .filter(([path]) => path.startsWith(start) && !path.slice(start.length).includes("/"))
    .map(([path, sample]) => [path.slice(start.length).replace(/\.\w+$/, ""), sample]);
}

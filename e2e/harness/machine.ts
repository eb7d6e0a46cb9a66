import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, dirname, join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** The packaged application, as `bin/build` leaves it. */
export const jar = process.env.PROSA_JAR ?? join(root, "server/target/prosa.jar");

/** The option for the cache that `bin/build` puts beside the unpacked application, which halves the work of a start. */
export function startCache(): string[] {
  const cache = join(dirname(jar), "prosa.aot");
  return existsSync(cache) ? [`-XX:AOTCache=${cache}`] : [];
}

/** The browser of the system; none is ever downloaded. `bin/test` installs one where there is none. */
export function chromium(): string {
  const wanted = [process.env.PROSA_CHROMIUM, process.env.CHROMIUM];
  const names = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
  ];
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)));
  const found = [...wanted, ...onPath].find((program) => program !== undefined && runs(program));
  if (found === undefined) {
    throw new Error(
      "The journeys need Chromium: install it (apt install chromium), or set PROSA_CHROMIUM to one.",
    );
  }
  return found;
}

/** The JDK that `bin/run` would take. */
export function java(): string {
  const script = `. "${root}/bin/lib/common.sh"; find_jdk`;
  const home = execFileSync("bash", ["-c", script], { encoding: "utf8" }).trim();
  return join(home, "bin/java");
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}

function runs(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

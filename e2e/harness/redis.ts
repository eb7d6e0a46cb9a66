import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { freePort, java } from "./machine";

/** A Redis that keeps nothing, to be stopped and started again in the same place. */
export class Redis {
  private process: ChildProcess | undefined;

  private constructor(
    private readonly program: string,
    private readonly port: number,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Redis> {
    const folder = mkdtempSync(join(tmpdir(), "prosa-redis-"));
    const redis = new Redis(installed() ?? unpacked(folder), await freePort(), folder);
    await redis.resume();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async resume(): Promise<void> {
    const options = ["--port", `${this.port}`, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
    this.process = spawn(this.program, options, { cwd: this.folder, stdio: "ignore" });
    while (!(await answers(this.port))) await after(50);
  }

  async stop(): Promise<void> {
    if (this.process === undefined) return;
    const ended = once(this.process, "exit");
    this.process.kill("SIGKILL");
    this.process = undefined;
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, "redis-server")).find((program) => existsSync(program));
}

/** Where none is installed: the one that the tests of the server bring along, in the home folder as Java sees it. */
function unpacked(folder: string): string {
  const library = join(userInfo().homedir, ".m2/repository/com/github/codemonstur/embedded-redis");
  const [version] = existsSync(library) ? readdirSync(library).filter((name) => /^\d/.test(name)) : [];
  if (version === undefined) {
    throw new Error("There is no Redis: install redis-server, or run the tests of the server once.");
  }
  const jar = join(library, version, `embedded-redis-${version}.jar`);
  const tool = join(java(), "../jar");
  const kind = `${process.platform}-${process.arch === "arm64" ? "arm64" : "amd64"}`;
  const listed = execFileSync(tool, ["tf", jar], { encoding: "utf8" }).split("\n");
  const name = listed.find((each) => each.startsWith("redis-server") && each.endsWith(kind)) ?? "";
  execFileSync(tool, ["xf", jar, name], { cwd: folder });
  chmodSync(join(folder, name), 0o700);
  return join(folder, name);
}

function answers(port: number): Promise<boolean> {
  return new Promise((found) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("connect", () => found(true)).once("error", () => found(false));
    socket.once("connect", () => socket.destroy());
  });
}

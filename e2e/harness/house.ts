import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { freePort, jar, java, startCache } from "./machine";

/** What a worker needs to know of the Prosa that was started for it. */
export interface Address {
  url: string;
  log: string;
  /** Its data folder. */
  data: string;
  email: string;
  password: string;
}

/** A busy machine may take a while to make a database. */
const STARTS_WITHIN = 240_000;
const STOPS_WITHIN = 25_000;

/** How long a visitor waits after the last agent has gone: two minutes would be long in a test. */
export const WAIT_DEADLINE_SECONDS = 5;

/** One packaged Prosa with its own built-in PostgreSQL in a fresh folder. */
export class House {
  private constructor(
    readonly address: Address,
    private readonly folder: string,
    private readonly process: ChildProcess,
  ) {}

  /** `settings` are more of Prosa's, by their names in the environment. */
  static async start(settings: Record<string, string> = {}): Promise<House> {
    if (!existsSync(jar)) {
      throw new Error(`There is no ${jar}. Build it first: bin/build`);
    }
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), "prosa-journeys-"));
    // Under root, PostgreSQL runs as another user, who must be able to pass through.
    chmodSync(folder, 0o711);
    const address: Address = {
      url: `http://localhost:${port}`,
      log: join(folder, "prosa.log"),
      data: join(folder, "data"),
      email: "administrador@canario.example",
      password: randomBytes(12).toString("base64url"),
    };
    const log = openSync(address.log, "w");
    const options = [
      "-Xms64m",
      "-Xmx384m",
      "-XX:+UseSerialGC",
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseCompactObjectHeaders",
      ...startCache(),
      "--enable-native-access=ALL-UNNAMED",
    ];
    const process_ = spawn(java(), [...options, "-jar", jar], {
      cwd: folder,
      stdio: ["ignore", log, log],
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        LANG: "C.UTF-8",
        PROSA_PORT: String(port),
        PROSA_DATA_DIR: address.data,
        PROSA_ADMIN_EMAIL: address.email,
        PROSA_ADMIN_PASSWORD: address.password,
        PROSA_WAIT_DEADLINE: `${WAIT_DEADLINE_SECONDS}s`,
        ...settings,
      },
    });
    closeSync(log);
    const house = new House(address, folder, process_);
    try {
      await house.ready();
    } catch (error) {
      const said = house.said();
      await house.stop();
      throw new Error(`Prosa did not start: ${error}\n${said}`);
    }
    return house;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const ended = once(this.process, "exit");
      this.process.kill("SIGTERM");
      const inTime = await Promise.race([ended.then(() => true), after(STOPS_WITHIN, false, { ref: false })]);
      if (!inTime) {
        this.process.kill("SIGKILL");
        await ended;
      }
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  said(): string {
    return readFileSync(this.address.log, "utf8");
  }

  private async ready(): Promise<void> {
    const end = Date.now() + STARTS_WITHIN;
    while (Date.now() < end) {
      if (this.process.exitCode !== null) {
        throw new Error(`it ended with ${this.process.exitCode}`);
      }
      if (await isReady(this.address.url)) {
        return;
      }
      await after(200);
    }
    throw new Error(`not ready after ${STARTS_WITHIN / 1000} s`);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}

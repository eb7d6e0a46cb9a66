import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Address } from "./house";

/** The built-in PostgreSQL of a house, all its processes, as a machine that hangs stops them: nobody is told. */
export class Database {
  private readonly home: string;
  private readonly postmaster: number;

  constructor(house: Address) {
    this.home = join(house.data, "database");
    const cluster = readdirSync(this.home).find((name) => /^cluster-\d+$/.test(name)) ?? "no cluster";
    this.postmaster = Number(this.file(cluster, "postmaster.pid").split("\n", 1)[0]);
  }

  /** For another node on the same database. */
  get url(): string {
    return `postgresql://prosa:${this.file("password")}@127.0.0.1:${this.file("port")}/prosa`;
  }

  /** The first of them first, or it would start others. */
  pause(): void {
    for (const process_ of [this.postmaster, ...this.children()]) process.kill(process_, "SIGSTOP");
  }

  resume(): void {
    for (const process_ of [...this.children(), this.postmaster]) process.kill(process_, "SIGCONT");
  }

  private file(...path: string[]): string {
    return readFileSync(join(this.home, ...path), "utf8").trim();
  }

  private children(): number[] {
    const listed = execFileSync("ps", ["-o", "pid=", "--ppid", String(this.postmaster)], {
      encoding: "utf8",
    });
    return listed
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map(Number);
  }
}

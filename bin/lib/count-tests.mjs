// Prints how many tests passed and failed, as the runner's own report has it: count-tests.mjs <runner> <root>
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [runner, root] = process.argv.slice(2);
const target = join(root, "server/target");

const readJson = (name) => {
  const file = join(target, "results", name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
};

const surefire = (folder) => {
  const reports = existsSync(folder) ? readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name)) : [];
  return reports
    .map((name) => {
      const suite = /<testsuite [^>]*>/.exec(readFileSync(join(folder, name), "utf8"))?.[0] ?? "";
      const number = (attribute) => Number(new RegExp(` ${attribute}="(\\d+)"`).exec(suite)?.[1] ?? 0);
      const bad = number("failures") + number("errors");
      return [number("tests") - number("skipped") - bad, bad];
    })
    .reduce(([good, bad], [more, worse]) => [good + more, bad + worse], [0, 0]);
};

const counts = {
  none: () => [0, 0],
  surefire: () => surefire(join(target, "surefire-reports")),
  faults: () => surefire(join(root, "bench/target/surefire-reports")),
  vitest: () => {
    const report = readJson("vitest.json");
    return report ? [report.numPassedTests, report.numFailedTests] : [0, 0];
  },
  playwright: () => {
    const stats = readJson("playwright.json")?.stats;
    return stats ? [stats.expected + stats.flaky, stats.unexpected] : [0, 0];
  },
};

process.stdout.write(`${counts[runner]().join(" ")}\n`);

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../harness/journey";

const WEB = join(import.meta.dirname, "../../web");
const KEPT = join(WEB, "packages/console/src/app/api/schema.d.ts");

/** `npm run api` in web/packages/console writes it anew; how the server orders its routes, it does not promise. */
test("the console's types are what this server describes", async ({ house }) => {
  const described = execFileSync("npx", ["--no-install", "openapi-typescript", `${house.url}/openapi.json`], {
    cwd: join(WEB, "packages/console"),
    encoding: "utf8",
    maxBuffer: 16 * 1024 * 1024,
  });
  expect(lines(readFileSync(KEPT, "utf8"))).toEqual(lines(described));
});

/** Without the numbers that tell apart operations of one name, which follow that order. */
function lines(text: string): string[] {
  return text
    .replaceAll(/_\d+(?=["\s:])/g, "")
    .trimEnd()
    .split("\n")
    .sort();
}

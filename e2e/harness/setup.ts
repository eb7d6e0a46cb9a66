import type { FullConfig } from "@playwright/test";
import { type Address, House } from "./house";

const NAME = "PROSA_E2E_HOUSES";

/**
 * Starts one Prosa for each worker; what it returns stops them. Who works on a journey may keep one running and name it
 * in PROSA_E2E_HOUSES, as `[{"url":"http://localhost:8080","email":"...","password":"...","log":"/tmp/prosa.log","data":"/tmp/data"}]`.
 */
export async function openHouses(config: FullConfig): Promise<() => Promise<void>> {
  if (process.env[NAME] !== undefined) {
    return async () => {};
  }
  const started = await Promise.allSettled(Array.from({ length: config.workers }, () => House.start()));
  const houses = started.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const stop = async () => {
    await Promise.all(houses.map((house) => house.stop()));
  };
  const failed = started.find((each) => each.status === "rejected");
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  process.env[NAME] = JSON.stringify(houses.map((house) => house.address));
  return stop;
}

/** The house of the worker with this index. */
export function houseOf(parallelIndex: number): Address {
  const houses = JSON.parse(process.env[NAME] ?? "[]") as Address[];
  const house = houses[parallelIndex];
  if (house === undefined) {
    throw new Error(`no Prosa was started for worker ${parallelIndex}`);
  }
  return house;
}

// biome-ignore lint/style/noDefaultExport: the runner asks for it
export default openHouses;
